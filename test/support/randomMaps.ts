import fc from 'fast-check';
import type { EntriesShape, RecordShape } from '#shared/model/composites.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { kindNames, kindOf } from '#shared/model/kinds/registry.ts';
import { permittedRelations, relations } from '#shared/model/link.ts';
import { mapShape } from '#shared/model/mapInfo.ts';
import { readDocument } from '#shared/model/readDocument.ts';
import type { ChoiceShape, NumberShape } from '#shared/model/scalars.ts';
import type { AnyShape } from '#shared/model/shape.ts';
import { listRecords, tableNames } from '#shared/model/tables.ts';

const oddTexts = ['', ' \t\n ', '=SUM(A1)', 'סטטוס', '数字目标 🧭', 'He said "no".', '<b>x</b>', 'A, b; c\td', 'ﬁ é é'];

const text = (limit: number) =>
  fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 20 })).map((t) => {
    // Only what a whole document may hold: the reader's mending is tested on its own.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters a text cannot hold
    const kept = t.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu, '');
    return kept.slice(0, limit).replace(/\p{Cs}/gu, '');
  });

const day = fc
  .date({ min: new Date('1999-01-01T00:00:00Z'), max: new Date('2101-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

function numberOf({ bounds }: NumberShape<unknown>): fc.Arbitrary<number> {
  const min = bounds.min ?? (bounds.above === undefined ? -1e6 : bounds.above + 0.001);
  const max = bounds.max ?? 1e6;
  if (bounds.whole === true) return fc.integer({ min: Math.ceil(min), max });
  return fc.oneof(
    fc.integer({ min: Math.ceil(min), max }),
    fc.double({ min, max, noNaN: true }).map((n) => (n === 0 ? 0 : n)),
  );
}

/** Any value that a shape takes without a fault. */
function fittingValue(shape: AnyShape): fc.Arbitrary<unknown> {
  const nullable = shape.unanswered() === null;
  const orNull = (some: fc.Arbitrary<unknown>) => (nullable ? fc.option(some, { nil: null }) : some);
  switch (shape.tag) {
    case 'text':
      return (shape as AnyShape & { limit: number }).limit === 3
        ? fc.constantFrom('EUR', 'USD', 'JPY')
        : text((shape as AnyShape & { limit: number }).limit);
    case 'id':
      return orNull(fc.uuid());
    case 'day':
      return orNull(day);
    case 'instant':
      return fc.constantFrom('2024-02-29T12:00:00.000Z', '2031-01-31T23:59:59+02:00');
    case 'number':
      return orNull(numberOf(shape as unknown as NumberShape<unknown>));
    case 'flag':
      return orNull(fc.boolean());
    case 'choice': {
      return orNull(fc.constantFrom(...(shape as unknown as ChoiceShape<unknown>).values));
    }
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...(shape as unknown as ChoiceShape<unknown>).values));
    case 'ids':
      return fc.uniqueArray(fc.uuid(), { maxLength: 3 });
    case 'texts':
      return fc.array(text(40), { maxLength: 3 });
    case 'open':
      return fc.dictionary(fc.constantFrom('lens', 'width', 'Größe'), fc.oneof(fc.integer(), fc.string()));
    case 'record':
      return orNull(recordOf((shape as unknown as RecordShape<unknown>).shapes));
    case 'entries': {
      const fixed = (shape.unanswered() as unknown[]).length;
      const size = fixed > 0 ? { minLength: fixed, maxLength: fixed } : { maxLength: 3 };
      return fc.array(fittingValue((shape as unknown as EntriesShape<unknown>).of), size);
    }
  }
}

/** Values of a later program's fields; keys that the reader sets aside are tested on their own. */
const laterValue = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !/"(__proto__|constructor|prototype)":|\\u|-0/.test(JSON.stringify(value)));

const unknownKeys = fc.dictionary(fc.constantFrom('x-note', 'laterField', 'Ärger'), laterValue, { maxKeys: 1 });

/** Gives every record and entry an id of its own, in place. */
function numberIds(value: unknown, next: { n: number }): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) numberIds(entry, next);
    return;
  }
  const record = value as Record<string, unknown>;
  if (typeof record.id === 'string') record.id = `${record.id.slice(0, 4)}-${next.n++}`;
  for (const [key, inner] of Object.entries(record)) if (key !== 'settings') numberIds(inner, next);
}

function recordOf(shapes: Readonly<Record<string, AnyShape>>): fc.Arbitrary<Record<string, unknown>> {
  const known = fc.record(Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, fittingValue(shape)])));
  return fc.tuple(known, unknownKeys).map(([value, extra]) => ({ ...JSON.parse(JSON.stringify(extra)), ...value }));
}

const element = fc
  .constantFrom(...kindNames)
  .chain((kind) => fittingValue(kindOf(kind).shape) as fc.Arbitrary<{ id: string }>);

interface RawElement {
  id: string;
  kind: (typeof kindNames)[number];
}

/** Permitted links between the given elements, picked by numbers. */
function linksBetween(elements: readonly RawElement[], picks: readonly (readonly [number, number, number])[]) {
  const seen = new Set<string>();
  return picks.flatMap(([a, b, r], i) => {
    const from = elements[a % Math.max(1, elements.length)];
    const to = elements[b % Math.max(1, elements.length)];
    if (from === undefined || to === undefined || from === to) return [];
    const permitted = permittedRelations(from.kind, to.kind);
    const relation = permitted[r % Math.max(1, permitted.length)] ?? relations[0];
    const key = `${from.id} ${to.id} ${relation}`;
    if (permitted.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ id: `link-${i}-${from.id}`, from: from.id, to: to.id, relation, strength: (r % 3) + 1, rationale: '' }];
  });
}

const number = fc.nat(1000);

/** Raw files of whole documents: what a writer could have written, in any order of keys. */
export const rawMap: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    map: fittingValue(mapShape),
    elements: fc.uniqueArray(element, { maxLength: 12, selector: (e) => e.id }),
    picks: fc.array(fc.tuple(number, number, number), { maxLength: 16 }),
    lists: fc.record(
      Object.fromEntries(
        tableNames
          .filter((name) => name !== 'elements' && name !== 'links')
          .map((name) => [name, fc.array(fittingValue(listRecords[name].shape), { maxLength: 4 })]),
      ),
    ),
    extra: unknownKeys,
  })
  .map(({ map, elements, picks, lists, extra }) => {
    const parts = structuredClone({ map, elements, lists });
    numberIds(parts, { n: 0 });
    return { ...parts, picks, extra };
  })
  .map(({ map, elements, picks, lists, extra }) => ({
    ...JSON.parse(JSON.stringify(extra)),
    format: 'throughline-map',
    version: 1,
    map,
    elements,
    links: linksBetween(elements as unknown as RawElement[], picks),
    ...lists,
  }));

/** Whole documents of every kind of content. */
export const anyMap: fc.Arbitrary<MapDocument> = rawMap.map((raw) => {
  const { document, faults } = readDocument(raw, () => 'unused');
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`The generator made a broken map: ${fault.message} (${fault.path})`);
  return document;
});
