import { kpi, sketch, TODAY, testCheck } from '#test/support/checkTester.ts';

/** Half of the time has passed at the turn of the year. */
const halfway = {
  direction: 'increase',
  baseline: { value: 0, date: '2025-01-01' },
  target: { value: 100, date: '2027-01-01' },
} as const;

testCheck('kpi-off-track', {
  fires: [
    [sketch({ k: kpi({ ...halfway, readings: [{ date: '2026-01-01', value: 24, note: '' }] }) }), [{ targets: ['k'] }]],
    [
      sketch({
        k: kpi({
          direction: 'maintain',
          target: { value: 100 },
          tolerance: 1,
          readings: [{ date: TODAY, value: 97.9, note: '' }],
        }),
      }),
      [{ targets: ['k'] }],
    ],
  ],
  silent: [
    sketch({ k: kpi({ ...halfway, readings: [{ date: '2026-01-01', value: 25, note: '' }] }) }),
    sketch({
      k: kpi(halfway),
      l: kpi({ ...halfway, timing: 'lagging', readings: [{ date: '2026-01-01', value: 10, note: '' }] }),
    }),
  ],
});
