import { countedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-audience',
  severity: 'W',
  source: 'LN',
  appliesTo: countedWork,
  reads: 'neighbors',
  title: 'Work for no audience',
  message: '{name} names no audience.',
  why: 'The third alignment question of the Digital Business Strategy Map asks for relationships with people who matter to the direction.',
  fix: 'Say whom it is for.',
  run: (work, map) => !work.audiences.some((id) => map.document.audiences.has(id)),
});
