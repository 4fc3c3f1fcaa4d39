import { businessGoals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'goal-without-kpi',
  severity: 'W',
  source: 'BSC',
  appliesTo: businessGoals,
  reads: 'neighbors',
  title: 'Business goal without a KPI',
  message: 'No KPI measures {name}.',
  why: 'Each objective of a Balanced Scorecard has a few measures; without one nobody can say whether it is reached.',
  fix: 'Add a KPI with a baseline and a target.',
  run: (goal, map) => map.kpisOf(goal).length === 0,
});
