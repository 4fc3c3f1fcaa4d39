import { allWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'only-activity-kpis',
  severity: 'W',
  source: 'LN',
  appliesTo: allWork,
  reads: 'neighbors',
  title: 'Only activity is measured',
  message: '{name} is measured by activity alone.',
  why: 'The Digital Business Strategy Map asks for results that meet business goals and not only for counts of clicks and followers.',
  fix: 'Add a KPI of the business result, or mark a KPI that is one as an outcome.',
  run: (work, map) => {
    const own = map.kpisOf(work);
    return own.length > 0 && own.every((kpi) => kpi.result !== 'outcome');
  },
});
