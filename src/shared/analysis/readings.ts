import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { dayNumber } from './calendar.ts';

export type Frequency = NonNullable<Kpi['frequency']>;
export type Reading = Kpi['readings'][number];

/** The period of each frequency, in days (checks.md, words and conventions). */
export const periodDays: Readonly<Record<Frequency, number>> = {
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  halfYearly: 183,
  yearly: 366,
};

/** The entry with the greatest date not after a day; of several on that date, the last in the list. */
export function latestEntry<E extends { readonly date: Day }>(entries: readonly E[], asOf: Day): E | null {
  let latest: E | null = null;
  for (const entry of entries) {
    if (entry.date <= asOf && (latest === null || entry.date >= latest.date)) latest = entry;
  }
  return latest;
}

/** The reading that counts on a day (checks.md, words and conventions). */
export function latestReading(kpi: Kpi, asOf: Day): Reading | null {
  return latestEntry(kpi.readings, asOf);
}

/**
 * True for a KPI that should have been read again: its latest reading (with none its baseline, with neither always)
 * is older than one and a half periods, in whole days; never without a frequency (checks.md, words and conventions).
 * @param isReached true where its target date has passed and it stood where it should: then nobody has to read on
 */
export function isStale(kpi: Kpi, latest: Reading | null, asOf: Day, isReached: boolean): boolean {
  if (kpi.frequency === null) return false;
  const lastSeen = latest?.date ?? kpi.baseline.date;
  if (lastSeen === null) return true;
  if (isReached && kpi.target.date !== null && kpi.target.date < asOf) return false;
  return dayNumber(asOf) - dayNumber(lastSeen) > Math.floor(1.5 * periodDays[kpi.frequency]);
}
