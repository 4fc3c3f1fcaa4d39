import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-dates',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Work without dates',
  message: '{name} lacks a start or an end.',
  why: 'The Digital Business Strategy Map asks for deadlines: no fuzzy dates.',
  fix: 'Give it a start and an end.',
  run: (work) => work.start === null || work.end === null,
});
