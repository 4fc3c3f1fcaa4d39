import type { Day } from '#shared/model/values.ts';

/** The calendar day that it is here and now, in the system's time zone. */
export function localDay(now: Date): Day {
  const year = String(now.getFullYear()).padStart(4, '0');
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
