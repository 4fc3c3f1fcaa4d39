import type { MapDocument } from '../document.ts';
import type { Change, Patch, Refusal } from '../patch.ts';
import { isOrdered, nameOf, type TableName } from '../tables.ts';
import type { Id } from '../values.ts';

/**
 * Deletes links, or entries of one of the document's lists. References to them stay and count for nothing.
 * Elements are deleted by `removeElements`, which takes their links along.
 */
export function removeRecords(
  document: MapDocument,
  { table, ids }: { readonly table: Exclude<TableName, 'elements'>; readonly ids: readonly Id[] },
): Patch | Refusal {
  const order = [...document[table].keys()];
  const changes: Change[] = [];
  // From the end, so that each place is right at the moment of its change and of its undoing.
  const places = [...new Set(ids)].map((id) => order.indexOf(id)).sort((a, b) => b - a);
  for (const at of places) {
    const record = document[table].get(order[at] ?? '');
    if (record === undefined) return { refused: 'What was to be deleted is no longer on the map.' };
    changes.push({ op: 'remove', table, record, ...(isOrdered(table) ? { at } : {}) });
  }
  const [first] = changes;
  const only =
    changes.length === 1 && first?.op === 'remove' ? nameOf(table, first.record) : `${changes.length} entries`;
  return { label: table === 'links' ? 'unlink' : `delete ${only}`, changes, history: 'record' };
}
