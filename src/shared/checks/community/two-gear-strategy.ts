import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { namedBy } from '../namedBy.ts';

export default defineCheck({
  id: 'two-gear-strategy',
  severity: 'W',
  source: 'GEARS',
  appliesTo: wholeMap('work.gears'),
  reads: 'map',
  title: 'Two gears only',
  message: 'Committed work turns neither engagement nor enlistment.',
  why: 'With acquisition and monetization alone, however digital, The four gears speak of a two-gear business, which will be outrun.',
  fix: 'Plan work that engages people or enlists them.',
  run: (map) => {
    const named = namedBy(map.all(committedWork), 'gears');
    return named.size > 0 && !named.has('engagement') && !named.has('enlistment');
  },
});
