import { capabilities, committedWork, goals } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'no-learning-goal',
  severity: 'I',
  source: 'BSC',
  appliesTo: wholeMap('goal', 'capability', 'work'),
  reads: 'map',
  title: 'Nothing to learn and grow',
  message: 'There is committed work, and neither a capability nor a goal in the learning perspective.',
  why: 'In a Balanced Scorecard people and capabilities are where every chain of cause and effect begins.',
  fix: 'Add what people must be able to do, or a goal in the learning perspective.',
  run: (map) =>
    map.all(committedWork).length > 0 &&
    map.all(capabilities).length === 0 &&
    !map.all(goals).some((goal) => goal.perspective === 'learning'),
});
