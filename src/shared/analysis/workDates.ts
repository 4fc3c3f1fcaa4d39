import { type Element, isWork, type Work } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';

// What checks say of the dates of work, and a roadmap shows while they are being moved.

type Milestone = Work['milestones'][number];

/** True where something starts before the end of what it depends on. */
export function startsBeforeEndOf({ start }: Pick<Work, 'start'>, other: Element): boolean {
  return start !== null && isWork(other) && other.end !== null && start < other.end;
}

/** True for a milestone before the start of its work, or after the end. */
export function isOutsideDates({ due }: Milestone, { start, end }: Pick<Work, 'start' | 'end'>): boolean {
  return due !== null && ((start !== null && due < start) || (end !== null && due > end));
}

/** True for a milestone that was not reached by its day. */
export function isMilestoneLate({ due, done }: Milestone, asOf: Day): boolean {
  return !done && due !== null && due < asOf;
}
