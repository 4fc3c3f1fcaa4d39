import { comparable } from '#shared/analysis/comparable.ts';
import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { namedBy } from '../namedBy.ts';
import { setsOf } from '../setsOf.ts';

export default defineCheck({
  id: 'duplicate-platforms',
  severity: 'W',
  source: 'LN',
  appliesTo: wholeMap('platforms', 'work.platforms'),
  reads: 'map',
  title: 'Platforms that do the same',
  message: 'More than one platform in use serves “{function}”: see {names}.',
  why: 'The Digital Business Strategy Map warns of bought tools that duplicate each other.',
  fix: 'Agree on one of them.',
  run: (map) => {
    const works = map.all(committedWork);
    const used = namedBy(works, 'platforms');
    const inUse = [...map.document.platforms.values()].filter((platform) => used.has(platform.id));
    return setsOf(inUse, (platform) => (isBlank(platform.function) ? null : comparable(platform.function))).map(
      (alike) => ({
        targets: works.filter((work) => alike.some(({ id }) => work.platforms.includes(id))).map((work) => work.id),
        function: alike[0]?.function.trim() ?? '',
      }),
    );
  },
});
