import { kpis } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'kpi-target-before-baseline',
  severity: 'E',
  source: 'BSC',
  appliesTo: kpis,
  reads: 'own',
  title: 'Target date is not after the baseline date',
  message: 'The target of {name} is dated on or before its baseline.',
  why: 'A target of a Balanced Scorecard leaves time to reach it.',
  fix: 'Correct the date of the baseline or of the target.',
  run: ({ baseline, target }) => baseline.date !== null && target.date !== null && target.date <= baseline.date,
});
