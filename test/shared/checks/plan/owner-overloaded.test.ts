import { active, done, many, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('owner-overloaded', {
  fires: [
    [
      sketch({ ...many(5, 'x', planned({ owner: 'ann' })), a: active({ owner: ' ANN ' }) }),
      [{ targets: ['a', 'x0', 'x1', 'x2', 'x3', 'x4'], owner: 'ANN' }],
    ],
  ],
  silent: [
    sketch({ ...many(5, 'x', planned({ owner: 'Ann' })), d: done({ owner: 'Ann' }), b: planned({ owner: 'Ben' }) }),
    sketch(many(6, 'x', planned({ owner: ' ' }))),
  ],
});
