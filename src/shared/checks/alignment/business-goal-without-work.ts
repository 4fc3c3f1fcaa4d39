import { businessGoals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'business-goal-without-work',
  severity: 'W',
  source: 'BSC',
  appliesTo: businessGoals,
  reads: 'lineOfSight',
  title: 'No work leads to the business goal',
  message: 'No work leads to {name}.',
  why: 'The alignment matrix of the Balanced Scorecard shows objectives without initiatives: nothing moves them.',
  fix: 'Link work to it, directly or by way of a digital goal, or say that it is reached by other means.',
  run: (goal, map) => !map.isUnderWork(goal),
});
