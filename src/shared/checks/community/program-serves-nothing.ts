import { committedPrograms } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'program-serves-nothing',
  severity: 'I',
  source: 'LN-C',
  appliesTo: committedPrograms,
  reads: 'own',
  title: 'Program serves nothing',
  message: '{name} does not say how it serves customers and the business.',
  why: 'Communities that pay serve in one or more of six ways, and know in which.',
  fix: 'Choose the ways in which it serves.',
  run: (program) => program.serves.length === 0,
});
