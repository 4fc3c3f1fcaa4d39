import type { Day } from '#shared/model/values.ts';
import { firstOfMonth, monthOf } from './calendar.ts';

/** A quarter of the fiscal year. */
export interface FiscalQuarter {
  /** The calendar year in which its fiscal year begins. */
  readonly fiscalYear: number;
  /** The name of that year: `2026`, or `2026/27` where it does not begin in January. */
  readonly year: string;
  readonly number: 1 | 2 | 3 | 4;
  /** Day numbers of its first day and of the first day after it. */
  readonly start: number;
  readonly end: number;
}

/** Counts quarters of fiscal years without a gap, so that they can be compared and stepped through. */
function countOf(day: Day, yearStart: number): number {
  const { year, month } = monthOf(day);
  return Math.floor((year * 12 + month - yearStart) / 3);
}

/** `2026`, or `2026/27` where the fiscal year does not begin in January. */
export function fiscalYearName(fiscalYear: number, yearStart: number): string {
  return yearStart === 1 ? String(fiscalYear) : `${fiscalYear}/${String((fiscalYear + 1) % 100).padStart(2, '0')}`;
}

function quarterOfCount(count: number, yearStart: number): FiscalQuarter {
  const month = count * 3 + yearStart - 1;
  const first = (months: number) => firstOfMonth(Math.floor(months / 12), (months % 12) + 1);
  const fiscalYear = Math.floor(count / 4);
  return {
    fiscalYear,
    year: fiscalYearName(fiscalYear, yearStart),
    number: ((count % 4) + 1) as FiscalQuarter['number'],
    start: first(month),
    end: first(month + 3),
  };
}

/** The fiscal quarter in which a day lies. @param yearStart the first month of the fiscal year, 1 to 12 */
export function fiscalQuarterAt(day: Day, yearStart: number): FiscalQuarter {
  return quarterOfCount(countOf(day, yearStart), yearStart);
}

/**
 * The fiscal quarters from one day's to another's.
 * @param yearStart the first month of the fiscal year, 1 to 12
 * @param limit the most that are given
 */
export function quartersBetween(
  from: Day,
  to: Day,
  yearStart: number,
  limit = Number.POSITIVE_INFINITY,
): readonly FiscalQuarter[] {
  const first = countOf(from, yearStart);
  const last = Math.min(countOf(to, yearStart), first + limit - 1);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => quarterOfCount(first + i, yearStart));
}
