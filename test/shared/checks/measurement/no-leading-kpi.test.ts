import { businessGoal, goal, kpi, sketch, testCheck, valueGoal } from '#test/support/checkTester.ts';

testCheck('no-leading-kpi', {
  fires: [[sketch({ b: businessGoal(), k: kpi({ timing: 'lagging' }) }, 'k measures b'), [{ targets: ['b'] }]]],
  silent: [
    sketch({ b: businessGoal(), k: kpi({ timing: 'leading' }) }, 'k measures b'),
    sketch({ v: valueGoal(), b: businessGoal(), g: goal(), k: kpi() }, 'k measures v, k measures g'),
  ],
});
