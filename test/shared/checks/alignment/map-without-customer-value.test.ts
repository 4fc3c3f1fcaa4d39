import { goal, note, sketch, testCheck, valueGoal } from '#test/support/checkTester.ts';

testCheck('map-without-customer-value', {
  fires: [[sketch({ g: goal({ perspective: 'customer' }), v: valueGoal() }), [{}]]],
  silent: [sketch({ v: valueGoal({ perspective: 'customer' }) }), sketch({ n: note() })],
});
