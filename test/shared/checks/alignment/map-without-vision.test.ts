import { goal, note, sketch, stopped, testCheck } from '#test/support/checkTester.ts';

testCheck('map-without-vision', {
  fires: [[sketch({ g: goal() }, '', { map: { vision: ' \n' } }), [{}]]],
  silent: [
    sketch({ g: goal() }, '', { map: { vision: 'One place for every customer' } }),
    sketch({ n: note(), s: stopped() }),
  ],
});
