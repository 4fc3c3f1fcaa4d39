import { addMonths, dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import type { Frequency } from '#shared/analysis/readings.ts';
import { shiftMonths } from '#shared/model/shiftDays.ts';
import type { Day } from '#shared/model/values.ts';

/** A calendar period, both days included. */
export interface Period {
  readonly frequency: Frequency;
  readonly start: Day;
  readonly end: Day;
}

const months: Readonly<Record<Exclude<Frequency, 'weekly'>, number>> = {
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
};

/** Day 0 of `dayNumber`, 0001-01-01, is a Monday; so weeks begin where the number divides by seven. */
const WEEK = 7;

/** The calendar period in which a day lies. Weeks go from Monday to Sunday. */
export function periodAt(day: Day, frequency: Frequency): Period {
  if (frequency === 'weekly') {
    const number = dayNumber(day);
    const first = number - (number % WEEK);
    return { frequency, start: dayOfNumber(first), end: dayOfNumber(first + WEEK - 1) };
  }
  const length = months[frequency];
  const month = Number(day.slice(5, 7)) - 1;
  const firstMonth = String(month - (month % length) + 1).padStart(2, '0');
  const start = `${day.slice(0, 4)}-${firstMonth}-01`;
  return { frequency, start, end: dayOfNumber(addMonths(start, length) - 1) };
}

/** The period so many later, or (below 0) earlier. */
export function shiftPeriod({ frequency, start }: Period, by: number): Period {
  const day =
    frequency === 'weekly' ? dayOfNumber(dayNumber(start) + by * WEEK) : shiftMonths(start, by * months[frequency]);
  return periodAt(day, frequency);
}

/** The day of a reading typed for a period: its end or today, whichever is earlier (checks.md, further figures). */
export function readingDay({ end }: Period, today: Day): Day {
  return end < today ? end : today;
}

const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekDay = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** What people call it: “November 2026”, “Q4 2026”, “Week of Nov 16, 2026”. */
export function periodName({ frequency, start }: Period): string {
  const year = start.slice(0, 4);
  const monthNumber = Number(start.slice(5, 7));
  const date = new Date(`${start}T00:00:00Z`);
  switch (frequency) {
    case 'weekly':
      return `Week of ${weekDay.format(date)}`;
    case 'monthly':
      return month.format(date);
    case 'quarterly':
      return `Q${(monthNumber + 2) / 3} ${year}`;
    case 'halfYearly':
      return `${monthNumber === 1 ? 'First' : 'Second'} half of ${year}`;
    case 'yearly':
      return year;
  }
}
