import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { namedBy } from '../namedBy.ts';

export default defineCheck({
  id: 'audience-not-reached',
  severity: 'W',
  source: 'TC',
  appliesTo: wholeMap('audiences', 'work.audiences'),
  reads: 'map',
  title: 'Priority audience not reached',
  message: 'No committed work reaches {audience}.',
  why: 'The Total community is everyone who shares the interest; those with priority come first.',
  fix: 'Name the audience in work that reaches it, or take its priority back.',
  run: (map) => {
    const works = map.all(committedWork);
    const reached = namedBy(works, 'audiences');
    const left = [...map.document.audiences.values()].filter(({ id, priority }) => priority && !reached.has(id));
    return works.length > 0 && left.map(({ id }) => ({ audience: id }));
  },
});
