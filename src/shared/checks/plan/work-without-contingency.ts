import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-contingency',
  severity: 'I',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Nothing planned in case it goes wrong',
  message: '{name} names neither a contingency nor a risk.',
  why: 'A plan of the Digital Business Strategy Map knows its risks and what will be done about them.',
  fix: 'Write down what could go wrong, or what happens if it does.',
  run: (work) => isBlank(work.contingency) && work.risks.length === 0,
});
