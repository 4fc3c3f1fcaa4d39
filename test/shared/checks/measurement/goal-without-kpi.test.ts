import { businessGoal, goal, kpi, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('goal-without-kpi', {
  fires: [[sketch({ b: businessGoal(), g: goal(), k: kpi() }, 'k measures g'), [{ targets: ['b'] }]]],
  silent: [sketch({ b: businessGoal(), k: kpi() }, 'k measures b'), sketch({ g: goal() })],
});
