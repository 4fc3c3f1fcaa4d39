import fc from 'fast-check';
import type { EntriesShape, RecordShape } from '#shared/model/composites.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft, type MapDraft } from '#shared/model/draft.ts';
import type { Fields } from '#shared/model/field.ts';
import { type Element, type KindName, kindNames, kindOf } from '#shared/model/kinds/registry.ts';
import { isPermitted, type Link, linkKey, relations } from '#shared/model/link.ts';
import { mapFields } from '#shared/model/mapInfo.ts';
import type { ChoiceShape, NumberShape } from '#shared/model/scalars.ts';
import type { AnyShape } from '#shared/model/shape.ts';
import { listRecords, type TableName } from '#shared/model/tables.ts';

// Random maps for checks and figures, beside those of randomMaps.ts, which try what a file may hold. Here days, words,
// numbers and ids come from small pools: equal values, borders, blanks and ids that do name something are what checks
// turn on. They are made from the declarations of the model, so that a field added there is tried here without a change.

/** The day around which the days of random maps lie. */
export const AS_OF = '2026-03-31';

const days = [
  '0001-01-01',
  '2023-12-31',
  '2024-02-29',
  '2025-03-29',
  '2025-03-30',
  '2025-09-30',
  '2025-12-28',
  '2025-12-29',
  '2026-02-28',
  '2026-03-30',
  '2026-03-31',
  '2026-04-01',
  '2027-01-01',
  '9999-12-31',
];
const words = ['', ' ', 'Ann', ' ann', 'Ben', 'two\nlines', 'Ärger'];
const numbers = [0, 1, 2, 3, 10, 99.5, 100, 1e6];
const pools: Readonly<Record<string, readonly string[]>> = {
  audiences: ['a0', 'a1', 'a2', 'nobody'],
  channels: ['c0', 'c1', 'c2', 'nobody'],
  platforms: ['p0', 'p1', 'p2', 'nobody'],
  stages: ['s0', 's1', 's2', 'nobody'],
};
const MOST_ELEMENTS = 24;

/** A value of any shape. @param pool ids that a reference may name */
function fitting(shape: AnyShape, pool: readonly string[]): fc.Arbitrary<unknown> {
  const mayBeOpen = shape.unanswered() === null;
  const orOpen = (value: fc.Arbitrary<unknown>) =>
    mayBeOpen ? fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }) : value;
  switch (shape.tag) {
    case 'text':
      return fc.constantFrom(...words);
    case 'id':
      return mayBeOpen ? orOpen(fc.constantFrom(...pool)) : fc.uuid();
    case 'day':
      return orOpen(fc.constantFrom(...days));
    case 'instant':
      return fc.constantFrom('2025-12-31T23:30:00-02:00', '2026-01-01T00:00:00.000Z', '2020-02-29T12:00:00+05:30');
    case 'number': {
      const { bounds } = shape as unknown as NumberShape<number>;
      const { min = -1e9, max = 1e9, above = -1e9, whole = false } = bounds;
      const fitting = [...numbers, -5].filter((n) => n >= min && n <= max && n > above && (!whole || n % 1 === 0));
      return orOpen(fc.constantFrom(...fitting));
    }
    case 'flag':
      return orOpen(fc.boolean());
    case 'choice':
      return orOpen(fc.constantFrom(...(shape as unknown as ChoiceShape<unknown>).values));
    case 'choices':
      return fc.subarray([...(shape as unknown as { values: string[] }).values]);
    case 'ids':
      return fc.subarray([...pool]);
    case 'texts':
      return fc.subarray(words);
    case 'entries': {
      const fixed = (shape.unanswered() as unknown[]).length;
      const { of } = shape as unknown as EntriesShape<unknown>;
      return fc.array(
        fitting(of as AnyShape, pool),
        fixed > 0 ? { minLength: fixed, maxLength: fixed } : { maxLength: 3 },
      );
    }
    case 'record': {
      const { shapes } = shape as unknown as RecordShape<unknown>;
      return orOpen(fc.record(Object.fromEntries(Object.entries(shapes).map(([key, s]) => [key, fitting(s, pool)]))));
    }
    case 'open':
      return fc.constant({});
  }
}

function recordOf(fields: Fields, leave: readonly string[] = []): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(fields).filter(([key]) => !leave.includes(key));
  return fc.record(
    Object.fromEntries(
      entries.map(([key, field]) => [key, fitting(field.shape, field.refersTo ? (pools[field.refersTo] ?? []) : ids)]),
    ),
  );
}

const ids = Array.from({ length: MOST_ELEMENTS }, (_, i) => `e${i}`);

/** Values of all fields of an element of some kind, without its id; seldom parked. */
export function coincidingElement(kind: KindName): fc.Arbitrary<Record<string, unknown>> {
  const parked = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
  return fc
    .tuple(recordOf(kindOf(kind).fields, ['parked']), parked)
    .map(([values, isParked]) => ({ kind, ...values, parked: isParked }));
}

/** Values of all fields of an entry of one of the document's lists, without its id. */
export function coincidingEntry(
  table: Exclude<TableName, 'elements' | 'links'>,
): fc.Arbitrary<Record<string, unknown>> {
  return recordOf(listRecords[table].fields);
}

/** Values of the map's own fields. */
export const coincidingMapInfo = recordOf(mapFields, ['promises', 'currency', 'mutes', 'updatedAt']);

/** Pairs of numbers that `linksAmong` turns into links. */
const pairsOfNumbers = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 120, size: 'max' });

/** The links that some pairs of numbers stand for among some elements: only permitted ones, each once. */
function linksAmong(
  elements: readonly Pick<Element, 'id' | 'kind'>[],
  pairs: readonly (readonly [number, number, number])[],
): readonly Link[] {
  const links = new Map<string, Link>();
  for (const [i, j, r] of pairs) {
    const from = elements[i % elements.length];
    const to = elements[j % elements.length];
    if (from === undefined || to === undefined) continue;
    const permitted = relations.filter((relation) => isPermitted(relation, from as Element, to as Element));
    const relation = permitted[r % permitted.length];
    if (relation === undefined) continue;
    const ends = { from: from.id, to: to.id, relation };
    if (!links.has(linkKey(ends)))
      links.set(linkKey(ends), { ...ends, id: `l${links.size}`, strength: 2, rationale: '' });
  }
  return [...links.values()];
}

const kindsOftenWork: readonly KindName[] = [...kindNames, 'goal', 'goal', 'initiative', 'program', 'kpi'];

function entriesOf(table: 'audiences' | 'channels' | 'platforms' | 'stages') {
  return fc
    .array(coincidingEntry(table), { maxLength: 3 })
    .map((list) => list.map((entry, i) => ({ id: pools[table]?.[i] ?? '', ...entry })));
}

/** A whole random document. */
export const coincidingMap: fc.Arbitrary<MapDocument> = fc
  .record({
    map: coincidingMapInfo,
    elements: fc.array(fc.constantFrom(...kindsOftenWork).chain(coincidingElement), {
      maxLength: MOST_ELEMENTS,
      size: 'medium',
    }),
    pairs: pairsOfNumbers,
    audiences: entriesOf('audiences'),
    channels: entriesOf('channels'),
    platforms: entriesOf('platforms'),
    stages: entriesOf('stages'),
    reviews: fc.array(coincidingEntry('reviews'), { maxLength: 5 }),
  })
  .map(({ map, elements: drawn, pairs, reviews, ...lists }) => {
    const elements = drawn.map((values, i) => ({ id: `e${i}`, ...values }));
    const draft = {
      map: { id: 'map', ...map },
      elements,
      links: linksAmong(elements as unknown as Element[], pairs),
      reviews: reviews.map((entry, i) => ({ id: `r${i}`, ...entry })),
      ...lists,
    };
    return completeDraft(draft as unknown as MapDraft);
  });
