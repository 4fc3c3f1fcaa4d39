import { committedWorkAndIdeas } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';
import { milderForIdeas } from '../ideaSeverity.ts';

export default defineCheck({
  id: 'work-without-line-of-sight',
  severity: milderForIdeas,
  source: 'LN',
  appliesTo: committedWorkAndIdeas,
  reads: 'lineOfSight',
  title: 'Leads to no business goal',
  message: '{name} leads to no business goal.',
  why: 'In a Digital Business Strategy Map digital work is no silo: money that serves no business goal cannot be justified.',
  fix: 'Link it to a goal that leads to a business goal, or stop it.',
  run: (work, map) => !map.seesBusinessGoal(work),
});
