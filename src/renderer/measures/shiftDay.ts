import { dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import type { Day } from '#shared/model/values.ts';

/** The day so many days later, or (below 0) earlier. */
export function shiftDay(day: Day, by: number): Day {
  return dayOfNumber(dayNumber(day) + by);
}
