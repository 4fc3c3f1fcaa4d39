import { kpis } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'kpi-off-track',
  severity: 'W',
  source: 'LN',
  appliesTo: kpis,
  reads: 'own',
  title: 'KPI is off track',
  message: '{name} is off track.',
  why: 'The Digital Business Strategy Map is refined by what its measures say; this one says that the target will be missed.',
  fix: 'Ask why, and keep, refine or stop the work behind it.',
  run: (kpi, map) => map.kpiScore(kpi).status === 'offTrack',
});
