import { addMonths, dayOfNumber, utcDayNumber } from '#shared/analysis/calendar.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { Day } from '#shared/model/values.ts';

/**
 * The day by which the next review is to be held: a rhythm after the last one, or after the map was made
 * (checks.md, review-overdue). Null without a rhythm.
 */
export function nextReview({ review, createdAt }: Pick<MapInfo, 'review' | 'createdAt'>): Day | null {
  if (review.everyMonths === null) return null;
  const from = review.last ?? dayOfNumber(utcDayNumber(createdAt));
  return dayOfNumber(addMonths(from, review.everyMonths));
}
