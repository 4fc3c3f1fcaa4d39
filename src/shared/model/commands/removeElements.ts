import type { MapDocument } from '../document.ts';
import type { Change, Patch, Refusal } from '../patch.ts';
import { nameOf } from '../tables.ts';
import type { Id } from '../values.ts';

/** Deletes elements together with every link that touches them. */
export function removeElements(document: MapDocument, { ids }: { readonly ids: readonly Id[] }): Patch | Refusal {
  const going = new Set(ids);
  const changes: Change[] = [];
  for (const link of document.links.values()) {
    if (going.has(link.from) || going.has(link.to)) changes.push({ op: 'remove', table: 'links', record: link });
  }
  for (const id of going) {
    const record = document.elements.get(id);
    if (record === undefined) return { refused: 'What was to be deleted is no longer on the map.' };
    changes.push({ op: 'remove', table: 'elements', record });
  }
  const only = going.size === 1 ? document.elements.get(ids[0] ?? '') : undefined;
  const label = only === undefined ? `delete ${going.size} elements` : `delete ${nameOf('elements', only)}`;
  return { label, changes, history: 'record' };
}
