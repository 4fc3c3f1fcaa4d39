import { goals } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'too-many-goals',
  severity: 'I',
  source: 'BSC',
  appliesTo: wholeMap('goal'),
  reads: 'map',
  title: 'More than 25 goals',
  message: 'The map has more than 25 goals.',
  why: 'A Balanced Scorecard lives by few objectives; nobody can keep more than two dozen in mind.',
  fix: 'Join goals that mean the same, and park those that can wait.',
  run: (map) => map.all(goals).length > 25,
});
