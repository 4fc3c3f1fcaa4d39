import { comparable } from '#shared/analysis/comparable.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { isBlank } from '#shared/model/text.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { setsOf } from '../setsOf.ts';

/** What elements of one kind with equal titles share, kept for as long as an element lives: a map has thousands. */
const keys = new WeakMap<Element, string | null>();

function keyOf(element: Element): string | null {
  let key = keys.get(element);
  if (key === undefined) {
    key = isBlank(element.title) ? null : `${element.kind} ${comparable(element.title)}`;
    keys.set(element, key);
  }
  return key;
}

export default defineCheck({
  id: 'duplicate-title',
  severity: 'I',
  source: 'BSC',
  appliesTo: wholeMap('element.title'),
  reads: 'map',
  title: 'Same title more than once',
  message: '{count} cards of one kind have the same title: {names}.',
  why: 'Objectives of a Balanced Scorecard are told apart by their names; two that are called the same are likely to be one.',
  fix: 'Join them, or say in the titles what sets them apart.',
  run: (map) => setsOf(map.elements, keyOf).map((alike) => ({ targets: alike.map((element) => element.id) })),
});
