import { committedWork } from '#shared/analysis/selections.ts';
import { startsBeforeEndOf } from '#shared/analysis/workDates.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'starts-before-dependency',
  severity: 'W',
  source: 'LN',
  appliesTo: committedWork,
  reads: 'neighbors',
  title: 'Starts before what it depends on has ended',
  message: '{name} starts before work that it depends on has ended.',
  why: 'The plan of a Digital Business Strategy Map has to hold together to be kept.',
  fix: 'Start it later, or end the other work earlier.',
  run: (work, map) => map.targets(work, 'dependsOn').some((other) => startsBeforeEndOf(work, other)),
});
