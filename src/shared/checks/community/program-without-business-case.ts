import { returnMark } from '#shared/analysis/alignment.ts';
import { committedPrograms } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'program-without-business-case',
  severity: 'W',
  source: 'LN-C',
  appliesTo: committedPrograms,
  reads: 'own',
  title: 'No business case',
  message: '{name} has no business case: cost, benefit or both are missing.',
  why: 'Communities that pay start from a business case with a revenue model.',
  fix: 'Give its cost, and the benefit per year or a return that was booked.',
  run: (program) => returnMark(program) < 1,
});
