import { planned, program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('program-without-model', {
  fires: [[sketch({ p: program({ status: 'done' }) }), [{ targets: ['p'] }]]],
  silent: [sketch({ p: program({ models: ['wiki'] }), w: planned(), s: program({ parked: true }) })],
});
