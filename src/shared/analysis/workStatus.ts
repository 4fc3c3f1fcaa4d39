import type { Work } from '#shared/model/kinds/registry.ts';

// The words for the state of work, as every check and figure uses them (checks.md, words and conventions).

/** Decided on and not finished: planned, active or paused. */
export function isCommitted(work: Work): boolean {
  return work.status === 'planned' || work.status === 'active' || work.status === 'paused';
}

export function isRunning(work: Work): boolean {
  return work.status === 'active';
}

/** What figures count: committed or done; ideas are not counted. */
export function isCounted(work: Work): boolean {
  return isCommitted(work) || work.status === 'done';
}
