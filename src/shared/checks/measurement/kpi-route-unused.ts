import { kpis } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { placedStages } from './placedStages.ts';

export default defineCheck({
  id: 'kpi-route-unused',
  severity: 'I',
  source: 'ROUTE',
  appliesTo: wholeMap('stages', 'kpi.stage'),
  reads: 'map',
  title: 'KPI route is not used',
  message: 'There are KPIs and stages, and no KPI is placed at a stage.',
  why: 'The KPI route sets a few short-term numbers into a longer way from first contact to advocate.',
  fix: 'Place each KPI of the customer’s way at its stage.',
  run: (map) => map.all(kpis).length > 0 && map.document.stages.size > 0 && placedStages(map).size === 0,
});
