import { done, idea, planned, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('milestone-outside-dates', {
  fires: [
    [
      sketch({
        b: idea({ start: TODAY, milestones: [{ id: 'm', due: '2026-03-30' }] }),
        e: done({ end: TODAY, milestones: [{ id: 'n', due: '2026-04-01' }] }),
      }),
      [{ targets: ['b'] }, { targets: ['e'] }],
    ],
  ],
  silent: [
    sketch({
      w: planned({ start: TODAY, end: TODAY, milestones: [{ id: 'm', due: TODAY }, { id: 'n' }] }),
      o: planned({ milestones: [{ id: 'q', due: '2020-01-01' }] }),
    }),
  ],
});
