import { kpi, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('stage-without-communication', {
  fires: [
    [
      sketch({ k: kpi({ stage: 'b' }), l: kpi({ stage: 'a' }) }, '', {
        stages: [{ id: 'b', communication: ' ' }, { id: 'a' }, { id: 'c' }],
      }),
      [{ missing: ['b', 'a'] }],
    ],
  ],
  silent: [
    sketch({ k: kpi({ stage: 'a' }) }, '', { stages: [{ id: 'a', communication: 'A call' }, { id: 'b' }] }),
    sketch({ k: kpi({ stage: 'a', parked: true }) }, '', { stages: [{ id: 'a' }] }),
  ],
});
