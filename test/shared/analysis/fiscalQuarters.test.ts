import { describe, expect, test } from 'vitest';
import { dayOfNumber } from '#shared/analysis/calendar.ts';
import { fiscalQuarterAt, quartersBetween } from '#shared/analysis/fiscalQuarters.ts';

const said = ({ fiscalYear, number, start, end }: ReturnType<typeof fiscalQuarterAt>) =>
  `${fiscalYear} Q${number} ${dayOfNumber(start)} to ${dayOfNumber(end)}`;

describe('fiscal quarters', () => {
  test.each([
    ['2026-01-01', 1, '2026 Q1 2026-01-01 to 2026-04-01'],
    ['2026-12-31', 1, '2026 Q4 2026-10-01 to 2027-01-01'],
    ['2026-02-15', 5, '2025 Q4 2026-02-01 to 2026-05-01'],
    ['2026-01-31', 5, '2025 Q3 2025-11-01 to 2026-02-01'],
    ['2026-03-31', 4, '2025 Q4 2026-01-01 to 2026-04-01'],
    ['2026-12-01', 12, '2026 Q1 2026-12-01 to 2027-03-01'],
  ])('%s, with a year that begins in month %i, lies in %s', (day, yearStart, quarter) => {
    expect(said(fiscalQuarterAt(day, yearStart))).toBe(quarter);
  });

  test('follow each other without a gap, as many as are asked for', () => {
    const quarters = quartersBetween('2025-11-30', '2027-01-01', 7);
    expect(quarters.map(({ fiscalYear, number }) => `${fiscalYear} Q${number}`)).toEqual([
      ...['2025 Q2', '2025 Q3', '2025 Q4', '2026 Q1', '2026 Q2', '2026 Q3'],
    ]);
    quarters.slice(1).forEach(({ start }, place) => {
      expect(start).toBe(quarters[place]?.end);
    });
    expect(quartersBetween('2025-11-30', '9999-01-01', 7, 3)).toHaveLength(3);
  });

  test('years are named by both calendar years where they have two', () => {
    expect(fiscalQuarterAt('2026-06-01', 1).year).toBe('2026');
    expect(fiscalQuarterAt('2026-06-01', 5).year).toBe('2026/27');
    expect(fiscalQuarterAt('2099-06-01', 2).year).toBe('2099/00');
  });
});
