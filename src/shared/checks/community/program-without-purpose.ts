import { programs } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'program-without-purpose',
  severity: 'W',
  source: 'SCRM',
  appliesTo: programs,
  reads: 'own',
  title: 'Program without a purpose',
  message: '{name} has no purpose.',
  why: 'The Social CRM roadmap knows communities by their purpose: ideation, support or feedback.',
  fix: 'Choose what members and the organization do together.',
  run: (program) => program.purposes.length === 0,
});
