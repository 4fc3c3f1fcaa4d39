import { committedWorkAndIdeas } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';
import { milderForIdeas } from '../ideaSeverity.ts';

export default defineCheck({
  id: 'work-without-kpi',
  severity: milderForIdeas,
  source: 'LN',
  appliesTo: committedWorkAndIdeas,
  reads: 'neighbors',
  title: 'Work without a KPI',
  message: 'No KPI measures {name}.',
  why: 'The second alignment question of the Digital Business Strategy Map asks for results that are tracked; without a measure nobody will know.',
  fix: 'Add a KPI that shows the result it is done for.',
  run: (work, map) => map.kpisOf(work).length === 0,
});
