import { planned, program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('program-not-coupled', {
  fires: [[sketch({ p: program({ lineOfBusiness: ' ' }) }), [{ targets: ['p'] }]]],
  silent: [sketch({ p: program({ lineOfBusiness: 'Service' }), i: program({ status: 'idea' }), w: planned() })],
});
