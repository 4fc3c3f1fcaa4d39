import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concernsOf, STANDING } from '#shared/analysis/concerns.ts';
import { committedWork, goals, kpis } from '#shared/analysis/selections.ts';
import { UNREAD } from '#shared/analysis/touched.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { type Check, defineCheck, wholeMap } from '#shared/checks/check.ts';
import { isElementCheck } from '#shared/checks/outcome.ts';
import { checks } from '#shared/checks/registry.ts';
import { AS_OF, coincidingMap } from '#test/support/coincidingMaps.ts';
import { type Looks, watchedMap } from '#test/support/watchedMap.ts';

// What a check declares to read decides which edits run it again. A check that reads more than it declares would show
// yesterday's findings after an edit; so every look of every check is noted here, and held against its declaration.

/** Free for every check: it changes with nothing, or everything is evaluated anew when it changes. */
const FREE = ['asOf', 'today', 'document', 'numberOf'];
const FRAME = ['map.horizon', 'map.review'];
/** Of the scores, work's cost and all of a KPI's follow from own fields (and the horizon). */
const OWN_SCORES = ['workScore', 'kpiScore'];
const ASKS = {
  own: [...FREE, ...OWN_SCORES],
  neighbors: [
    ...[...FREE, ...OWN_SCORES, 'targets', 'sources', 'kpisOf'],
    ...['linkCount', 'reviewsOf', 'dependsOnStopped'],
  ],
  lineOfSight: [...FREE, ...OWN_SCORES, 'seesBusinessGoal', 'seesValueGoal', 'isUnderWork'],
  map: [...FREE, 'all', 'elements', 'network', 'sights'],
};
const PARTS = {
  own: FRAME,
  neighbors: [...FRAME, 'audiences', 'channels', 'platforms', 'reviews'],
  lineOfSight: FRAME,
};

/** Looks at fields whose changes recompute nothing. */
function atUnread({ fields }: Looks): string[] {
  return [...fields.keys()].filter((field) => UNREAD.has(field.split('.')[1] ?? ''));
}

/** Looks of an element check at one element that its declaration does not cover. */
function beyondElement(reads: 'own' | 'neighbors' | 'lineOfSight', id: string, looks: Looks): string[] {
  const elsewhere = [...looks.fields].filter(([, ids]) => reads !== 'neighbors' && [...ids].some((one) => one !== id));
  return [
    ...[...looks.asked].filter((member) => !ASKS[reads].includes(member)),
    ...[...looks.parts].filter((part) => !PARTS[reads].includes(part)),
    ...atUnread(looks),
    ...elsewhere.map(([field]) => `another ${field}`),
  ];
}

/** Looks of a check of the whole map that its concerns do not cover. */
function beyondMap(concerns: readonly string[], looks: Looks): string[] {
  const everyKind = concernsOf(['element']);
  const isNamed = (field: string) => {
    const [kind = '', key = ''] = field.split('.');
    return concerns.includes(STANDING.has(key) ? kind : field);
  };
  return [
    ...[...looks.asked].filter((member) => !ASKS.map.includes(member)),
    ...[...looks.asked].filter(
      (member) => member === 'elements' && !everyKind.every((kind) => concerns.includes(kind)),
    ),
    ...[...looks.asked].filter((member) => member === 'sights' && !concerns.includes('links')),
    ...atUnread(looks),
    ...[...looks.fields.keys()].filter((field) => !isNamed(field)),
    ...[...looks.parts].filter((part) => !concerns.includes(part.split('.')[0] ?? '')),
  ];
}

/** All looks of some checks beyond what they declare, over many random maps. */
function beyond(tried: readonly Check[], numRuns: number): readonly string[] {
  const found = new Set<string>();
  for (const document of fc.sample(coincidingMap, { numRuns, seed: 7 })) {
    const map = visibleMap(document, AS_OF);
    const { watched, looks } = watchedMap(map);
    const clear = () => {
      for (const notes of [looks.fields, looks.parts, looks.asked]) notes.clear();
    };
    for (const check of tried) {
      if (!isElementCheck(check)) {
        clear();
        check.run(watched);
        for (const look of beyondMap(check.appliesTo.concerns, looks)) found.add(`${check.id}: ${look}`);
        continue;
      }
      for (const element of watched.all(check.appliesTo)) {
        clear();
        check.run(element, watched);
        for (const look of beyondElement(check.reads, element.id, looks)) found.add(`${check.id}: ${look}`);
      }
    }
  }
  return [...found];
}

test('no check looks beyond what it declares to read', () => {
  expect(beyond(checks, 150)).toEqual([]);
});

describe('a check that does is found', () => {
  const words = { id: 'x', severity: 'I', source: 'LN', title: 'T', message: 'M', why: 'W', fix: 'F' } as const;

  test.each<[string, Check]>([
    ['goal.theme', defineCheck({ ...words, appliesTo: goals, reads: 'own', run: (g) => g.theme === '' })],
    ['all', defineCheck({ ...words, appliesTo: goals, reads: 'own', run: (_, map) => map.all(kpis).length > 0 })],
    ['kpisOf', defineCheck({ ...words, appliesTo: goals, reads: 'own', run: (g, map) => map.kpisOf(g).length > 4 })],
    [
      'seesValueGoal',
      defineCheck({ ...words, appliesTo: goals, reads: 'neighbors', run: (g, map) => map.seesValueGoal(g) }),
    ],
    [
      'stages',
      defineCheck({ ...words, appliesTo: goals, reads: 'own', run: (_, map) => map.document.stages.size > 2 }),
    ],
    [
      'map.vision',
      defineCheck({ ...words, appliesTo: goals, reads: 'neighbors', run: (_, map) => map.document.map.vision === '' }),
    ],
    [
      'goal.owner',
      defineCheck({
        ...words,
        appliesTo: wholeMap('goal'),
        reads: 'map',
        run: (map) => map.all(goals).some((g) => g.owner === ''),
      }),
    ],
    [
      'initiative.status',
      defineCheck({
        ...words,
        appliesTo: wholeMap('goal'),
        reads: 'map',
        run: (map) => map.all(committedWork).length > 0,
      }),
    ],
    [
      'elements',
      defineCheck({ ...words, appliesTo: wholeMap('goal'), reads: 'map', run: (map) => map.elements.length > 0 }),
    ],
  ])('by its look at %s', (look, check) => {
    expect(beyond([check], 30)).toContain(`x: ${look}`);
  });
});
