import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-scope',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Work without a scope',
  message: '{name} has no scope.',
  why: 'The Digital Business Strategy Map asks for a plan without fuzzy scopes.',
  fix: 'Write down what is in, and what is not.',
  run: (work) => isBlank(work.scope),
});
