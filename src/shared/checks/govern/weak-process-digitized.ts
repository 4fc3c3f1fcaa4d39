import { runningWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'weak-process-digitized',
  severity: 'W',
  source: 'LN',
  appliesTo: runningWork,
  reads: 'own',
  title: 'A weak process goes digital',
  message: '{name} takes a weak process digital.',
  why: 'The Digital Business Strategy Map warns that going digital shines a light on a weak process: fix it first.',
  fix: 'Mend the process first, or make mending it part of the work.',
  run: (work) => work.processReadiness !== null && work.processReadiness <= 1,
});
