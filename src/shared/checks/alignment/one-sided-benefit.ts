import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'one-sided-benefit',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Benefit to one side only',
  message: '{name} says what one side gets out of it, and not the other.',
  why: 'The fourth alignment question of the Digital Business Strategy Map asks for mutual benefit: people stay where both sides gain.',
  fix: 'Write down the benefit to the audience and the benefit to the organization.',
  run: (work) => isBlank(work.audienceBenefit) !== isBlank(work.organizationBenefit),
});
