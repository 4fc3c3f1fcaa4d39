import { allWork } from '#shared/analysis/selections.ts';
import { isOutsideDates } from '#shared/analysis/workDates.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'milestone-outside-dates',
  severity: 'W',
  source: 'LN',
  appliesTo: allWork,
  reads: 'own',
  title: 'Milestone outside its dates',
  message: '{name} has a milestone before its start or after its end.',
  why: 'The plan of a Digital Business Strategy Map has to hold together to be kept.',
  fix: 'Move the milestone, or the start or end.',
  run: (work) => work.milestones.some((milestone) => isOutsideDates(milestone, work)),
});
