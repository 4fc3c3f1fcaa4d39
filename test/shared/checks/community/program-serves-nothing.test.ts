import { program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('program-serves-nothing', {
  fires: [[sketch({ p: program() }), [{ targets: ['p'] }]]],
  silent: [
    sketch({ p: program({ serves: ['serviceCost'] }), i: program({ status: 'idea' }), d: program({ status: 'done' }) }),
  ],
});
