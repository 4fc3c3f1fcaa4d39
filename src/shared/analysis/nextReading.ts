import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { dayNumber, dayOfNumber } from './calendar.ts';
import { latestReading, periodDays } from './readings.ts';

/**
 * The day on which the next reading is due: one period after the latest reading, else after the baseline
 * (checks.md, further figures). Null where there is no frequency or nothing to count from.
 */
export function nextReadingDue(kpi: Kpi, asOf: Day): Day | null {
  const from = latestReading(kpi, asOf)?.date ?? kpi.baseline.date;
  if (kpi.frequency === null || from === null) return null;
  return dayOfNumber(dayNumber(from) + periodDays[kpi.frequency]);
}
