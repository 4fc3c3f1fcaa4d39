import type { MapDocument } from '#shared/model/document.ts';
import type { Relation } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { type Adjacency, packLinks } from './adjacency.ts';
import { isStopped, isVisible } from './visibility.ts';

/** The relations that can join two visible elements; `annotates` begins at a note. */
export type VisibleRelation = Exclude<Relation, 'annotates'>;

/** The visible map as a network: elements by number in the order of their ids, links both ways by relation. */
export interface Network {
  /** Ids of the visible elements, in plain string order. */
  readonly ids: readonly Id[];
  readonly numberOf: ReadonlyMap<Id, number>;
  readonly forward: Readonly<Record<VisibleRelation, Adjacency>>;
  readonly backward: Readonly<Record<VisibleRelation, Adjacency>>;
  /** How many visible links touch each element. */
  readonly linkCounts: Int32Array;
  /** 1 where an element depends on stopped work that is not parked: the one sight of something invisible. */
  readonly dependsOnStopped: Uint8Array;
}

const relationNames = ['supports', 'enables', 'measures', 'leadsTo', 'dependsOn'] as const;

type Ends = Record<VisibleRelation, { readonly from: number[]; readonly to: number[] }>;

/**
 * Builds the network of a document. Grows with the number of elements and links.
 * @param sortedIds the visible ids in order, where they are known already
 */
export function buildNetwork(document: MapDocument, sortedIds = visibleIds(document)): Network {
  const numberOf = new Map<Id, number>();
  for (let n = 0; n < sortedIds.length; n++) numberOf.set(sortedIds[n] as Id, n);
  return networkOf(document, sortedIds, numberOf);
}

/** The network after links changed while the same elements are visible. */
export function relinkNetwork(document: MapDocument, previous: Network): Network {
  return networkOf(document, previous.ids, previous.numberOf);
}

function visibleIds(document: MapDocument): readonly Id[] {
  const ids: Id[] = [];
  for (const element of document.elements.values()) if (isVisible(element)) ids.push(element.id);
  return ids.sort();
}

function networkOf(document: MapDocument, ids: readonly Id[], numberOf: ReadonlyMap<Id, number>): Network {
  const count = ids.length;
  const linkCounts = new Int32Array(count);
  const dependsOnStopped = new Uint8Array(count);
  const ends = Object.fromEntries(relationNames.map((name) => [name, { from: [], to: [] }])) as unknown as Ends;
  for (const link of document.links.values()) {
    if (link.relation === 'annotates') continue;
    const from = numberOf.get(link.from);
    if (from === undefined) continue;
    const to = numberOf.get(link.to);
    if (to === undefined) {
      if (link.relation === 'dependsOn' && isStoppedTarget(document, link.to)) dependsOnStopped[from] = 1;
      continue;
    }
    const pairs = ends[link.relation];
    pairs.from.push(from);
    pairs.to.push(to);
    linkCounts[from] = (linkCounts[from] as number) + 1;
    linkCounts[to] = (linkCounts[to] as number) + 1;
  }
  const forward = {} as Record<VisibleRelation, Adjacency>;
  const backward = {} as Record<VisibleRelation, Adjacency>;
  for (const name of relationNames) {
    forward[name] = packLinks(count, ends[name].from, ends[name].to);
    backward[name] = packLinks(count, ends[name].to, ends[name].from);
  }
  return { ids, numberOf, forward, backward, linkCounts, dependsOnStopped };
}

function isStoppedTarget(document: MapDocument, id: Id): boolean {
  const target = document.elements.get(id);
  return target !== undefined && isStopped(target) && !target.parked;
}
