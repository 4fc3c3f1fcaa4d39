import type { MapDocument } from '../document.ts';
import type { Change, Patch, Refusal } from '../patch.ts';
import { type AnyRecord, nameOf, type TableName } from '../tables.ts';
import { type Id, ownValue, sameValue } from '../values.ts';

export interface Edit {
  readonly table: TableName;
  readonly ids: readonly Id[];
  /** The keys to change and what they become. */
  readonly values: Readonly<Record<string, unknown>>;
  /** True while a person is still typing or dragging: history joins such edits into one step. */
  readonly merge?: boolean;
  /** What undo calls it, where “edit title” would not say enough. */
  readonly label?: string;
}

/** Changes keys of one or more records of a table. Keys that already have the value are left out. */
export function editRecords(document: MapDocument, edit: Edit): Patch | Refusal {
  const changes: Change[] = [];
  for (const id of edit.ids) {
    const record: AnyRecord | undefined = document[edit.table].get(id);
    if (record === undefined) return { refused: 'What was to be changed is no longer on the map.' };
    changes.push(...changesOf(edit.table, record, edit.values));
  }
  const keys = Object.keys(edit.values);
  const only = edit.ids.length === 1 ? document[edit.table].get(edit.ids[0] ?? '') : undefined;
  const what = only === undefined ? `${edit.ids.length} entries` : nameOf(edit.table, only);
  return {
    label: edit.label ?? `edit ${what}`,
    changes,
    history: edit.merge === true ? 'merge' : 'record',
    mergeKey: JSON.stringify([edit.table, edit.ids, keys]),
  };
}

/** The changes that give a record these values. */
export function changesOf(table: TableName, record: AnyRecord, values: Readonly<Record<string, unknown>>): Change[] {
  return Object.entries(values)
    .filter(([key, to]) => !sameValue(ownValue(record, key), to))
    .map(([key, to]) => ({ op: 'set', table, id: record.id, key, from: ownValue(record, key), to }));
}
