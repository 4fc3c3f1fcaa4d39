import { allWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'efficiency-only',
  severity: 'I',
  source: 'SCRM',
  appliesTo: allWork,
  reads: 'neighbors',
  title: 'Only efficiency is measured',
  message: 'The KPIs of {name} look at efficiency alone.',
  why: 'The Social CRM roadmap measures from inside (efficiency) and from outside (effectiveness, as the customer sees it).',
  fix: 'Add a KPI of effectiveness.',
  run: (work, map) => {
    const viewed = map.kpisOf(work).filter((kpi) => kpi.view !== null);
    return viewed.length > 0 && viewed.every((kpi) => kpi.view === 'efficiency');
  },
});
