import { goal, kpi, note, sketch, stopped, testCheck, valueGoal } from '#test/support/checkTester.ts';

testCheck('map-without-shareholder-value', {
  fires: [
    [sketch({ g: goal({ perspective: 'shareholder' }), c: valueGoal({ perspective: 'customer' }) }), [{}]],
    [sketch({ k: kpi(), v: valueGoal({ parked: true }) }), [{}]],
  ],
  silent: [sketch({ v: valueGoal() }), sketch({}), sketch({ n: note(), s: stopped(), k: kpi({ parked: true }) })],
});
