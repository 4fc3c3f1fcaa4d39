import { describe, expect, test } from 'vitest';
import { pastedColumn, placesOfLines } from '#renderer/measures/pastedColumn.ts';
import { periodAt, periodName, readingDay, shiftPeriod } from '#renderer/measures/period.ts';
import { readingIn, setReadings, type TypedReading } from '#renderer/measures/setReadings.ts';
import { parseNumber } from '#renderer/ui/numbers.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { document } from './kpiMap.ts';

const june = periodAt('2026-06-15', 'monthly');
const may = periodAt('2026-05-15', 'monthly');

describe('periods', () => {
  test.each([
    ['weekly', '2026-06-15', '2026-06-21', 'Week of Jun 15, 2026'],
    ['monthly', '2026-06-01', '2026-06-30', 'June 2026'],
    ['quarterly', '2026-04-01', '2026-06-30', 'Q2 2026'],
    ['halfYearly', '2026-01-01', '2026-06-30', 'First half of 2026'],
    ['yearly', '2026-01-01', '2026-12-31', '2026'],
  ] as const)('%s', (frequency, start, end, name) => {
    const period = periodAt('2026-06-17', frequency);
    expect(period).toEqual({ frequency, start, end });
    expect(periodName(period)).toBe(name);
    expect(shiftPeriod(shiftPeriod(period, 1), -1)).toEqual(period);
    expect(shiftPeriod(period, 1).start > end).toBe(true);
  });

  test.each(['weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly'] as const)(
    '%s, at the first and the last day there is',
    (frequency) => {
      const [first, last] = [periodAt('0001-01-01', frequency), periodAt('9999-12-31', frequency)];
      expect([first.start, last.end]).toEqual(['0001-01-01', '9999-12-31']);
      expect([shiftPeriod(first, -1), shiftPeriod(last, 1)]).toEqual([first, last]);
    },
  );

  test('a reading is dated at the end of its period, or today where that is earlier', () => {
    expect(readingDay(june, '2026-06-15')).toBe('2026-06-15');
    expect(readingDay(may, '2026-06-15')).toBe('2026-05-31');
  });
});

describe('typing', () => {
  const taken = (typed: readonly TypedReading[], period = june) => {
    const patch = setReadings(document, { typed, period, today: '2026-06-15' });
    if (isRefusal(patch)) return patch.refused;
    const next = applyPatch(document, patch, '2026-06-15T00:00:00.000Z');
    if (isRefusal(next)) throw new Error(next.refused);
    const readings = typed.map(({ kpi }) => (next.elements.get(kpi) as Kpi).readings);
    return { label: patch.label, history: patch.history, readings };
  };

  test('a new reading goes to its place by date; several are one step', () => {
    expect(taken([{ kpi: 'good', value: 40 }], periodAt('2026-04-01', 'monthly'))).toMatchObject({
      label: 'type a reading of April 2026',
      history: 'record',
      readings: [[{ date: '2026-03-31' }, { date: '2026-04-30', value: 40, note: '' }, { date: '2026-05-31' }]],
    });
    expect(
      taken([
        { kpi: 'good', value: 70 },
        { kpi: 'none', value: 1 },
      ]),
    ).toMatchObject({ label: 'type readings of June 2026', readings: [{ length: 3 }, [{ date: '2026-06-15' }]] });
  });

  test('what stands for the period gets the new value and keeps its day and note', () => {
    const { readings } = taken([{ kpi: 'good', value: 65 }], may) as { readings: Kpi['readings'][] };
    expect(readings[0]?.[1]).toEqual({ date: '2026-05-31', value: 65, note: 'Up' });
  });

  test('an emptied field takes the reading away', () => {
    const { readings } = taken([{ kpi: 'bad', value: null }]) as { readings: Kpi['readings'][] };
    expect(readings[0]).toEqual([]);
    expect(readingIn({ readings: readings[0] ?? [] }, june)).toBeNull();
  });

  test('a period that has not begun and a KPI that is gone are refused', () => {
    expect(taken([{ kpi: 'good', value: 1 }], periodAt('2026-07-01', 'monthly'))).toMatch(/not begun/);
    expect(taken([{ kpi: 'nobody', value: 1 }])).toMatch(/no longer/);
  });
});

test('a pasted column: one number a line, the last cell of several, units passed over, empty lines kept', () => {
  const text = 'Leads\t1,200\r\n\r\n47 %\r\n12.5 days\r\nn/a\r\n-3\r\n';
  const { lines, unread } = pastedColumn(text, (cell) => parseNumber(cell, '.'));
  expect(lines.map(({ value }) => value)).toEqual([1200, null, 47, 12.5, undefined, -3]);
  expect(unread).toBe(1);
});

describe('pasted lines go', () => {
  const titles = ['Leads', 'Churn ', 'Calls', 'Churn'];
  const places = (text: string, from = 0) =>
    placesOfLines(pastedColumn(text, (cell) => parseNumber(cell, '.')).lines, titles, from);

  test.each([
    ['one after the other from where they were pasted', '1\n2\n3', 2, [2, 3, -1]],
    ['by name, in any order, the first of equal titles', 'calls\t1\nCHURN\t2\nLeads\t3', 1, [2, 1, 0]],
    ['nowhere with a name that is not there, where others are', 'Calls\t1\nSales\t2', 0, [2, -1]],
    ['one after the other where no name fits', 'a\t1\nb\t2', 0, [0, 1]],
  ])('%s', (_, text, from, expected) => {
    expect(places(text, from)).toEqual(expected);
  });
});
