import { dayNumber } from '#shared/analysis/calendar.ts';
import type { PlanDates } from './planDates.ts';
import { type TimeScale, xOf } from './timeScale.ts';

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

/** The bar of some dates, its last day included; null where there are none. */
export function barShape({ start, end }: Pick<PlanDates, 'start' | 'end'>, scale: TimeScale): BarShape | null {
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
