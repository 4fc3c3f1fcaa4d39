import { valueGoals } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';
import { rankOf } from './perspectiveRank.ts';

export default defineCheck({
  id: 'value-without-cause',
  severity: 'I',
  source: 'BSC',
  appliesTo: valueGoals,
  reads: 'neighbors',
  title: 'No goal below brings the value about',
  message: 'No goal of a lower perspective supports {name}.',
  why: 'In a Balanced Scorecard value is the effect of something below it: customers, processes, people.',
  fix: 'Link the goal of a lower perspective that brings it about.',
  run: (goal, map) =>
    !map.sources(goal, 'supports').some((other) => other.kind === 'goal' && rankOf(other) < rankOf(goal)),
});
