import { kpis } from '#shared/analysis/selections.ts';
import { isCommitted } from '#shared/analysis/workStatus.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'kpi-stale',
  severity: 'W',
  source: 'LN',
  appliesTo: kpis,
  reads: 'neighbors',
  title: 'KPI has not been read in time',
  message: '{name} has not been read in time.',
  why: 'The Digital Business Strategy Map asks to govern, measure and refine; a number from long ago governs nothing.',
  fix: 'Enter the latest reading, or choose a frequency that can be kept.',
  run: (kpi, map) =>
    map.kpiScore(kpi).isStale &&
    map.targets(kpi, 'measures').some((other) => other.kind === 'goal' || (isWork(other) && isCommitted(other))),
});
