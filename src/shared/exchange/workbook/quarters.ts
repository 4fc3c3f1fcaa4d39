import { firstOfMonth, monthOf } from '#shared/analysis/calendar.ts';
import type { Day } from '#shared/model/values.ts';

/** A quarter of the fiscal year. */
export interface Quarter {
  /** `2026`, or `2026/27` where the fiscal year does not begin in January. */
  readonly year: string;
  /** 1 to 4. */
  readonly number: number;
  /** Day numbers of its first day and of the first day after it. */
  readonly start: number;
  readonly end: number;
}

/** Counts quarters of fiscal years without a gap, so that they can be compared and stepped through. */
function quarterCount(day: Day, yearStart: number): number {
  const { year, month } = monthOf(day);
  return Math.floor((year * 12 + month - yearStart) / 3);
}

function quarterOf(count: number, yearStart: number): Quarter {
  const month = count * 3 + yearStart - 1;
  const year = Math.floor(count / 4);
  const first = (months: number) => firstOfMonth(Math.floor(months / 12), (months % 12) + 1);
  return {
    year: yearStart === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
    number: (count % 4) + 1,
    start: first(month),
    end: first(month + 3),
  };
}

/**
 * The fiscal quarters from one day's to another's.
 * @param yearStart the first month of the fiscal year, 1 to 12
 * @param limit the most that are given
 */
export function quartersBetween(from: Day, to: Day, yearStart: number, limit: number): readonly Quarter[] {
  const first = quarterCount(from, yearStart);
  const last = Math.min(quarterCount(to, yearStart), first + limit - 1);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => quarterOf(first + i, yearStart));
}
