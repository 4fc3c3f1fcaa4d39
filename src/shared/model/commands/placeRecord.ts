import type { MapDocument } from '../document.ts';
import type { Patch, Refusal } from '../patch.ts';
import { nameOf } from '../tables.ts';
import type { Id } from '../values.ts';
import type { ListName } from './addRecord.ts';

/** Moves an entry to another place in its list. @param to 0 first, counted without the entry itself */
export function placeRecord(
  document: MapDocument,
  { table, id, to }: { readonly table: ListName; readonly id: Id; readonly to: number },
): Patch | Refusal {
  const from = [...document[table].keys()].indexOf(id);
  const record = document[table].get(id);
  if (record === undefined) return { refused: 'What was to be moved is no longer on the map.' };
  const held = Math.min(Math.max(0, Math.trunc(to)), document[table].size - 1);
  return {
    label: `move ${nameOf(table, record)}`,
    changes: held === from ? [] : [{ op: 'place', table, id, from, to: held }],
    history: 'record',
  };
}
