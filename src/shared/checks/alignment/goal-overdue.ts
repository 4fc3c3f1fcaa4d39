import { goals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'goal-overdue',
  severity: 'I',
  source: 'BSC',
  appliesTo: goals,
  reads: 'own',
  title: 'Goal is past its day',
  message: '{name} was due and is still on the map.',
  why: 'Targets of a Balanced Scorecard have a day; past it a goal is reached, renewed or given up.',
  fix: 'Set a new day, or park the goal if it has been reached.',
  run: (goal, map) => goal.due !== null && goal.due < map.asOf,
});
