import type { MapDocument } from '#shared/model/document.ts';
import { type Element, isWork } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { neighbors } from './adjacency.ts';
import { type Concern, STANDING } from './concerns.ts';
import { type Sights, sightsOf } from './lineOfSight.ts';
import { buildNetwork, type Network, relinkNetwork } from './network.ts';
import type { ElementScore } from './scores.ts';
import type { Touched } from './touched.ts';
import { isStopped, isVisible } from './visibility.ts';
import { scoreAt, VisibleMap } from './visibleMap.ts';

/** The visible map after an edit, and what may have changed with it. Lists of ids are sorted and name gone elements too. */
export interface Revision {
  readonly map: VisibleMap;
  /** Elements that were touched themselves. */
  readonly own: readonly Id[];
  /** These, and those that are or were linked to them, name what was touched, or were reviewed. */
  readonly neighbors: readonly Id[];
  /** Those touched, and those with something else in their line of sight than before. */
  readonly lineOfSight: readonly Id[];
  readonly concerns: ReadonlySet<Concern>;
}

/** Keys of the map on which every score and check may depend. */
const FRAME = ['horizon', 'review'] as const;

/**
 * The visible map of a document after an edit, recomputing no more than the edit can have changed.
 * @param previous the visible map before the edit
 * @param touched what the edit touched, and nothing else differs between the two documents
 * @returns null where so much can have changed that everything is better computed anew
 */
export function revise(previous: VisibleMap, document: MapDocument, touched: Touched): Revision | null {
  if (FRAME.some((key) => touched.mapKeys.has(key))) return null;
  if (touched.fields.size + touched.records.links.size > 20 + previous.elements.length / 4) return null;
  const edit = new EditOfMap(previous.document, document, touched);
  const network = edit.isStructural ? rebuildNetwork(previous.network, document, edit) : previous.network;
  const elements = elementsAfter(previous, network, document, touched.records.elements);
  const seesAnew = edit.isStructural || edit.changesSights;
  const sights = seesAnew ? sightsOf(network, elements) : previous.sights;
  const own = edit.own;
  const near = new Set([...own, ...edit.linkEnds, ...edit.reviewed]);
  addNeighbors(previous.network, own, near);
  if (edit.isStructural) {
    addNeighbors(network, own, near);
    addChanged(previous.network, network, (n) => n.dependsOnStopped, near);
  }
  addNaming(elements, touched, near);
  const sighted = new Set(own);
  if (seesAnew) {
    addChanged(previous.network, network, (_, isNew) => (isNew ? sights : previous.sights).seen, sighted);
    addChanged(previous.network, network, (_, isNew) => (isNew ? sights : previous.sights).underWork, sighted);
  }
  const parts = { document, asOf: previous.asOf, network, elements, sights };
  const scores = scoresAfter(previous, parts, new Set([...near, ...sighted]));
  const map = new VisibleMap({ ...parts, scores });
  if (network.ids === previous.network.ids) map.inheritSelections(previous, touched.records.elements);
  return {
    map,
    own: [...own].sort(),
    neighbors: [...near].sort(),
    lineOfSight: [...sighted].sort(),
    concerns: edit.concerns,
  };
}

/** What an edit means for the visible map: which elements it touches, and whether it changes what is linked or seen. */
class EditOfMap {
  /** Elements whose fields changed and that were or are visible. */
  readonly own = new Set<Id>();
  readonly appeared: Id[] = [];
  readonly vanished = new Set<Id>();
  readonly linkEnds = new Set<Id>();
  readonly reviewed = new Set<Id>();
  readonly concerns = new Set<Concern>();
  /** True where elements or links of the visible map came or went. */
  isStructural = false;
  /** True where goals became goals of another kind. */
  changesSights = false;

  constructor(before: MapDocument, after: MapDocument, touched: Touched) {
    const { elements, links, ...lists } = touched.records;
    for (const [id, keys] of touched.fields) this.#meetElement(before.elements.get(id), after.elements.get(id), keys);
    for (const id of links) this.#meetLink(before.links.get(id), after.links.get(id));
    for (const id of lists.reviews) {
      for (const review of [before.reviews.get(id), after.reviews.get(id)]) {
        if (typeof review?.element === 'string') this.reviewed.add(review.element);
      }
    }
    for (const [table, ids] of Object.entries(lists)) if (ids.size > 0) this.concerns.add(table);
    if (touched.mapKeys.size > 0) this.concerns.add('map');
  }

  #meetElement(before: Element | undefined, after: Element | undefined, keys: ReadonlySet<string>): void {
    const was = before !== undefined && isVisible(before) ? before : undefined;
    const is = after !== undefined && isVisible(after) ? after : undefined;
    if (was?.kind !== is?.kind || canBeWaitedFor(before) !== canBeWaitedFor(after)) this.isStructural = true;
    for (const element of [was, is]) {
      if (element === undefined) continue;
      this.own.add(element.id);
      for (const key of keys) {
        this.concerns.add(`${element.kind}.${key}`);
        if (STANDING.has(key)) this.concerns.add(element.kind);
      }
    }
    if (is !== undefined && was === undefined) this.appeared.push(is.id);
    if (was !== undefined && is === undefined) this.vanished.add(was.id);
    // Links become visible and invisible with their elements.
    if ((was === undefined) !== (is === undefined)) this.concerns.add('links');
    if (was?.kind === 'goal' && is?.kind === 'goal') {
      if (was.level !== is.level || was.perspective !== is.perspective) this.changesSights = true;
    }
  }

  #meetLink(before: Link | undefined, after: Link | undefined): void {
    if (before?.from === after?.from && before?.to === after?.to && before?.relation === after?.relation) return;
    this.isStructural = true;
    this.concerns.add('links');
    for (const link of [before, after]) {
      if (link !== undefined) this.linkEnds.add(link.from).add(link.to);
    }
  }
}

/** Stopped work that is not parked: invisible, and yet `depends-on-stopped` speaks of it. */
function canBeWaitedFor(element: Element | undefined): boolean {
  return element !== undefined && isStopped(element) && !element.parked;
}

function rebuildNetwork(previous: Network, document: MapDocument, { appeared, vanished }: EditOfMap): Network {
  if (appeared.length === 0 && vanished.size === 0) return relinkNetwork(document, previous);
  const staying = vanished.size === 0 ? previous.ids : previous.ids.filter((id) => !vanished.has(id));
  // Two sorted runs: sorting them takes one pass.
  return buildNetwork(document, [...staying, ...appeared.sort()].sort());
}

function elementsAfter(
  previous: VisibleMap,
  network: Network,
  document: MapDocument,
  touched: ReadonlySet<Id>,
): readonly Element[] {
  if (network.ids !== previous.network.ids) return network.ids.map((id) => document.elements.get(id) as Element);
  if (touched.size === 0) return previous.elements;
  const elements = [...previous.elements];
  for (const id of touched) {
    const n = network.numberOf.get(id);
    if (n !== undefined) elements[n] = document.elements.get(id) as Element;
  }
  return elements;
}

function addNeighbors(network: Network, ids: ReadonlySet<Id>, into: Set<Id>): void {
  for (const id of ids) {
    const n = network.numberOf.get(id);
    if (n === undefined) continue;
    for (const direction of [network.forward, network.backward]) {
      for (const links of Object.values(direction)) {
        for (const other of neighbors(links, n)) into.add(network.ids[other] as Id);
      }
    }
  }
}

/** Adds the elements that have another value than before, and those that had none. */
function addChanged(
  before: Network,
  after: Network,
  valuesOf: (network: Network, isNew: boolean) => Uint8Array,
  into: Set<Id>,
): void {
  const old = valuesOf(before, false);
  const fresh = valuesOf(after, true);
  const sameNumbers = before.ids === after.ids;
  for (let n = 0; n < fresh.length; n++) {
    const was = sameNumbers ? n : before.numberOf.get(after.ids[n] as Id);
    if (was === undefined || old[was] !== fresh[n]) into.add(after.ids[n] as Id);
  }
}

/** Adds the work that names a touched audience, channel or platform. */
function addNaming(elements: readonly Element[], { records }: Touched, into: Set<Id>): void {
  const lists = (['audiences', 'channels', 'platforms'] as const).filter((list) => records[list].size > 0);
  if (lists.length === 0) return;
  for (const element of elements) {
    if (!isWork(element)) continue;
    if (lists.some((list) => element[list].some((id) => records[list].has(id)))) into.add(element.id);
  }
}

function scoresAfter(
  previous: VisibleMap,
  parts: Parameters<typeof scoreAt>[0] & { readonly sights: Sights },
  stale: ReadonlySet<Id>,
): readonly ElementScore[] {
  const { network, elements } = parts;
  const renumbered = network.ids !== previous.network.ids;
  if (!renumbered && stale.size === 0) return previous.scores;
  const scores = renumbered
    ? network.ids.map((id) => previous.scores[previous.network.numberOf.get(id) ?? -1] as ElementScore)
    : [...previous.scores];
  const numbers = [...stale].map((id) => network.numberOf.get(id)).filter((n) => n !== undefined);
  // KPIs first: the others draw on them.
  for (const n of numbers) if (elements[n]?.kind === 'kpi') scores[n] = scoreAt(parts, scores, n);
  for (const n of numbers) if (elements[n]?.kind !== 'kpi') scores[n] = scoreAt(parts, scores, n);
  return scores;
}
