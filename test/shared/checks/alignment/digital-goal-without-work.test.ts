import { businessGoal, goal, idea, planned, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('digital-goal-without-work', {
  fires: [
    [
      sketch({ g: goal(), w: planned({ parked: true }), s: stopped() }, 'w supports g, s supports g'),
      [{ targets: ['g'] }],
    ],
  ],
  silent: [sketch({ g: goal(), h: goal(), i: idea() }, 'i supports h, h supports g'), sketch({ b: businessGoal() })],
});
