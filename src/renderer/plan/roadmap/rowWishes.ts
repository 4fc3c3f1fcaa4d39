import { dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';

/** The day on which a milestone is put that nobody has pointed a place for: today where the work runs, else its end. */
export function milestoneDay({ start, end }: Pick<Work, 'start' | 'end'>, today: Day): Day {
  const isOver = end !== null && end < today;
  const isAhead = start !== null && start > today;
  if (isOver && end !== null) return end;
  return isAhead && start !== null ? middleOf(start, end ?? start) : today;
}

function middleOf(start: Day, end: Day): Day {
  return dayOfNumber(Math.round((dayNumber(start) + Math.max(dayNumber(start), dayNumber(end))) / 2));
}
