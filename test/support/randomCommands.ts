import fc from 'fast-check';
import { addElement } from '#shared/model/commands/addElement.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { addRecord, type ListName } from '#shared/model/commands/addRecord.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { moveElements } from '#shared/model/commands/moveElements.ts';
import { muteCheck, unmuteCheck } from '#shared/model/commands/muteCheck.ts';
import { placeRecord } from '#shared/model/commands/placeRecord.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import { vote } from '#shared/model/commands/vote.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import { kindNames } from '#shared/model/kinds/registry.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import { tableNames } from '#shared/model/tables.ts';

/** A command still without its targets: three numbers pick them from the document it meets. */
export interface RandomCommand {
  readonly verb: keyof typeof verbs;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const lists = tableNames.filter((t): t is ListName => t !== 'elements' && t !== 'links');
const ids = (map: ReadonlyMap<string, unknown>) => [...map.keys()];

const verbs = {
  addElement: (d: MapDocument, { a, b, c }: RandomCommand) =>
    addElement(d, {
      id: `e${a}-${b}`,
      kind: pick(kindNames, a) ?? 'goal',
      title: `Title ${b}`,
      position: { x: a - 500, y: c },
      perspective: pick(perspectives, c) ?? 'internal',
    }),
  addLink: (d: MapDocument, { a, b, c }: RandomCommand) =>
    addLink(d, { id: `l${a}-${b}-${c}`, from: pick(ids(d.elements), a) ?? '', to: pick(ids(d.elements), b) ?? '' }),
  rename: (d: MapDocument, { a, b }: RandomCommand) =>
    editRecords(d, {
      table: 'elements',
      ids: [pick(ids(d.elements), a) ?? ''],
      values: { title: `Renamed ${b}`, tags: ['x', `${b}`] },
      merge: b % 2 === 0,
    }),
  editAll: (d: MapDocument, { b }: RandomCommand) =>
    editRecords(d, { table: 'elements', ids: ids(d.elements), values: { theme: `Theme ${b % 3}` } }),
  wrongValue: (d: MapDocument, { a, b }: RandomCommand) =>
    editRecords(d, { table: 'elements', ids: [pick(ids(d.elements), a) ?? ''], values: { perspective: `p${b}` } }),
  retarget: (d: MapDocument, { a, b }: RandomCommand) =>
    editRecords(d, {
      table: 'links',
      ids: [pick(ids(d.links), a) ?? ''],
      values: { to: pick(ids(d.elements), b) ?? '' },
    }),
  milestone: (d: MapDocument, { a, b }: RandomCommand) =>
    editRecords(d, {
      table: 'elements',
      ids: [pick(ids(d.elements), a) ?? ''],
      values: { milestones: [{ id: `m${b % 5}`, title: 'Go', due: null, done: false, owner: '' }] },
    }),
  move: (d: MapDocument, { a, b, c }: RandomCommand) =>
    moveElements(d, {
      moves: ids(d.elements)
        .slice(0, (a % 4) + 1)
        .map((id) => ({ id, position: { x: b, y: c } })),
      merge: true,
    }),
  remove: (d: MapDocument, { a, b }: RandomCommand) =>
    removeElements(d, { ids: [...new Set([pick(ids(d.elements), a) ?? '', pick(ids(d.elements), b) ?? ''])] }),
  unlink: (d: MapDocument, { a }: RandomCommand) =>
    removeRecords(d, { table: 'links', ids: [pick(ids(d.links), a) ?? ''] }),
  addRecord: (d: MapDocument, { a, b, c }: RandomCommand) =>
    addRecord(d, {
      table: pick(lists, a) ?? 'audiences',
      id: `r${b}`,
      values: { title: `Entry ${c}`, ...(pick(lists, a) === 'reviews' ? { date: '2026-01-31' } : {}) },
      at: c % 4,
    }),
  removeRecords: (d: MapDocument, { a, b, c }: RandomCommand) => {
    const table = pick(lists, a) ?? 'audiences';
    return removeRecords(d, { table, ids: [pick(ids(d[table]), b) ?? '', pick(ids(d[table]), c) ?? ''] });
  },
  place: (d: MapDocument, { a, b, c }: RandomCommand) => {
    const table = pick(lists, a) ?? 'audiences';
    return placeRecord(d, { table, id: pick(ids(d[table]), b) ?? '', to: c });
  },
  editMap: (d: MapDocument, { a, b }: RandomCommand) =>
    editMap(d, { values: { title: `Map ${a}`, horizon: { start: null, end: `20${10 + (b % 80)}-12-31` } } }),
  mute: (d: MapDocument, { a }: RandomCommand) =>
    muteCheck(d, { check: `check-${a % 4}`, element: null, reason: '', at: '2026-01-01T00:00:00Z' }),
  unmute: (d: MapDocument, { a }: RandomCommand) => unmuteCheck(d, { check: `check-${a % 4}`, element: null }),
  vote: (d: MapDocument, { a, b }: RandomCommand) =>
    vote(d, { id: pick(ids(d.elements), a) ?? '', by: b % 3 === 0 ? -1 : 1 }),
} satisfies Record<string, (d: MapDocument, c: RandomCommand) => Patch | Refusal>;

/** What the command makes of this document. */
export function runRandom(document: MapDocument, command: RandomCommand): Patch | Refusal {
  return verbs[command.verb](document, command);
}

const n = fc.nat(1000);

export const randomCommand: fc.Arbitrary<RandomCommand> = fc.record({
  verb: fc.constantFrom(...(Object.keys(verbs) as (keyof typeof verbs)[])),
  a: n,
  b: n,
  c: n,
});
