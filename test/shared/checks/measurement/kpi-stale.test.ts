import { done, goal, idea, kpi, planned, sketch, testCheck } from '#test/support/checkTester.ts';

const read = (date: string) => ({ frequency: 'monthly' as const, readings: [{ date, value: 1, note: '' }] });
const reached = {
  frequency: 'weekly',
  baseline: { value: 10, date: '2025-01-01' },
  target: { value: 40, date: '2025-06-30' },
  readings: [{ date: '2025-06-30', value: 40, note: '' }],
} as const;

testCheck('kpi-stale', {
  fires: [
    [sketch({ k: kpi(read('2026-02-12')), g: goal() }, 'k measures g'), [{ targets: ['k'] }]],
    [
      sketch(
        {
          b: kpi({ frequency: 'weekly', baseline: { date: '2026-03-20' } }),
          n: kpi({ frequency: 'yearly' }),
          w: planned(),
        },
        'b measures w, n measures w',
      ),
      [{ targets: ['b'] }, { targets: ['n'] }],
    ],
  ],
  silent: [
    sketch({ k: kpi(read('2026-02-13')), g: goal() }, 'k measures g'),
    sketch({ k: kpi(read('2020-01-01')), i: idea(), d: done() }, 'k measures i, k measures d'),
    sketch({ k: kpi(), g: goal() }, 'k measures g'),
    sketch(
      {
        met: kpi({ ...reached, direction: 'increase' }),
        held: kpi({ ...reached, direction: 'maintain', target: { value: 40, date: '2025-06-30' } }),
        g: goal(),
      },
      'met measures g, held measures g',
    ),
  ],
});
