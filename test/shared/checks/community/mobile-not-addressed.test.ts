import { program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('mobile-not-addressed', {
  fires: [[sketch({ p: program({ mobile: false }) }), [{ targets: ['p'] }]]],
  silent: [sketch({ p: program({ mobile: true }), o: program(), i: program({ status: 'idea', mobile: false }) })],
});
