import { applyPatch } from '../applyPatch.ts';
import type { MapDocument } from '../document.ts';
import { type Change, isRefusal, type Patch, type Refusal } from '../patch.ts';

/**
 * Several commands as one step of history: each meets the document as the ones before it left it.
 * The first refusal is the answer, and nothing is done.
 */
export function combine(
  document: MapDocument,
  label: string,
  commands: readonly ((document: MapDocument) => Patch | Refusal)[],
): Patch | Refusal {
  const changes: Change[] = [];
  let current = document;
  for (const command of commands) {
    const patch = command(current);
    if (isRefusal(patch)) return patch;
    const next = applyPatch(current, patch, current.map.updatedAt);
    if (isRefusal(next)) return next;
    changes.push(...patch.changes);
    current = next;
  }
  return { label, changes, history: 'record' };
}
