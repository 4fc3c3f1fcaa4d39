import { committedWork } from '#shared/analysis/selections.ts';
import { fronts, workFields } from '#shared/model/kinds/work.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { namedBy } from '../namedBy.ts';

export default defineCheck({
  id: 'front-not-addressed',
  severity: 'I',
  source: 'LN',
  appliesTo: wholeMap('work.fronts'),
  reads: 'map',
  title: 'Fronts without work',
  message: 'No committed work is on the front of: {missing}.',
  why: 'In the Digital Business Strategy Map an organization becomes responsive on three fronts; progress on one is held up by the others.',
  fix: 'Plan work on the fronts that are left out.',
  words: workFields.fronts.words ?? {},
  run: (map) => {
    const named = namedBy(map.all(committedWork), 'fronts');
    const missing = fronts.filter((front) => !named.has(front));
    return named.size > 0 && missing.length > 0 && { missing };
  },
});
