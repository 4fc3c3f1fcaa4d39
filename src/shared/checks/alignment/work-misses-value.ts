import { countedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-misses-value',
  severity: 'W',
  source: 'LN',
  appliesTo: countedWork,
  reads: 'lineOfSight',
  title: 'Leads to no shareholder or customer value',
  message: '{name} serves a business goal, but none of shareholder or customer value.',
  why: 'A Digital Business Strategy Map is read from the top: work pays where it reaches value for shareholders or customers.',
  fix: 'Link the goal that it serves upward to a goal in the shareholder or customer perspective.',
  run: (work, map) => map.seesBusinessGoal(work) && !map.seesValueGoal(work),
});
