import { done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-scope', {
  fires: [[sketch({ w: planned({ scope: '\n' }) }), [{ targets: ['w'] }]]],
  silent: [sketch({ w: planned({ scope: 'One region' }), i: idea(), d: done() })],
});
