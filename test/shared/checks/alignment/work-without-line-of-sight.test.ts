import {
  active,
  businessGoal,
  done,
  goal,
  idea,
  planned,
  sketch,
  stopped,
  testCheck,
} from '#test/support/checkTester.ts';

testCheck('work-without-line-of-sight', {
  fires: [
    [
      sketch({ w: planned(), i: idea(), g: goal() }, 'w supports g'),
      [
        { severity: 'I', targets: ['i'] },
        { severity: 'E', targets: ['w'] },
      ],
    ],
    [sketch({ w: active(), g: businessGoal({ parked: true }) }, 'w supports g'), [{ targets: ['w'] }]],
  ],
  silent: [
    sketch({ w: planned(), a: active(), g: goal(), b: businessGoal() }, 'w supports g, g supports b, a supports w'),
    sketch({ d: done(), s: stopped(), p: planned({ parked: true }) }),
  ],
});
