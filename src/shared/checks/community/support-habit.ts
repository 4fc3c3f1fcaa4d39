import { programs } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'support-habit',
  severity: 'I',
  source: 'NET',
  appliesTo: programs,
  reads: 'own',
  title: 'Support and nothing else',
  message: '{name} is there for support alone.',
  why: 'Network Thinking calls it the support-forum habit: built on free labor, it does not last alone.',
  fix: 'Add a purpose that gives members more than answers.',
  run: ({ purposes }) => purposes.length > 0 && purposes.every((purpose) => purpose === 'support'),
});
