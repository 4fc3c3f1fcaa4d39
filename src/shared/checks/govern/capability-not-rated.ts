import { capabilities } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'capability-not-rated',
  severity: 'I',
  source: 'LN',
  appliesTo: capabilities,
  reads: 'own',
  title: 'Capability is not rated',
  message: '{name} is not rated.',
  why: 'The Digital Business Strategy Map asks whether people are ready; a capability that nobody has rated answers nothing.',
  fix: 'Rate where it is today and where it has to be.',
  run: (capability) => capability.current === null || capability.needed === null,
});
