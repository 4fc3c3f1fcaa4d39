import { isBlank } from '#shared/model/text.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { placedStages } from './placedStages.ts';

export default defineCheck({
  id: 'stage-without-communication',
  severity: 'I',
  source: 'ROUTE',
  appliesTo: wholeMap('stages', 'kpi.stage'),
  reads: 'map',
  title: 'Stages without communication',
  message: 'Nothing is said about communication at: {missing}.',
  why: 'On the KPI route each stage is a milestone that needs its own communication.',
  fix: 'Write down the communication for each of these stages.',
  run: (map) => {
    const blank = [...map.document.stages.values()].filter((stage) => isBlank(stage.communication));
    const placed = placedStages(map);
    const missing = blank.map((stage) => stage.id).filter((id) => placed.has(id));
    return missing.length > 0 && { missing };
  },
});
