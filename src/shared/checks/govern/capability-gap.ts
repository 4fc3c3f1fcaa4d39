import { capabilities } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'capability-gap',
  severity: 'W',
  source: 'LN',
  appliesTo: capabilities,
  reads: 'own',
  title: 'Capability gap without a plan',
  message: '{name} is below what is needed, and there is no plan.',
  why: 'Learn and grow is the last step of the Digital Business Strategy Map: people have to be ready, trained and on board.',
  fix: 'Write down how the gap is going to be closed.',
  run: ({ current, needed, plan }) => current !== null && needed !== null && current < needed && isBlank(plan),
});
