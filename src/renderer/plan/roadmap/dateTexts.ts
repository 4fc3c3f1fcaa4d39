import { dayText } from '#renderer/ui/dates.ts';
import { daysBetween } from '#shared/analysis/calendar.ts';
import type { Day } from '#shared/model/values.ts';
import type { PlanDates } from './planDates.ts';

const range = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const timeOf = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** “Mar 3 – Jun 30, 2027”, “from Mar 3, 2027”, “until Jun 30, 2027”, “no dates”. */
export function spanText({ start, end }: Pick<PlanDates, 'start' | 'end'>): string {
  if (start === null) return end === null ? 'No dates' : `Until ${dayText(end)}`;
  if (end === null) return `From ${dayText(start)}`;
  // The formatter would put the two the right way around.
  if (end < start) return `${dayText(start)} – ${dayText(end)}`;
  return range.formatRange(timeOf(start), timeOf(end));
}

const month = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The same by months, where little room is: “Mar – Jun 2027”. */
export function monthSpanText({ start, end }: Pick<PlanDates, 'start' | 'end'>): string {
  if (start === null) return end === null ? 'No dates' : `Until ${month.format(timeOf(end))}`;
  if (end === null) return `From ${month.format(timeOf(start))}`;
  if (end < start) return `${month.format(timeOf(start))} – ${month.format(timeOf(end))}`;
  return month.formatRange(timeOf(start), timeOf(end));
}

/** A day by its month: “Mar 2027”. */
export function monthText(day: Day): string {
  return month.format(timeOf(day));
}

/** How long a span is, its last day included: days below four weeks, weeks below half a year, then months, then years. */
export function lengthText(start: Day, end: Day): string {
  const days = daysBetween(start, end) + 1;
  if (days < 1) return 'ends before it starts';
  if (days < 28) return counted(days, 'day');
  if (days < 182) return counted(Math.round(days / 7), 'week');
  const months = Math.round(days / 30.44);
  return months < 36 ? counted(months, 'month') : `${Math.round((days / 365.25) * 10) / 10} years`;
}

/** What is said of dates while they change and when they have: “Mar 3 – Jun 30, 2027 · 17 weeks”. */
export function datesText(dates: Pick<PlanDates, 'start' | 'end'>): string {
  const { start, end } = dates;
  return start === null || end === null ? spanText(dates) : `${spanText(dates)} · ${lengthText(start, end)}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
