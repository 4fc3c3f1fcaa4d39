import type { MapDocument } from '#shared/model/document.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Link, Relation } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';

type Outgoing = ReadonlyMap<Id, readonly Link[]>;

/** The links of a document do not change without becoming another table. */
const known = new WeakMap<MapDocument['links'], Outgoing>();

function outgoing({ links }: MapDocument): Outgoing {
  const before = known.get(links);
  if (before !== undefined) return before;
  const byStart = new Map<Id, Link[]>();
  for (const link of links.values()) {
    const list = byStart.get(link.from);
    if (list === undefined) byStart.set(link.from, [link]);
    else list.push(link);
  }
  known.set(links, byStart);
  return byStart;
}

/** What links of a relation lead to from an element, parked elements left out; stopped work has its links too. */
export function linkedFrom(document: MapDocument, id: Id, relation: Relation): readonly Element[] {
  const found: Element[] = [];
  for (const link of outgoing(document).get(id) ?? []) {
    const to = link.relation === relation ? document.elements.get(link.to) : undefined;
    if (to !== undefined && !to.parked) found.push(to);
  }
  return found;
}

/** Their titles. */
export function linkedTitles(document: MapDocument, id: Id, relation: Relation): readonly string[] {
  return linkedFrom(document, id, relation).map(({ title }) => title.trim() || 'Without a title');
}

/** The goals that work supports: those it is linked to, and those that the work it supports is linked to. */
export function goalsOfWork(document: MapDocument, id: Id): readonly Goal[] {
  const goals = new Map<Id, Goal>();
  const seen = new Set<Id>([id]);
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const element of linkedFrom(document, next, 'supports')) {
      if (element.kind === 'goal') goals.set(element.id, element);
      else if (!seen.has(element.id)) {
        seen.add(element.id);
        waiting.push(element.id);
      }
    }
  }
  return [...goals.values()];
}
