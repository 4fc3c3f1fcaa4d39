import { kpi, sketch, testCheck } from '#test/support/checkTester.ts';

const complete = {
  definition: 'Share of questions answered within a day',
  unit: '%',
  direction: 'increase',
  result: 'outcome',
  baseline: { value: 0, date: '2025-01-01' },
  target: { value: 0, date: '2027-01-01' },
  frequency: 'monthly',
  owner: 'Ann',
  source: 'Service desk',
} as const;

testCheck('kpi-incomplete', {
  fires: [
    [
      sketch({ k: kpi() }),
      [
        {
          targets: ['k'],
          missing: [
            'definition',
            'unit',
            'direction',
            'result',
            'baseline.value',
            'baseline.date',
            'target.value',
            'target.date',
            'frequency',
            'owner',
            'source',
          ],
        },
      ],
    ],
    [
      sketch({ k: kpi({ ...complete, owner: ' ', target: { value: 0 } }) }),
      [{ targets: ['k'], missing: ['target.date', 'owner'] }],
    ],
  ],
  silent: [sketch({ k: kpi(complete) }), sketch({ k: kpi({ parked: true }) })],
});
