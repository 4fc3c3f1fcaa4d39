import { applyPatch } from '#shared/model/applyPatch.ts';
import { combine } from '#shared/model/commands/combine.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Link } from '#shared/model/link.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';
import { addDependency } from '../roadmap/addDependency.ts';

/** What a cell says that work depends on. */
export interface Dependencies {
  readonly work: Id;
  readonly on: readonly Id[];
}

/** Makes work depend on these and, of what is not parked, on nothing else. Of two cells of the same work the last counts. */
export function setDependencies(
  document: MapDocument,
  cells: readonly Dependencies[],
  newId: () => Id,
): Patch | Refusal {
  const counting = [...new Map(cells.map((cell) => [cell.work, cell])).values()];
  const before = dependenciesOf(document);
  return combine(document, 'depend on', [
    // All that goes does so before anything comes: to turn a dependency round is no circle.
    (now) => removeRecords(now, { table: 'links', ids: counting.flatMap((cell) => going(document, cell, before)) }),
    ...counting.flatMap((cell) => coming(cell, before, newId)),
  ]);
}

/**
 * The cells that a map does not take, each with the reason as a sentence: what would wait for itself, also by way of
 * others. Without them, all the rest can be set together.
 */
export function refusedDependencies<T extends Dependencies>(
  document: MapDocument,
  cells: readonly T[],
  newId: () => Id,
): ReadonlyMap<T, string> {
  const refused = new Map<T, string>();
  const before = dependenciesOf(document);
  for (const cell of cells) {
    if (cell.on.includes(cell.work)) refused.set(cell, 'Nothing can wait for itself.');
  }
  // A cell that is refused keeps what stood in it, and that may close a circle with another: so until all fit.
  for (let known = -1; known !== refused.size; ) {
    known = refused.size;
    const taken = cells.filter((cell) => !refused.has(cell));
    let now = after(
      document,
      removeRecords(document, { table: 'links', ids: taken.flatMap((cell) => going(document, cell, before)) }),
    );
    for (const cell of taken) {
      const patch = combine(now, 'depend on', coming(cell, before, newId));
      if (isRefusal(patch)) refused.set(cell, patch.refused);
      else now = after(now, patch);
    }
  }
  return refused;
}

type Before = ReadonlyMap<Id, readonly Link[]>;

function dependenciesOf({ links }: MapDocument): Before {
  const byWork = new Map<Id, Link[]>();
  for (const link of links.values()) {
    if (link.relation !== 'dependsOn') continue;
    const list = byWork.get(link.from);
    if (list === undefined) byWork.set(link.from, [link]);
    else list.push(link);
  }
  return byWork;
}

function going({ elements }: MapDocument, { work, on }: Dependencies, before: Before): readonly Id[] {
  const gone = (before.get(work) ?? []).filter(({ to }) => elements.get(to)?.parked === false && !on.includes(to));
  return gone.map(({ id }) => id);
}

function coming({ work, on }: Dependencies, before: Before, newId: () => Id) {
  const there = (before.get(work) ?? []).map(({ to }) => to);
  const fresh = [...new Set(on)].filter((id) => id !== work && !there.includes(id));
  return fresh.map((id) => (now: MapDocument) => addDependency(now, { id: newId(), work, on: id }));
}

function after(document: MapDocument, patch: Patch | Refusal): MapDocument {
  const next = isRefusal(patch) ? patch : applyPatch(document, patch, document.map.updatedAt);
  return isRefusal(next) ? document : next;
}
