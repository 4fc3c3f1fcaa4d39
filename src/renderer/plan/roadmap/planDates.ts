import { dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';
import {
  nearestEnd,
  nearestStart,
  type SnapUnit,
  shiftedDay,
  shiftedNumber,
  staysNamed,
  unitStart,
} from './snapping.ts';

export type Milestone = Work['milestones'][number];

/** When work runs, and when its milestones are due. */
export type PlanDates = Pick<Work, 'start' | 'end' | 'milestones'>;

/** Which end of a bar. */
export type Edge = 'start' | 'end';

/** The dates of work, apart from all else that it says. */
export function datesOf({ start, end, milestones }: Work): PlanDates {
  return { start, end, milestones };
}

export function isUndated({ start, end }: Pick<PlanDates, 'start' | 'end'>): boolean {
  return start === null && end === null;
}

const shiftedOrNone = (day: Day | null, unit: SnapUnit, count: number) =>
  day === null ? null : shiftedDay(day, unit, count);

/**
 * Work moved by whole units, its milestones with it: a plan that slips slips with its points on the way. Where one of its
 * days would leave the years 1 to 9999 all stay, or the work would lose its length.
 */
export function moved(dates: PlanDates, unit: SnapUnit, count: number): PlanDates {
  const { start, end, milestones } = dates;
  const days = [start, end, ...milestones.map(({ due }) => due)];
  if (!days.every((day) => day === null || staysNamed(day, unit, count))) return dates;
  return {
    start: shiftedOrNone(start, unit, count),
    end: shiftedOrNone(end, unit, count),
    milestones: milestones.map((one) => ({ ...one, due: shiftedOrNone(one.due, unit, count) })),
  };
}

/**
 * Work that starts or ends elsewhere; its milestones stay, since what was to be reached by a day still is.
 * @param time where the edge was put, as a day number with its part of the day; it goes to the nearest beginning or end
 */
export function stretched(dates: PlanDates, edge: Edge, time: number, unit: SnapUnit, firstWeekday: number): PlanDates {
  const to = edge === 'start' ? nearestStart(time, unit, firstWeekday) : nearestEnd(time, unit, firstWeekday);
  return withEdge(dates, edge, to);
}

/** The same by whole units from where the edge is. An end that is open begins at the other one. */
export function stretchedBy(dates: PlanDates, edge: Edge, unit: SnapUnit, count: number): PlanDates {
  const from = dates[edge] ?? (edge === 'end' ? dates.start : dates.end);
  return from === null ? dates : withEdge(dates, edge, dayNumber(shiftedDay(from, unit, count)));
}

/** No work ends before it starts: the edge in the hand stops at the other. */
function withEdge(dates: PlanDates, edge: Edge, day: number): PlanDates {
  const { start, end } = dates;
  if (edge === 'start') return { ...dates, start: dayOfNumber(end === null ? day : Math.min(day, dayNumber(end))) };
  return { ...dates, end: dayOfNumber(start === null ? day : Math.max(day, dayNumber(start))) };
}

/** Dates drawn from one moment to another, either way around; at least a unit. */
export function drawn(from: number, to: number, unit: SnapUnit, firstWeekday: number): { start: Day; end: Day } {
  const first = nearestStart(Math.min(from, to), unit, firstWeekday);
  const last = nearestEnd(Math.max(from, to), unit, firstWeekday);
  const end = last > first ? last : shiftedNumber(dayOfNumber(first), unit, 1) - 1;
  return { start: dayOfNumber(first), end: dayOfNumber(Math.max(first, end)) };
}

/** Months that work is given to begin with. */
const FIRST_MONTHS = 3;

/** Dates for work that has none, from the unit in which a moment lies; three months long. */
export function firstDates(time: number, unit: SnapUnit, firstWeekday: number): { start: Day; end: Day } {
  const first = dayOfNumber(unitStart(time, unit, firstWeekday));
  return { start: first, end: dayOfNumber(shiftedNumber(first, 'month', FIRST_MONTHS) - 1) };
}

/** A milestone that is due elsewhere, by whole units; where it has no day, on the one that is given. */
export function withMilestone(dates: PlanDates, id: string, due: Day | null): PlanDates {
  return { ...dates, milestones: dates.milestones.map((one) => (one.id === id ? { ...one, due } : one)) };
}
