import { addMonths, dayNumber, dayOfNumber, firstOfMonth, LAST_DAY, monthOf } from '#shared/analysis/calendar.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { Day } from '#shared/model/values.ts';

/** How closely time is looked at, the closest first. */
export const zooms = ['weeks', 'months', 'quarters', 'years'] as const;
export type Zoom = (typeof zooms)[number];

/** The time axis: which days it spans and how wide a day is. Days are day numbers of `analysis/calendar.ts`. */
export interface TimeScale {
  /** The first day. */
  readonly from: number;
  /** The first day that is no longer on it. */
  readonly to: number;
  /** Px of a day. */
  readonly px: number;
}

/** Px of a day when a zoom is asked for by its name. */
export const zoomPx: Readonly<Record<Zoom, number>> = { weeks: 12, months: 3.6, quarters: 1.2, years: 0.34 };

/** By how much a step of the zoom widens a day. */
export const ZOOM_STEP = 1.3;

const MIN_PX = 0.02;
const MAX_PX = 40;
/** Below so many px of a day the next wider zoom begins. */
const LEAST: Readonly<Record<Zoom, number>> = { weeks: 7, months: 1.6, quarters: 0.5, years: 0 };
/** Days outside these years around today are left off the axis: one mistyped year must not stretch it without end. */
const DAYS_AROUND = 60 * 365.25;
/** From work that lies farther away, all of it, the axis leads back to today if it is no longer than these days. */
const REACH = 200 * 365.25;
/** The longest axis (days) that can be drawn at every zoom. */
const LONGEST = 2 * REACH;
/** Px of empty time on either side, to drag into. */
const MARGIN = 480;

/** A width of a day within what can be drawn. */
export function heldPx(px: number): number {
  return Math.min(MAX_PX, Math.max(MIN_PX, px));
}

/** The zoom that a width of a day belongs to. */
export function zoomOf(px: number): Zoom {
  return zooms.find((zoom) => px >= LEAST[zoom]) ?? 'years';
}

/** Where a day begins on the axis, in px. @param day a day number, also a part of one */
export function xOf({ from, px }: TimeScale, day: number): number {
  return (day - from) * px;
}

/** The moment at a place of the axis, as a day number with its part of the day. */
export function timeAt({ from, px }: TimeScale, x: number): number {
  return from + x / px;
}

export function widthOf({ from, to, px }: TimeScale): number {
  return (to - from) * px;
}

/** From the first day to the last that something of the plan, its horizon or today names; as day numbers, `last` included. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/**
 * What a plan has to show: its days with today, those far from today left out. Where all of them are far, those around
 * the one that is nearest.
 */
export function extentOf(work: Iterable<Work>, horizon: MapInfo['horizon'], today: Day): Extent {
  const now = dayNumber(today);
  const days: number[] = [];
  for (const { start, end, milestones } of work) {
    for (const day of [start, end, ...milestones.map(({ due }) => due)]) if (day !== null) days.push(dayNumber(day));
  }
  const farther = (a: number, b: number) => Math.abs(a - now) - Math.abs(b - now);
  const nearest = days.reduce((best, day) => (farther(day, best) < 0 ? day : best), days[0] ?? now);
  const anchor = Math.abs(nearest - now) > DAYS_AROUND ? nearest : now;
  let [first, last] = [anchor, anchor];
  for (const day of [horizon.start, horizon.end]) if (day !== null) days.push(dayNumber(day));
  for (const day of days) {
    if (Math.abs(day - anchor) > DAYS_AROUND) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { first, last };
}

/** What the axis has to hold for an extent to be shown: today too, unless that lies centuries away. @param today a day number */
export function axisExtent(extent: Extent, today: number): Extent {
  const way = Math.max(extent.first - today, today - extent.last);
  return way > REACH ? extent : joinedExtent(extent, { first: today, last: today });
}

/** Days that are shown of a plan at least when it is to fit: a day alone would fill the view. */
const LEAST_DAYS = 270;

/** An extent that is wide enough to plan in, most of what is added ahead. */
export function roomyExtent({ first, last }: Extent): Extent {
  const missing = Math.max(0, LEAST_DAYS - (last - first + 1));
  const before = Math.round(missing * 0.15);
  return { first: first - before, last: last + missing - before };
}

/**
 * An extent that holds both: while a roadmap is open its axis grows and never shrinks under the hand. Where that would be
 * more than can be drawn, the second.
 */
export function joinedExtent(a: Extent, b: Extent): Extent {
  if (a.first <= b.first && a.last >= b.last) return a;
  const both = { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
  return both.last - both.first > LONGEST ? b : both;
}

/**
 * The axis for an extent, from a month's first day to a month's last, with room to drag into on both sides.
 * @param room width of what is seen of it, in px: it is never narrower
 */
export function scaleFor({ first, last }: Extent, px: number, room: number): TimeScale {
  const margin = Math.ceil(MARGIN / px);
  const seen = Math.ceil(room / px);
  // There is no room after the last day that can be named, so it is made before.
  const from = monthStart(Math.min(first - margin, LAST_DAY - seen));
  const to = nextMonthStart(Math.max(last + margin, from + seen));
  return { from, to, px };
}

/** Px that the words behind the last bar take. */
const WORDS = 96;

/** The width of a day at which an extent just fits, with a little air and the words behind its bars. @param room in px */
export function fittingPx({ first, last }: Extent, room: number): number {
  const days = last - first + 1;
  return heldPx(Math.max(room / 2, room - WORDS) / (days * 1.06));
}

/** The number of the first day of the month in which a day lies. */
export function monthStart(day: number): number {
  const { year, month } = monthOf(dayOfNumber(day));
  return firstOfMonth(year, month);
}

/** The number of the first day of the month after that in which a day lies. */
export function nextMonthStart(day: number): number {
  return addMonths(dayOfNumber(monthStart(day)), 1);
}
