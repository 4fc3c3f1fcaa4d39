import { programs } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'program-without-lifespan',
  severity: 'I',
  source: 'SCRM',
  appliesTo: programs,
  reads: 'own',
  title: 'Program without a lifespan',
  message: '{name} does not say how long it lives.',
  why: 'The Social CRM roadmap tells apart communities for a task, for an objective and impromptu ones; each is hosted in another way.',
  fix: 'Choose its lifespan.',
  run: (program) => program.lifespan === null,
});
