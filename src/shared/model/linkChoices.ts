import { addLink } from './commands/addLink.ts';
import type { MapDocument } from './document.ts';
import type { Element } from './kinds/registry.ts';
import { type Link, linkKey, permittedRelations, type Relation } from './link.ts';
import { elementsInOrder } from './order.ts';
import { isRefusal } from './patch.ts';
import type { Id } from './values.ts';

/** Seen from an element: whether a link leads out from it or in to it. */
export type Direction = 'out' | 'in';

/** A link that an element could get. */
export interface LinkChoice {
  readonly other: Element;
  readonly relation: Relation;
  readonly direction: Direction;
}

const words: Readonly<Record<Relation, Readonly<Record<Direction, string>>>> = {
  supports: { out: 'Supports', in: 'Supported by' },
  enables: { out: 'Enables', in: 'Enabled by' },
  measures: { out: 'Measures', in: 'Measured by' },
  leadsTo: { out: 'Leads to', in: 'Follows from' },
  dependsOn: { out: 'Depends on', in: 'Needed by' },
  annotates: { out: 'Annotates', in: 'Notes' },
};

/** How a link reads from one of its ends, above a list of what is at the other: “Supported by”. */
export function relationWords(relation: Relation, direction: Direction): string {
  return words[relation][direction];
}

/** How the link is seen from the element. */
export function directionFrom(link: Pick<Link, 'from'>, id: Id): Direction {
  return link.from === id ? 'out' : 'in';
}

/** The ends of the link that the choice stands for. */
export function endsOf(id: Id, { other, direction }: Pick<LinkChoice, 'other' | 'direction'>): { from: Id; to: Id } {
  return direction === 'out' ? { from: id, to: other.id } : { from: other.id, to: id };
}

/**
 * Every link that the element may still get, in the map's order of what is at the other end; both directions where both
 * are permitted.
 */
export function linkChoices(document: MapDocument, id: Id): LinkChoice[] {
  const element = document.elements.get(id);
  if (element === undefined) return [];
  const present = new Set([...document.links.values()].map(linkKey));
  return elementsInOrder(document).flatMap((other) => {
    if (other.id === id) return [];
    const each = (direction: Direction) => {
      const [from, to] = direction === 'out' ? [element, other] : [other, element];
      return permittedRelations(from.kind, to.kind)
        .filter((relation) => !present.has(linkKey({ relation, from: from.id, to: to.id })))
        .map((relation) => ({ other, relation, direction }));
    };
    return [...each('out'), ...each('in')];
  });
}

/** Why the element can get no link to the other, as a sentence; null where it can get one. */
export function whyNoLink(document: MapDocument, id: Id, other: Id): string | null {
  const there = addLink(document, { id: '', from: id, to: other });
  if (!isRefusal(there)) return null;
  const back = addLink(document, { id: '', from: other, to: id });
  return isRefusal(back) ? there.refused : null;
}
