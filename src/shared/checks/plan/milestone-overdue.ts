import { committedWork } from '#shared/analysis/selections.ts';
import { isMilestoneLate } from '#shared/analysis/workDates.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'milestone-overdue',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Milestone overdue',
  message: '{name} has a milestone that is overdue.',
  why: 'The Digital Business Strategy Map asks to govern the plan: a milestone that passed unseen is a warning.',
  fix: 'Mark it done, or set a new day.',
  run: (work, map) => work.milestones.some((milestone) => isMilestoneLate(milestone, map.asOf)),
});
