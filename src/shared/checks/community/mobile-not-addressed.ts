import { committedPrograms } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'mobile-not-addressed',
  severity: 'I',
  source: 'NET',
  appliesTo: committedPrograms,
  reads: 'own',
  title: 'Does not work on a phone',
  message: '{name} does not work well on a phone.',
  why: 'Ignoring mobile is one of the common failings that Network Thinking names.',
  fix: 'Make it work on a phone.',
  run: (program) => program.mobile === false,
});
