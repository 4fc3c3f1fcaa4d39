import type { MapDocument } from './document.ts';
import type { AnyRecord, TableName } from './tables.ts';
import type { Id } from './values.ts';

/** One step of a patch. It holds what it replaces, so that it can be turned around and so that it never overwrites what it did not see. */
export type Change =
  /** `at` is the place in an ordered table, 0 first; absent for elements and links. */
  | { readonly op: 'add'; readonly table: TableName; readonly record: AnyRecord; readonly at?: number }
  | { readonly op: 'remove'; readonly table: TableName; readonly record: AnyRecord; readonly at?: number }
  /** One key of one record (or of the map's own information); `undefined` stands for an absent key. */
  | {
      readonly op: 'set';
      readonly table: TableName | 'map';
      readonly id: Id;
      readonly key: string;
      readonly from: unknown;
      readonly to: unknown;
    }
  /** Another place in an ordered table. */
  | { readonly op: 'place'; readonly table: TableName; readonly id: Id; readonly from: number; readonly to: number };

/** How history takes a patch: as a step of its own, into the step before (typing, dragging), or not at all (loading). */
export type HistoryMode = 'record' | 'merge' | 'skip';

/** A change of the document as a person means it: the one way in which a document changes. */
export interface Patch {
  /** What undo calls it, as the end of “Undo …”: `rename initiative`. */
  readonly label: string;
  readonly changes: readonly Change[];
  readonly history: HistoryMode;
  /** Patches with `merge` join the step before only where both have the same key. */
  readonly mergeKey?: string;
}

/** A command's or the store's answer where something cannot be done, with the reason in one plain sentence. */
export interface Refusal {
  readonly refused: string;
}

export function isRefusal(answer: object): answer is Refusal {
  return Object.hasOwn(answer, 'refused');
}

/** A command: pure; takes the document and its arguments and answers with a patch or the reason why not. */
export type Command<A> = (document: MapDocument, args: A) => Patch | Refusal;

function invertChange(change: Change): Change {
  switch (change.op) {
    case 'add':
      return { ...change, op: 'remove' };
    case 'remove':
      return { ...change, op: 'add' };
    case 'set':
    case 'place':
      return { ...change, from: change.to, to: change.from } as Change;
  }
}

/** The changes that take back `changes`, in the order in which they have to be made. */
export function invert(changes: readonly Change[]): readonly Change[] {
  return changes.map(invertChange).reverse();
}

/**
 * The changes of two successive patches as one list: sets of the same key of the same record are joined, so that a
 * drag of a hundred steps is kept as one.
 */
export function joinChanges(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const onlySets = (changes: readonly Change[]) => changes.every((c) => c.op === 'set');
  if (!onlySets(first) || !onlySets(second)) return [...first, ...second];
  const joined = new Map<string, Change>();
  for (const change of [...first, ...second]) {
    if (change.op !== 'set') continue;
    const key = JSON.stringify([change.table, change.id, change.key]);
    const before = joined.get(key);
    joined.set(key, before?.op === 'set' ? { ...change, from: before.from } : change);
  }
  return [...joined.values()];
}
