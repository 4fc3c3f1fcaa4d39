import { addMonths, dayIn, dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import { type Day, daysInMonth } from '#shared/model/values.ts';
import { monthStart, nextMonthStart, type Zoom, zoomOf } from './timeScale.ts';
import { weekStart } from './timeTicks.ts';

/** What dates move by while they are dragged, and by the keys. */
export type SnapUnit = 'day' | 'week' | 'month';

const units: Readonly<Record<Zoom, SnapUnit>> = { weeks: 'day', months: 'week', quarters: 'month', years: 'month' };

const MEAN_MONTH = 365.2425 / 12;
const days: Readonly<Record<SnapUnit, number>> = { day: 1, week: 7, month: MEAN_MONTH };

/** The unit of a zoom. @param px of a day @param isFree true while Alt frees from it: then it is the day */
export function snapUnitAt(px: number, isFree = false): SnapUnit {
  return isFree ? 'day' : units[zoomOf(px)];
}

/** The whole units that come nearest to a number of days. */
export function unitsNear(unit: SnapUnit, dayCount: number): number {
  return Math.round(dayCount / days[unit]) + 0;
}

/** A day moved by whole units. The last day of a month stays one when months are moved, so that whole months stay whole. */
export function shiftedDay(day: Day, unit: SnapUnit, count: number): Day {
  return count === 0 ? day : dayOfNumber(shiftedNumber(day, unit, count));
}

/** The same as a day number, which may lie outside the years that a day can name. */
export function shiftedNumber(day: Day, unit: SnapUnit, count: number): number {
  if (unit !== 'month') return dayNumber(day) + count * days[unit];
  return isMonthEnd(day) ? addMonths(`${day.slice(0, 8)}01`, count + 1) - 1 : addMonths(day, count);
}

/** Whether a day moved by whole units stays in the years 1 to 9999, which texts can name. */
export function staysNamed(day: Day, unit: SnapUnit, count: number): boolean {
  return dayIn(shiftedNumber(day, unit, count)) !== null;
}

/** The first day of the unit in which a moment lies. @param time a day number, also a part of one @param weekday first day of the week, 0 for Sunday */
export function unitStart(time: number, unit: SnapUnit, weekday: number): number {
  const day = Math.floor(time);
  return unit === 'day' ? day : unit === 'week' ? weekStart(day, weekday) : monthStart(day);
}

/** The beginning of a unit that lies nearest. */
export function nearestStart(time: number, unit: SnapUnit, weekday: number): number {
  const before = unitStart(time, unit, weekday);
  const after = unit === 'day' ? before + 1 : unit === 'week' ? before + 7 : nextMonthStart(before);
  return time - before < after - time ? before : after;
}

/** The last day of the unit that ends nearest. */
export function nearestEnd(time: number, unit: SnapUnit, weekday: number): number {
  return nearestStart(time, unit, weekday) - 1;
}

function isMonthEnd(day: Day): boolean {
  return Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}
