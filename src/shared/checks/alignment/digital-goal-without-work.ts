import { digitalGoals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'digital-goal-without-work',
  severity: 'W',
  source: 'LN',
  appliesTo: digitalGoals,
  reads: 'lineOfSight',
  title: 'No work leads to the digital goal',
  message: 'No work leads to {name}.',
  why: 'In a Digital Business Strategy Map a goal that nobody works towards stays a wish.',
  fix: 'Link an initiative or a community program to it, or park the goal.',
  run: (goal, map) => !map.isUnderWork(goal),
});
