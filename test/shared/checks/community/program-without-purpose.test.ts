import { planned, program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('program-without-purpose', {
  fires: [[sketch({ p: program({ status: 'idea' }) }), [{ targets: ['p'] }]]],
  silent: [sketch({ p: program({ purposes: ['feedback'] }), w: planned(), s: program({ status: 'stopped' }) })],
});
