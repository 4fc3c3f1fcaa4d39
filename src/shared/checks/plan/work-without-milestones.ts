import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'work-without-milestones',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'own',
  title: 'Work without milestones',
  message: '{name} has no milestones.',
  why: 'The Digital Business Strategy Map asks for deadlines; between start and end, milestones show whether work is on its way.',
  fix: 'Add the points at which one can see that it is on its way.',
  run: (work) => work.milestones.length === 0,
});
