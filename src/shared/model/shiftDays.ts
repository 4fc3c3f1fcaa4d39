import { type Day, daysInMonth, isDay } from './values.ts';

/**
 * The day a number of calendar months later (or, below 0, earlier), held to the month's last day and, as a whole, to the
 * years 1 to 9999.
 */
export function shiftMonths(day: Day, months: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const count = year * 12 + (month - 1) + months;
  const shiftedYear = Math.floor(count / 12);
  if (shiftedYear < 1) return '0001-01-01';
  if (shiftedYear > 9999) return '9999-12-31';
  const shiftedMonth = (count % 12) + 1;
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(shiftedYear, shiftedMonth));
  return `${String(shiftedYear).padStart(4, '0')}-${String(shiftedMonth).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Whole calendar months from one day's month to another's. */
export function monthsBetween(from: Day, to: Day): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** A copy of plain data in which every calendar day is shifted by whole months; all other values stay. */
export function shiftAllDays<T>(value: T, months: number): T {
  if (isDay(value)) return shiftMonths(value, months) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => shiftAllDays(entry, months)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shiftAllDays<unknown>(inner, months)]),
  ) as T;
}
