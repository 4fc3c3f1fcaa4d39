import { goals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'too-many-kpis',
  severity: 'I',
  source: 'BSC',
  appliesTo: goals,
  reads: 'neighbors',
  title: 'More than four KPIs',
  message: '{name} has more than four KPIs.',
  why: 'An objective of a Balanced Scorecard has a few measures; with many the one that matters is lost.',
  fix: 'Keep those that would change a decision.',
  run: (goal, map) => map.kpisOf(goal).length > 4,
});
