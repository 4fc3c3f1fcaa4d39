import { goals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';
import { rankOf } from './perspectiveRank.ts';

export default defineCheck({
  id: 'support-runs-downward',
  severity: 'W',
  source: 'BSC',
  appliesTo: goals,
  reads: 'neighbors',
  title: 'Support runs downward',
  message: '{name} supports {second}, which stands in a lower perspective.',
  why: 'Cause and effect run upward in a Balanced Scorecard: people, processes, customers, shareholders.',
  fix: 'Turn the link around, or move one of the two goals to another perspective.',
  run: (goal, map) =>
    map
      .targets(goal, 'supports')
      .filter((other) => other.kind === 'goal' && rankOf(other) < rankOf(goal))
      .map((other) => ({ targets: [goal.id, other.id] })),
});
