import { businessGoal, goal, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('goal-without-owner', {
  fires: [[sketch({ b: businessGoal({ owner: ' ' }) }), [{ targets: ['b'] }]]],
  silent: [sketch({ b: businessGoal({ owner: 'Ann' }), g: goal(), p: businessGoal({ parked: true }) })],
});
