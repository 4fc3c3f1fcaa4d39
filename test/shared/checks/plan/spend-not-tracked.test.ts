import { active, done, idea, paused, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('spend-not-tracked', {
  fires: [
    [
      sketch({ a: active({ cost: { oneOff: 1 } }), d: done({ cost: { perYear: 1 } }) }),
      [{ targets: ['a'] }, { targets: ['d'] }],
    ],
  ],
  silent: [
    sketch({
      a: active({ cost: { oneOff: 1 }, spent: 0 }),
      z: active({ cost: { oneOff: 0 } }),
      p: paused({ cost: { oneOff: 1 } }),
      i: idea({ cost: { oneOff: 1 } }),
    }),
  ],
});
