import { kpis } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'kpi-source-not-linked',
  severity: 'I',
  source: 'LN-C',
  appliesTo: kpis,
  reads: 'own',
  title: 'Data not linked to the core business',
  message: 'The data behind {name} is not linked to that of the core business.',
  why: 'Communities that pay connect the dots: digital data joined to customer and business data shows what it is worth.',
  fix: 'Join the source to the business’s own data, or plan to.',
  run: (kpi) => kpi.result === 'outcome' && kpi.sourceLinked === false,
});
