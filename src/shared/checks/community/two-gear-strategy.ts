import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'two-gear-strategy',
  severity: 'W',
  source: 'GEARS',
  appliesTo: wholeMap('initiative', 'program'),
  reads: 'map',
  title: 'Two gears only',
  message: 'Committed work turns neither engagement nor enlistment.',
  why: 'With acquisition and monetization alone, however digital, The four gears speak of a two-gear business, which will be outrun.',
  fix: 'Plan work that engages people or enlists them.',
  run: (map) => {
    const named = map.all(committedWork).flatMap((work) => work.gears);
    return named.length > 0 && !named.includes('engagement') && !named.includes('enlistment');
  },
});
