import { kpi, sketch, testCheck } from '#test/support/checkTester.ts';

testCheck('kpi-route-gap', {
  fires: [
    [
      sketch({ k: kpi({ stage: 'y' }) }, '', { stages: [{ id: 'z' }, { id: 'y' }, { id: 'x' }] }),
      [{ missing: ['z', 'x'] }],
    ],
  ],
  silent: [
    sketch({ k: kpi({ stage: 'x' }), l: kpi({ stage: 'y' }), m: kpi({ stage: 'z' }) }, '', {
      stages: [{ id: 'z' }, { id: 'y' }, { id: 'x' }],
    }),
    sketch({ k: kpi({ stage: 'nowhere' }), p: kpi({ stage: 'x', parked: true }) }, '', {
      stages: [{ id: 'z' }, { id: 'y' }, { id: 'x' }],
    }),
    sketch({ k: kpi() }),
  ],
});
