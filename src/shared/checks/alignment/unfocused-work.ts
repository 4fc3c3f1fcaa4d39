import { allWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'unfocused-work',
  severity: 'I',
  source: 'LN',
  appliesTo: allWork,
  reads: 'neighbors',
  title: 'Supports more than four goals',
  message: '{name} supports more than four goals at once.',
  why: 'Among the remedies of the Digital Business Strategy Map is that less is more: work that serves everything is hard to steer by anything.',
  fix: 'Keep the links to the goals that it is really done for.',
  run: (work, map) => map.targets(work, 'supports').filter((other) => other.kind === 'goal').length > 4,
});
