import { done, idea, planned, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-cost', {
  fires: [[sketch({ w: planned({ spent: 5 }) }), [{ targets: ['w'] }]]],
  silent: [sketch({ o: planned({ cost: { oneOff: 0 } }), y: planned({ cost: { perYear: 0 } }), i: idea(), d: done() })],
});
