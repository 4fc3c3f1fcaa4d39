import { planned, program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('program-without-lifespan', {
  fires: [[sketch({ p: program({ status: 'idea' }) }), [{ targets: ['p'] }]]],
  silent: [sketch({ p: program({ lifespan: 'impromptu' }), w: planned() })],
});
