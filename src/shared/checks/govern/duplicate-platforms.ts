import { comparable } from '#shared/analysis/comparable.ts';
import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { setsOf } from '../setsOf.ts';

export default defineCheck({
  id: 'duplicate-platforms',
  severity: 'W',
  source: 'LN',
  appliesTo: wholeMap('platforms', 'initiative', 'program'),
  reads: 'map',
  title: 'Platforms that do the same',
  message: 'More than one platform in use serves “{function}”: see {names}.',
  why: 'The Digital Business Strategy Map warns of bought tools that duplicate each other.',
  fix: 'Agree on one of them.',
  run: (map) => {
    const works = map.all(committedWork);
    const used = new Set(works.flatMap((work) => work.platforms));
    const inUse = [...map.document.platforms.values()].filter((platform) => used.has(platform.id));
    return setsOf(inUse, (platform) => (isBlank(platform.function) ? null : comparable(platform.function)))
      .filter((alike) => alike.length > 1)
      .map((alike) => ({
        targets: works.filter((work) => alike.some(({ id }) => work.platforms.includes(id))).map((work) => work.id),
        function: alike[0]?.function.trim() ?? '',
      }));
  },
});
