import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-gear',
  severity: 'I',
  source: 'GEARS',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Work turns no gear',
  message: '{name} names no gear.',
  why: 'The four gears show what moves a business; work that turns none of them is hard to place.',
  fix: 'Say which gear it turns.',
  run: (work) => work.gears.length === 0,
});
