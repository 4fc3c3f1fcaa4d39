import { businessGoal, goal, many, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('too-many-goals', {
  fires: [[sketch(many(26, 'g', goal())), [{}]]],
  silent: [sketch(many(25, 'g', businessGoal())), sketch({ ...many(25, 'g', goal()), parked: goal({ parked: true }) })],
});
