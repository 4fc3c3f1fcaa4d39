import { countedWork } from '#shared/analysis/selections.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import { type Gear, workFields } from '#shared/model/kinds/work.ts';
import type { Day } from '#shared/model/values.ts';
import { defineCheck, wholeMap } from '../check.ts';

const steps: readonly (readonly [gear: Gear, before: Gear])[] = [
  ['engagement', 'acquisition'],
  ['enlistment', 'engagement'],
];

function firstStart(map: VisibleMap, gear: Gear): Day | null {
  let first: Day | null = null;
  for (const { gears, start } of map.all(countedWork)) {
    if (start !== null && gears.includes(gear) && (first === null || start < first)) first = start;
  }
  return first;
}

export default defineCheck({
  id: 'gear-out-of-order',
  severity: 'I',
  source: 'GEARS',
  appliesTo: wholeMap('work.gears', 'work.start'),
  reads: 'map',
  title: 'Gears out of order',
  message: '{gear} starts before the gear that comes ahead of it.',
  why: 'The four gears are best put into motion in baby steps: acquisition, then engagement, then enlistment.',
  fix: 'Start with what the company already does, and build the next gear on it.',
  words: workFields.gears.words ?? {},
  run: (map) =>
    steps
      .filter(([gear, before]) => {
        const start = firstStart(map, gear);
        const startBefore = firstStart(map, before);
        return start !== null && startBefore !== null && start < startBefore;
      })
      .map(([gear]) => ({ gear })),
});
