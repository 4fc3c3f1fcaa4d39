import { digitalGoals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'digital-goal-without-business-goal',
  severity: 'E',
  source: 'LN',
  appliesTo: digitalGoals,
  reads: 'lineOfSight',
  title: 'Digital goal serves no business goal',
  message: '{name} leads to no business goal.',
  why: 'The first step of a Digital Business Strategy Map is to define digital goals that support business goals; one that supports none is an end in itself.',
  fix: 'Link it to the business goal that it contributes to, or take it off the map.',
  run: (goal, map) => !map.seesBusinessGoal(goal),
});
