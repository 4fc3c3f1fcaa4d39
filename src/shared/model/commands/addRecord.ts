import type { MapDocument } from '../document.ts';
import { FaultSink } from '../faults.ts';
import type { Patch, Refusal } from '../patch.ts';
import { type AnyRecord, listRecords, type TableName } from '../tables.ts';
import type { Id } from '../values.ts';

/** Tables whose entries are made by name alone; links are made by `addLink`. */
export type ListName = Exclude<TableName, 'elements' | 'links'>;

export interface NewRecord {
  readonly table: ListName;
  readonly id: Id;
  readonly values: Readonly<Record<string, unknown>>;
  /** Its place in the list, 0 first; at the end where left out. */
  readonly at?: number;
}

/** Adds an audience, channel, platform, stage, review or saved view. */
export function addRecord(document: MapDocument, add: NewRecord): Patch | Refusal {
  const { label, shape } = listRecords[add.table];
  const sink = new FaultSink();
  const record = shape.read({ ...add.values, id: add.id }, add.table, sink) as AnyRecord | undefined;
  if (record === undefined || sink.faults.length > 0) {
    return { refused: sink.faults[0]?.message ?? 'Something is missing without which it cannot stand.' };
  }
  const at = Math.min(add.at ?? Number.POSITIVE_INFINITY, document[add.table].size);
  return {
    label: `add ${label.toLowerCase()}`,
    changes: [{ op: 'add', table: add.table, record, at }],
    history: 'record',
  };
}
