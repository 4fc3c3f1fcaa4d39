import { committedPrograms } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'program-not-coupled',
  severity: 'W',
  source: 'LN-C',
  appliesTo: committedPrograms,
  reads: 'own',
  title: 'Not coupled to a line of business',
  message: '{name} is not coupled to a line of business.',
  why: 'Communities that pay most are coupled to a line of business.',
  fix: 'Name the line of business that it serves.',
  run: (program) => isBlank(program.lineOfBusiness),
});
