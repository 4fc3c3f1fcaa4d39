import { program, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('support-habit', {
  fires: [[sketch({ p: program({ status: 'idea', purposes: ['support'] }) }), [{ targets: ['p'] }]]],
  silent: [
    sketch({ p: program({ purposes: ['support', 'ideation'] }), o: program(), f: program({ purposes: ['feedback'] }) }),
  ],
});
