import { done, idea, planned, sketch, stopped, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('dates-reversed', {
  fires: [
    [
      sketch({ i: idea({ start: TODAY, end: '2026-03-30' }), d: done({ start: TODAY, end: '2020-01-01' }) }),
      [{ targets: ['d'] }, { targets: ['i'] }],
    ],
  ],
  silent: [
    sketch({
      w: planned({ start: TODAY, end: TODAY }),
      o: planned({ start: TODAY }),
      s: stopped({ start: TODAY, end: '2020-01-01' }),
    }),
  ],
});
