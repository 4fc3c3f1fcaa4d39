import { addLink } from '#shared/model/commands/addLink.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element, KindName } from '#shared/model/kinds/registry.ts';
import type { Tie } from '#shared/model/lineage.ts';
import { type Link, linkKey, permittedRelations, type Relation } from '#shared/model/link.ts';
import { isRefusal } from '#shared/model/patch.ts';
import type { Id } from '#shared/model/values.ts';

/** One way in which two cards can be linked. */
export interface LinkOption {
  readonly from: Id;
  readonly to: Id;
  readonly relation: Relation;
}

/** What is known of the links that touch a card, to tell quickly what more can be linked to it. */
export type TakenLinks = ReadonlySet<string>;

export function takenBy(links: Iterable<Link>): TakenLinks {
  return new Set([...links].map(linkKey));
}

/**
 * The ways in which a line drawn from one card to another can be meant: along the line, and only where that direction
 * allows none, the other way round (from a goal to its initiative). Those that are there already are left out.
 */
export function linkOptions(from: Element, to: Element, taken: TakenLinks): readonly LinkOption[] {
  if (from.id === to.id) return [];
  const along = optionsOf(from, to);
  const options = along.length > 0 ? along : optionsOf(to, from);
  return options.filter((option) => !taken.has(linkKey(option)));
}

function optionsOf(from: Element, to: Element): LinkOption[] {
  return permittedRelations(from.kind, to.kind).map((relation) => ({ from: from.id, to: to.id, relation }));
}

/** Why two cards cannot be linked, in a sentence. */
export function whyNot(document: MapDocument, from: Element, to: Element): string {
  const along = addLink(document, { id: 'asked', from: from.id, to: to.id });
  if (isRefusal(along)) {
    const back = addLink(document, { id: 'asked', from: to.id, to: from.id });
    if (isRefusal(back) && permittedRelations(to.kind, from.kind).length > 0) return back.refused;
    return along.refused;
  }
  return 'These two are linked in every way that they can be.';
}

/**
 * How a new card of a kind would be tied to one that is there; null where it cannot be. A card that stands above is
 * served by the one below.
 */
export function tieFor(kind: KindName, other: Element, isAbove: boolean): Tie | null {
  const fromOther = permittedRelations(other.kind, kind)[0];
  const toOther = permittedRelations(kind, other.kind)[0];
  const relation = isAbove ? (fromOther ?? toOther) : (toOther ?? fromOther);
  if (relation === undefined) return null;
  const direction = relation === fromOther && (isAbove || toOther === undefined) ? 'fromOther' : 'toOther';
  return { other: other.id, direction, relation };
}

/** A relation as a verb in a sentence: “supports”, “depends on”. */
export const relationVerbs: Readonly<Record<Relation, string>> = {
  supports: 'supports',
  enables: 'enables',
  measures: 'measures',
  leadsTo: 'leads to',
  dependsOn: 'depends on',
  annotates: 'annotates',
};
