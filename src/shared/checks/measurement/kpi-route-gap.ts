import { defineCheck, wholeMap } from '../check.ts';
import { placedStages } from './placedStages.ts';

export default defineCheck({
  id: 'kpi-route-gap',
  severity: 'I',
  source: 'ROUTE',
  appliesTo: wholeMap('stages', 'kpi.stage'),
  reads: 'map',
  title: 'Stages without a KPI',
  message: 'No KPI is placed at: {missing}.',
  why: 'The KPI route measures at each stage whether people move on; a gap hides where they are lost.',
  fix: 'Place a KPI at each stage that matters.',
  run: (map) => {
    const placed = placedStages(map);
    const missing = [...map.document.stages.keys()].filter((id) => !placed.has(id));
    return placed.size > 0 && missing.length > 0 && { missing };
  },
});
