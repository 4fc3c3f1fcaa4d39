import { comparable } from '#shared/analysis/comparable.ts';
import { committedWork } from '#shared/analysis/selections.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { setsOf } from '../setsOf.ts';

export default defineCheck({
  id: 'owner-overloaded',
  severity: 'I',
  source: 'LN',
  appliesTo: wholeMap('work.owner'),
  reads: 'map',
  title: 'Owner of more than five pieces of work',
  message: '{owner} owns {count} pieces of committed work: {names}.',
  why: 'As the Digital Business Strategy Map has it, digital work laid on top of day jobs without time fails.',
  fix: 'Give some of it to others, or put some of it later.',
  run: (map) =>
    setsOf(map.all(committedWork), (work) => (isBlank(work.owner) ? null : comparable(work.owner)))
      .filter((works) => works.length > 5)
      .map((works) => ({ targets: works.map((work) => work.id), owner: works[0]?.owner.trim() ?? '' })),
});
