import { addLink } from '#shared/model/commands/addLink.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';

export interface NewDependency {
  readonly id: Id;
  /** What waits. */
  readonly work: Id;
  /** What it waits for. */
  readonly on: Id;
}

/** Lets work depend on something. A circle is refused where it would be closed, since in one nothing could begin. */
export function addDependency(document: MapDocument, { id, work, on }: NewDependency): Patch | Refusal {
  if (work === on) return { refused: 'Nothing can wait for itself.' };
  const patch = addLink(document, { id, from: work, to: on, relation: 'dependsOn' });
  if (isRefusal(patch)) {
    return isLinked(document, work, on)
      ? { refused: `${titleOf(document, work)} waits for ${titleOf(document, on)} already.` }
      : patch;
  }
  if (waitsFor(document, on, work)) {
    return {
      refused: `${titleOf(document, on)} waits for ${titleOf(document, work)}, so together they would go in a circle.`,
    };
  }
  return { ...patch, label: `let ${titleOf(document, work)} depend on ${titleOf(document, on)}` };
}

/** Whether one piece of work waits for another, also by way of others. */
function waitsFor({ links }: MapDocument, one: Id, other: Id): boolean {
  const next = new Map<Id, Id[]>();
  for (const { relation, from, to } of links.values()) {
    if (relation !== 'dependsOn') continue;
    const list = next.get(from);
    if (list === undefined) next.set(from, [to]);
    else list.push(to);
  }
  const seen = new Set<Id>([one]);
  const waiting = [one];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === other) return true;
    for (const to of next.get(id) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return false;
}

function isLinked({ links }: MapDocument, work: Id, on: Id): boolean {
  for (const { relation, from, to } of links.values()) {
    if (relation === 'dependsOn' && from === work && to === on) return true;
  }
  return false;
}

function titleOf({ elements }: MapDocument, id: Id): string {
  return `“${elements.get(id)?.title.trim() || 'Without a title'}”`;
}
