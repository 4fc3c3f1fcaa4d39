import { done, planned, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

testCheck('milestone-overdue', {
  fires: [[sketch({ w: planned({ milestones: [{ id: 'm', due: '2026-03-30' }] }) }), [{ targets: ['w'] }]]],
  silent: [
    sketch({
      w: planned({ milestones: [{ id: 'm', due: TODAY }, { id: 'n', due: '2020-01-01', done: true }, { id: 'o' }] }),
    }),
    sketch({ d: done({ milestones: [{ id: 'm', due: '2020-01-01' }] }) }),
  ],
});
