import { programs } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'program-without-model',
  severity: 'W',
  source: 'SCRM',
  appliesTo: programs,
  reads: 'own',
  title: 'Program without a model',
  message: '{name} has no model.',
  why: 'The Social CRM roadmap asks in which form people meet: a forum and a newsletter are run in different ways.',
  fix: 'Choose the forms in which people meet.',
  run: (program) => program.models.length === 0,
});
