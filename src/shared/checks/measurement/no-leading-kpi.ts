import { businessGoals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'no-leading-kpi',
  severity: 'I',
  source: 'BSC',
  appliesTo: businessGoals,
  reads: 'neighbors',
  title: 'No leading KPI',
  message: '{name} has KPIs, and none of them is leading.',
  why: 'A Balanced Scorecard pairs lagging measures with leading ones, which move while there is time to act.',
  fix: 'Add a leading KPI, or mark a KPI that is one.',
  run: (goal, map) => {
    if (goal.perspective === 'shareholder') return false;
    const own = map.kpisOf(goal);
    return own.length > 0 && own.every((kpi) => kpi.timing !== 'leading');
  },
});
