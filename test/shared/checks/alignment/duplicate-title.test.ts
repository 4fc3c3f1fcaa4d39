import { goal, idea, planned, program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('duplicate-title', {
  fires: [
    [
      sketch({
        b: goal({ title: ' grow' }),
        a: goal({ title: 'Grow' }),
        c: goal({ title: 'GROW ' }),
        w: planned({ title: 'Ask' }),
        v: idea({ title: 'ask' }),
      }),
      [{ targets: ['a', 'b', 'c'] }, { targets: ['v', 'w'] }],
    ],
  ],
  silent: [
    sketch({ a: planned({ title: 'Grow' }), b: program({ title: 'Grow' }), c: goal({ title: 'Grow' }) }),
    sketch({
      a: goal(),
      b: goal({ title: ' ' }),
      c: goal({ title: 'Grow' }),
      d: goal({ title: 'Grow', parked: true }),
    }),
  ],
});
