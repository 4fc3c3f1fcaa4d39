import { dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import type { Day } from '#shared/model/values.ts';
import type { RoadmapRow } from './roadmapRows.ts';

export interface GroupSpan {
  readonly start: Day;
  readonly end: Day;
}

/** From the first day to the last of the work of each group, by the key of its row. */
export function groupSpans(rows: readonly RoadmapRow[]): ReadonlyMap<string, GroupSpan> {
  const spans = new Map<string, GroupSpan>();
  for (const row of rows) {
    if (row.type !== 'group') continue;
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const day of row.group.work.flatMap(({ start, end }) => [start, end])) {
      if (day === null) continue;
      first = Math.min(first, dayNumber(day));
      last = Math.max(last, dayNumber(day));
    }
    if (first <= last) spans.set(row.key, { start: dayOfNumber(first), end: dayOfNumber(last) });
  }
  return spans;
}
