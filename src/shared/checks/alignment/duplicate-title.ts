import { comparable } from '#shared/analysis/comparable.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { setsOf } from '../setsOf.ts';

export default defineCheck({
  id: 'duplicate-title',
  severity: 'I',
  source: 'BSC',
  appliesTo: wholeMap('goal', 'initiative', 'program', 'kpi', 'capability'),
  reads: 'map',
  title: 'Same title more than once',
  message: '{count} cards of one kind have the same title: {names}.',
  why: 'Objectives of a Balanced Scorecard are told apart by their names; two that are called the same are likely to be one.',
  fix: 'Join them, or say in the titles what sets them apart.',
  run: (map) =>
    setsOf(map.elements, ({ kind, title }) => (isBlank(title) ? null : `${kind} ${comparable(title)}`))
      .filter((alike) => alike.length > 1)
      .map((alike) => ({ targets: alike.map((element) => element.id) })),
});
