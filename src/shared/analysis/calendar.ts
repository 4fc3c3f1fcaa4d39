import { type Day, daysInMonth } from '#shared/model/values.ts';

// Days are calendar strings, so all arithmetic is done on numbers taken from the text: no clock and no time zone is
// involved (checks.md speaks of calendar days throughout).

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

interface CalendarParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

function partsOf(day: Day): CalendarParts {
  return { year: digits(day, 0, 4), month: digits(day, 5, 7), day: digits(day, 8, 10) };
}

function leapsBefore(year: number): number {
  const y = year - 1;
  return Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

function numberOfParts(year: number, month: number, day: number): number {
  const leapDay = month > 2 && daysInMonth(year, 2) === 29 ? 1 : 0;
  return (year - 1) * 365 + leapsBefore(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + day - 1;
}

/** The number of a day: whole days since 0001-01-01 in the Gregorian calendar. @param day `YYYY-MM-DD` */
export function dayNumber(day: Day): number {
  return numberOfParts(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
}

/** The numbers of the first and the last day that a text can name: 0001-01-01 and 9999-12-31. */
const FIRST_DAY = 0;
export const LAST_DAY = numberOfParts(9999, 12, 31);

/** The day of a number; null where it lies outside the years 1 to 9999, which no text can name. */
export function dayIn(number: number): Day | null {
  return number >= FIRST_DAY && number <= LAST_DAY ? dayOfNumber(number) : null;
}

/** The day of a number from `dayNumber`, held to the years 1 to 9999: what is counted on from a day always is one. */
export function dayOfNumber(given: number): Day {
  const number = Math.min(LAST_DAY, Math.max(FIRST_DAY, given));
  // The year is guessed from its mean length and set right by at most one.
  let year = Math.floor(number / 365.2425) + 1;
  if (numberOfParts(year, 1, 1) > number) year--;
  else if (numberOfParts(year + 1, 1, 1) <= number) year++;
  let rest = number - numberOfParts(year, 1, 1);
  let month = 1;
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(rest + 1).padStart(2, '0')}`;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The number of the day that lies some calendar months later, held to its month's last day (checks.md, govern).
 * A number and not a text, because it may lie outside the years that a text can name.
 * @param months negative for earlier
 */
export function addMonths(day: Day, months: number): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return numberOfParts(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

const ZONE = /(?:(Z)|([+-])(\d{2}):?(\d{2}))$/;

/** The number of the day on which a moment lies in UTC. @param instant ISO 8601 with zone */
export function utcDayNumber(instant: string): number {
  const zone = ZONE.exec(instant);
  const sign = zone?.[2] === '-' ? -1 : 1;
  const offset = zone === null || zone[1] === 'Z' ? 0 : sign * (Number(zone[3]) * 60 + Number(zone[4]));
  const minutes = digits(instant, 11, 13) * 60 + digits(instant, 14, 16) - offset;
  return dayNumber(instant.slice(0, 10)) + Math.floor(minutes / 1440);
}

/** Year and month of a day. */
export function monthOf(day: Day): { readonly year: number; readonly month: number } {
  const { year, month } = partsOf(day);
  return { year, month };
}

/** The number of a month's first day. @param month 1 to 12 */
export function firstOfMonth(year: number, month: number): number {
  return numberOfParts(year, month, 1);
}
