import fc from 'fast-check';
import { checks } from '#shared/checks/registry.ts';
import { addElement } from '#shared/model/commands/addElement.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { addRecord } from '#shared/model/commands/addRecord.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { placeRecord } from '#shared/model/commands/placeRecord.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type KindName, kindNames } from '#shared/model/kinds/registry.ts';
import { relations } from '#shared/model/link.ts';
import { type Change, isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import { coincidingElement, coincidingEntry, coincidingMapInfo } from './coincidingMaps.ts';

/** An edit still without its targets, with values for whatever it meets. */
interface CoincidingEdit {
  readonly verb: keyof typeof verbs;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly elements: Readonly<Record<KindName, Values>>;
  readonly entries: Readonly<Record<(typeof lists)[number], Values>>;
  readonly map: Values;
}

type Values = Readonly<Record<string, unknown>>;

const lists = ['audiences', 'channels', 'platforms', 'stages', 'reviews'] as const;
const firstIds = { audiences: 'a', channels: 'c', platforms: 'p', stages: 's', reviews: 'r' };
const pick = <T>(list: Iterable<T>, n: number): T | undefined => {
  const all = [...list];
  return all[n % Math.max(1, all.length)];
};
/** Some of the fields of some values: one, or three in a row. */
const some = (values: Values, { b, c }: CoincidingEdit): Values => {
  const keys = Object.keys(values).filter((key) => key !== 'id' && key !== 'kind');
  const from = b % keys.length;
  return Object.fromEntries(keys.slice(from, from + (c % 3 === 0 ? 3 : 1)).map((key) => [key, values[key]]));
};

function setOne(d: MapDocument, edit: CoincidingEdit, keys?: readonly string[]): Patch | Refusal {
  const element = pick(d.elements.values(), edit.a);
  if (element === undefined) return { refused: '' };
  const fresh = edit.elements[element.kind];
  const key = pick(
    (keys ?? []).filter((name) => Object.hasOwn(fresh, name)),
    edit.b,
  );
  const values = key === undefined ? some(fresh, edit) : { [key]: fresh[key] };
  return editRecords(d, { table: 'elements', ids: [element.id], values });
}

const verbs = {
  setField: (d: MapDocument, edit: CoincidingEdit) => setOne(d, edit),
  setWhatCounts: (d: MapDocument, edit: CoincidingEdit) =>
    setOne(d, edit, ['status', 'level', 'perspective', 'parked']),
  add: (d: MapDocument, { a, b, elements }: CoincidingEdit) => {
    const kind = pick(kindNames, a) ?? 'goal';
    const { kind: _, title, ...values } = elements[kind];
    return addElement(d, { id: `e${b % 40}`, kind, title: String(title), values });
  },
  remove: (d: MapDocument, { a }: CoincidingEdit) => removeElements(d, { ids: [pick(d.elements.keys(), a) ?? ''] }),
  removeTwo: (d: MapDocument, { a, b }: CoincidingEdit) =>
    removeElements(d, { ids: [pick(d.elements.keys(), a) ?? '', pick(d.elements.keys(), b) ?? ''] }),
  link: (d: MapDocument, { a, b, c }: CoincidingEdit) => {
    const relation = pick(relations, c);
    const ends = { from: pick(d.elements.keys(), a) ?? '', to: pick(d.elements.keys(), b) ?? '' };
    const wanted = addLink(d, { id: `x${a}-${b}-${c}`, ...ends, ...(relation === undefined ? {} : { relation }) });
    return isRefusal(wanted) ? addLink(d, { id: `x${a}-${b}-${c}`, ...ends }) : wanted;
  },
  unlink: (d: MapDocument, { a }: CoincidingEdit) =>
    removeRecords(d, { table: 'links', ids: [pick(d.links.keys(), a) ?? ''] }),
  turnLink: (d: MapDocument, { a }: CoincidingEdit) => {
    const link = pick(d.links.values(), a);
    if (link === undefined) return { refused: '' };
    return editRecords(d, { table: 'links', ids: [link.id], values: { from: link.to, to: link.from } });
  },
  setEntry: (d: MapDocument, edit: CoincidingEdit) => {
    const table = pick(lists, edit.c) ?? 'audiences';
    const id = pick(d[table].keys(), edit.a) ?? '';
    return editRecords(d, { table, ids: [id], values: some(edit.entries[table], edit) });
  },
  addEntry: (d: MapDocument, { a, b, c, entries }: CoincidingEdit) => {
    const table = pick(lists, a) ?? 'audiences';
    return addRecord(d, { table, id: `${firstIds[table]}${b % 4}`, values: entries[table], at: c % 3 });
  },
  removeEntry: (d: MapDocument, { a, b }: CoincidingEdit) => {
    const table = pick(lists, a) ?? 'audiences';
    return removeRecords(d, { table, ids: [pick(d[table].keys(), b) ?? ''] });
  },
  placeEntry: (d: MapDocument, { a, b, c }: CoincidingEdit) => {
    const table = pick(lists, a) ?? 'audiences';
    return placeRecord(d, { table, id: pick(d[table].keys(), b) ?? '', to: c % 3 });
  },
  setMap: (d: MapDocument, edit: CoincidingEdit) => editMap(d, { values: some(edit.map, edit) }),
  mute: (d: MapDocument, { a, b, c }: CoincidingEdit) => {
    const check = pick(checks, a)?.id ?? '';
    const element = c % 2 === 0 ? null : (pick([...d.elements.keys(), ...d.platforms.keys()], b) ?? null);
    return editMap(d, { values: { mutes: [{ check, element, reason: '', at: '2026-01-01T00:00:00Z' }] } });
  },
} satisfies Record<string, (d: MapDocument, edit: CoincidingEdit) => Patch | Refusal>;

/** The changes that an edit means for a document; none where it cannot be made. */
export function changesOf(document: MapDocument, edit: CoincidingEdit): readonly Change[] {
  const patch = verbs[edit.verb](document, edit);
  return isRefusal(patch) ? [] : patch.changes;
}

const number = fc.nat();

export const coincidingEdit: fc.Arbitrary<CoincidingEdit> = fc.record({
  verb: fc.constantFrom(...(Object.keys(verbs) as (keyof typeof verbs)[]), 'setField' as const, 'link' as const),
  a: number,
  b: number,
  c: number,
  elements: fc.record(
    Object.fromEntries(kindNames.map((kind) => [kind, coincidingElement(kind)])) as Record<
      KindName,
      fc.Arbitrary<Values>
    >,
  ),
  entries: fc.record(
    Object.fromEntries(lists.map((table) => [table, coincidingEntry(table)])) as Record<
      (typeof lists)[number],
      fc.Arbitrary<Values>
    >,
  ),
  map: coincidingMapInfo,
});
