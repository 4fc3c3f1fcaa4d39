import { isBlank } from '#shared/model/text.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { placedStages } from './placedStages.ts';

export default defineCheck({
  id: 'stage-without-recovery',
  severity: 'I',
  source: 'ROUTE',
  appliesTo: wholeMap('stages', 'kpi.stage'),
  reads: 'map',
  title: 'Stages without service recovery',
  message: 'Nothing is said about service recovery at: {missing}.',
  why: 'On the KPI route service recovery depends on the stage: an advocate expects more than a first visitor.',
  fix: 'Write down the recovery for each of these stages.',
  run: (map) => {
    const blank = [...map.document.stages.values()].filter((stage) => isBlank(stage.recovery));
    const placed = placedStages(map);
    const missing = blank.map((stage) => stage.id).filter((id) => placed.has(id));
    return missing.length > 0 && { missing };
  },
});
