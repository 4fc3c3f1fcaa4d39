import { allWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'dates-reversed',
  severity: 'E',
  source: 'LN',
  appliesTo: allWork,
  reads: 'own',
  title: 'Ends before it starts',
  message: '{name} ends before it starts.',
  why: 'A plan of the Digital Business Strategy Map says over what period; this one cannot be kept.',
  fix: 'Correct its start or its end.',
  run: (work) => work.start !== null && work.end !== null && work.end < work.start,
});
