import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'no-review-rhythm',
  severity: 'W',
  source: 'LN',
  appliesTo: wholeMap('map', 'work'),
  reads: 'map',
  title: 'No review rhythm',
  message: 'There is committed work and no review rhythm.',
  why: 'Govern, measure and refine is a step of the Digital Business Strategy Map; without a rhythm it does not happen.',
  fix: 'Say every how many months the map is reviewed.',
  run: (map) => map.document.map.review.everyMonths === null && map.all(committedWork).length > 0,
});
