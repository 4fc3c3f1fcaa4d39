import { done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-gear', {
  fires: [[sketch({ w: planned() }), [{ targets: ['w'] }]]],
  silent: [sketch({ w: planned({ gears: ['acquisition'] }), i: idea(), d: done() })],
});
