import { describe, expect, test } from 'vitest';
import { kpiStanding, progressOf } from '#shared/analysis/kpiStatus.ts';
import { nextReadingDue } from '#shared/analysis/nextReading.ts';
import { latestReading } from '#shared/analysis/readings.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { kpi, sketch, TODAY } from '#test/support/checkTester.ts';

type Values = NonNullable<Parameters<typeof kpi>[0]>;

const make = (values: Values) => sketch({ k: kpi(values) }).elements.get('k') as Kpi;
const reading = (date: string, value: number) => ({ date, value, note: '' });

/** From 0 to 100 over two years, of which half have passed on 2026-01-01. */
const rising: Values = {
  direction: 'increase',
  baseline: { value: 0, date: '2025-01-01' },
  target: { value: 100, date: '2027-01-01' },
};
const standing = (values: Values) => {
  const subject = make(values);
  return kpiStanding(subject, latestReading(subject, TODAY));
};
const statusAt = (value: number, values: Values = rising) =>
  standing({ ...values, readings: [reading('2026-01-01', value)] }).status;

describe('towards a target', () => {
  test.each([
    [100, 'met'],
    [99.9, 'onTrack'],
    [40, 'onTrack'],
    [39.9, 'atRisk'],
    [25, 'atRisk'],
    [24.9, 'offTrack'],
    [-50, 'offTrack'],
  ])('%d of 100 at half time is %s', (value, status) => {
    expect(statusAt(value)).toBe(status);
  });

  test('a lagging KPI is given more room', () => {
    const lagging = { ...rising, timing: 'lagging' } as const;
    expect([30, 29.9, 10, 9.9].map((value) => statusAt(value, lagging))).toEqual([
      'onTrack',
      'atRisk',
      'atRisk',
      'offTrack',
    ]);
  });

  test('down is up where less is better', () => {
    const falling: Values = {
      direction: 'decrease',
      baseline: { value: 100, date: '2025-01-01' },
      target: { value: 0, date: '2027-01-01' },
    };
    expect(statusAt(0, falling)).toBe('met');
    expect(statusAt(60, falling)).toBe('onTrack');
    expect(progressOf(standing({ ...falling, readings: [reading('2026-01-01', 60)] }))).toBe(0.4);
  });

  test('time is held within the way, and has passed where the target is not after the baseline', () => {
    const early = standing({ ...rising, readings: [reading('2024-06-01', 0)] });
    const late = standing({ ...rising, target: { value: 100, date: '2025-06-01' }, readings: [reading(TODAY, 0)] });
    const reversed = standing({ ...rising, target: { value: 100, date: '2025-01-01' }, readings: [reading(TODAY, 0)] });
    expect([early, late, reversed].map((one) => one.way === 'towardTarget' && one.expected)).toEqual([0, 1, 1]);
  });

  test.each<[string, Values]>([
    ['reading', { ...rising }],
    ['direction', { ...rising, direction: null, readings: [reading(TODAY, 1)] }],
    ['baseline value', { ...rising, baseline: { date: '2025-01-01' }, readings: [reading(TODAY, 1)] }],
    ['baseline date', { ...rising, baseline: { value: 0 }, readings: [reading(TODAY, 1)] }],
    ['target value', { ...rising, target: { date: '2027-01-01' }, readings: [reading(TODAY, 1)] }],
    ['target date', { ...rising, target: { value: 100 }, readings: [reading(TODAY, 1)] }],
    ['way to go', { ...rising, target: { value: 0, date: '2027-01-01' }, readings: [reading(TODAY, 1)] }],
    ['reading by today', { ...rising, readings: [reading('2026-04-01', 1)] }],
  ])('without a %s there is no data', (_, values) => {
    expect(standing(values)).toEqual({ way: 'none', status: 'noData' });
  });
});

describe('around a target', () => {
  const held: Values = { direction: 'maintain', target: { value: -200 } };
  test.each([
    [-190, 'onTrack'],
    [-189, 'atRisk'],
    [-180, 'atRisk'],
    [-221, 'offTrack'],
  ])('a twentieth is the tolerance where none is given: %d for -200 is %s', (value, status) => {
    expect(statusAt(value, held)).toBe(status);
  });

  test('a given tolerance counts, and there is no ring', () => {
    const narrow = { ...held, tolerance: 2, readings: [reading(TODAY, -203)] };
    expect(standing(narrow)).toMatchObject({ status: 'atRisk', distance: 3, tolerance: 2 });
    expect(progressOf(standing(narrow))).toBeNull();
  });
});

test('the latest reading is the last of the latest day that is not to come', () => {
  const subject = make({
    readings: [reading(TODAY, 1), reading('2026-04-01', 2), reading(TODAY, 3), reading('2020-01-01', 4)],
  });
  expect(latestReading(subject, TODAY)?.value).toBe(3);
  expect(latestReading(subject, '2019-01-01')).toBeNull();
});

test('the next reading is due a period after the latest, else after the baseline', () => {
  const monthly: Values = { frequency: 'monthly', baseline: { date: '2026-01-01' } };
  expect(nextReadingDue(make(monthly), TODAY)).toBe('2026-02-01');
  expect(nextReadingDue(make({ ...monthly, readings: [reading('2026-03-01', 1)] }), TODAY)).toBe('2026-04-01');
  expect(nextReadingDue(make({ ...monthly, frequency: null }), TODAY)).toBeNull();
  expect(nextReadingDue(make({ frequency: 'weekly' }), TODAY)).toBeNull();
});
