import { businessGoal, done, goal, idea, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('business-goal-without-work', {
  fires: [[sketch({ b: businessGoal(), g: goal(), s: stopped() }, 'g supports b, s supports g'), [{ targets: ['b'] }]]],
  silent: [
    sketch({ b: businessGoal(), g: goal(), i: idea() }, 'i supports g, g supports b'),
    sketch({ b: businessGoal(), d: done() }, 'd supports b'),
    sketch({ g: goal() }),
  ],
});
