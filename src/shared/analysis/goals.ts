import type { Goal } from '#shared/model/kinds/goal.ts';

// What kinds of goals there are (checks.md, words and conventions; frameworks.md 1, top of the map [LN]).

export function isBusinessGoal(goal: Goal): boolean {
  return goal.level === 'business';
}

/** A business goal that is value in itself: for shareholders or for customers. */
export function isValueGoal(goal: Goal): boolean {
  return isBusinessGoal(goal) && (goal.perspective === 'shareholder' || goal.perspective === 'customer');
}
