import { done, idea, planned, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('work-without-dates', {
  fires: [
    [sketch({ e: planned({ end: TODAY }), s: planned({ start: TODAY }) }), [{ targets: ['e'] }, { targets: ['s'] }]],
  ],
  silent: [sketch({ w: planned({ start: TODAY, end: TODAY }), i: idea(), d: done() })],
});
