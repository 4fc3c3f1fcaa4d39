import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-owner',
  severity: 'E',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Work without an owner',
  message: '{name} has no owner.',
  why: 'An implementation plan in the Digital Business Strategy Map begins with who owns it.',
  fix: 'Name the one person who answers for it.',
  run: (work) => isBlank(work.owner),
});
