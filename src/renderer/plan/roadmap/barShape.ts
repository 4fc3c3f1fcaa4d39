import { dayNumber } from '#shared/analysis/calendar.ts';
import type { PlanDates } from './planDates.ts';
import { type TimeScale, widthOf, xOf } from './timeScale.ts';

/** Where a bar lies on the axis, in px. */
export interface BarShape {
  readonly x: number;
  readonly width: number;
  /** An edge whose day is not known. */
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
  /** It ends before it starts: it is drawn from the earlier to the later day. */
  readonly isReversed: boolean;
}

/** Width (px) of a bar of which one day is not known, and the least of any. */
const OPEN = 72;
const LEAST = 6;

/** Px beyond the axis within which a bar is drawn: layout knows no millions of them. */
const BEYOND = 2000;

/** The bar of some dates, its last day included; null where there are none. What lies far beyond the axis is cut off. */
export function barShape(dates: Pick<PlanDates, 'start' | 'end'>, scale: TimeScale): BarShape | null {
  const shape = wholeShape(dates, scale);
  return shape === null ? null : { ...shape, ...heldToAxis(shape, scale) };
}

/** A stretch of the axis, in px, without what lies far beyond it. */
export function heldToAxis(
  { x, width }: Pick<BarShape, 'x' | 'width'>,
  scale: TimeScale,
): { x: number; width: number } {
  const [least, most] = [-BEYOND, widthOf(scale) + BEYOND];
  if (x >= least && x + width <= most) return { x, width };
  const from = Math.min(most - LEAST, Math.max(least, x));
  return { x: from, width: Math.max(LEAST, Math.min(most, x + width) - from) };
}

function wholeShape({ start, end }: Pick<PlanDates, 'start' | 'end'>, scale: TimeScale): BarShape | null {
  const left = start === null ? null : xOf(scale, dayNumber(start));
  const right = end === null ? null : xOf(scale, dayNumber(end) + 1);
  const known = { isOpenStart: start === null, isOpenEnd: end === null, isReversed: false };
  if (left === null) return right === null ? null : { ...known, x: right - OPEN, width: OPEN };
  if (right === null) return { ...known, x: left, width: OPEN };
  if (start !== null && end !== null && end < start) {
    const from = xOf(scale, dayNumber(end));
    return { ...known, isReversed: true, x: from, width: Math.max(LEAST, left + scale.px - from) };
  }
  return { ...known, x: left, width: Math.max(LEAST, right - left) };
}
