import { businessGoal, done, goal, idea, planned, sketch, testCheck, valueGoal } from '#test/support/checkTester.ts';

testCheck('work-misses-value', {
  fires: [
    [sketch({ w: planned(), g: businessGoal({ perspective: 'internal' }) }, 'w supports g'), [{ targets: ['w'] }]],
    [sketch({ d: done(), g: businessGoal({ perspective: 'learning' }) }, 'd supports g'), [{ targets: ['d'] }]],
  ],
  silent: [
    sketch({ w: planned(), g: businessGoal(), v: valueGoal() }, 'w supports g, g supports v'),
    sketch({ w: planned(), g: goal() }, 'w supports g'),
    sketch({ i: idea(), g: businessGoal() }, 'i supports g'),
  ],
});
