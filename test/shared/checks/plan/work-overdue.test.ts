import { done, idea, planned, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('work-overdue', {
  fires: [[sketch({ w: planned({ end: '2026-03-30' }) }), [{ targets: ['w'] }]]],
  silent: [
    sketch({
      w: planned({ end: TODAY }),
      o: planned(),
      d: done({ end: '2020-01-01' }),
      i: idea({ end: '2020-01-01' }),
    }),
  ],
});
