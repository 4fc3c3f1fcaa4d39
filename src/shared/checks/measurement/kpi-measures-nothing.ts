import { kpis } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'kpi-measures-nothing',
  severity: 'W',
  source: 'BSC',
  appliesTo: kpis,
  reads: 'neighbors',
  title: 'KPI measures nothing',
  message: '{name} measures nothing on the map.',
  why: 'In a Balanced Scorecard measures belong to objectives; a number on its own steers nothing.',
  fix: 'Link it to the goal or the work that it measures.',
  run: (kpi, map) => map.targets(kpi, 'measures').length === 0,
});
