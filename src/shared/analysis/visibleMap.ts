import type { MapDocument } from '#shared/model/document.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Element, KindName, Work } from '#shared/model/kinds/registry.ts';
import type { Review } from '#shared/model/lists/review.ts';
import type { Day, Id } from '#shared/model/values.ts';
import type { Adjacency } from './adjacency.ts';
import { dayNumber } from './calendar.ts';
import { lineOfSight, SEES_BUSINESS, SEES_VALUE, type Sights, sightsOf } from './lineOfSight.ts';
import { buildNetwork, type Network, type VisibleRelation } from './network.ts';
import { type ElementScore, type KpiScore, scoreElement, scoreKpi, type WorkScore } from './scores.ts';
import type { Selection } from './selections.ts';

export interface VisibleMapParts {
  readonly document: MapDocument;
  readonly asOf: Day;
  readonly network: Network;
  /** The visible elements by number. */
  readonly elements: readonly Element[];
  readonly sights: Sights;
  readonly scores: readonly ElementScore[];
}

// biome-ignore lint/suspicious/noExplicitAny: a selection of some elements or other; `Element` would make it invariant
type AnySelection = Selection<any>;

const NONE: readonly never[] = [];

/**
 * What checks, figures and views see of a document on a day: its visible elements, the links between them, and what is
 * computed of each. It never changes; what it computes on demand is kept, since it cannot come out differently.
 * Elements that are not visible have no links, see nothing and have no score.
 */
export class VisibleMap implements VisibleMapParts {
  readonly document: MapDocument;
  readonly asOf: Day;
  /** `asOf` as a day number. */
  readonly today: number;
  readonly network: Network;
  readonly elements: readonly Element[];
  readonly sights: Sights;
  readonly scores: readonly ElementScore[];
  readonly #selected = new Map<AnySelection, readonly Element[]>();
  #byKind: Readonly<Record<KindName, Element[]>> | undefined;
  #reviews: ReadonlyMap<Id, readonly Review[]> | undefined;

  constructor(parts: VisibleMapParts) {
    this.document = parts.document;
    this.asOf = parts.asOf;
    this.today = dayNumber(parts.asOf);
    this.network = parts.network;
    this.elements = parts.elements;
    this.sights = parts.sights;
    this.scores = parts.scores;
  }

  /** The elements of a selection, sorted by id. */
  all<E extends Element>(selection: Selection<E>): readonly E[] {
    const known = this.#selected.get(selection);
    if (known !== undefined) return known as readonly E[];
    const candidates = this.#ofKinds(selection.kinds) as readonly E[];
    const chosen = candidates.filter((element) => selection.accepts(element));
    this.#selected.set(selection, chosen);
    return chosen;
  }

  /**
   * Takes over the selections of the map before an edit after which the same elements are visible.
   * @param touched ids of the elements that were edited
   */
  inheritSelections(previous: VisibleMap, touched: ReadonlySet<Id>): void {
    for (const [selection, chosen] of previous.#selected) {
      this.#selected.set(selection, this.#revised(selection, chosen, previous, touched));
    }
  }

  #revised(
    { kinds, accepts }: AnySelection,
    chosen: readonly Element[],
    previous: VisibleMap,
    touched: ReadonlySet<Id>,
  ): readonly Element[] {
    let revised: Element[] | null = null;
    for (const id of touched) {
      const n = this.network.numberOf.get(id);
      if (n === undefined) continue;
      const element = this.elements[n] as Element;
      const before = previous.elements[n] as Element;
      const was = kinds.includes(before.kind) && accepts(before);
      const is = kinds.includes(element.kind) && accepts(element);
      if (!was && !is) continue;
      revised ??= [...chosen];
      const place = placeOf(revised, id);
      if (is) revised.splice(place, was ? 1 : 0, element);
      else revised.splice(place, 1);
    }
    return revised ?? chosen;
  }

  #ofKinds(names: readonly KindName[]): readonly Element[] {
    if (names.length > 1) return this.elements.filter((element) => names.includes(element.kind));
    if (this.#byKind === undefined) {
      this.#byKind = { goal: [], initiative: [], program: [], kpi: [], capability: [], note: [] };
      for (const element of this.elements) this.#byKind[element.kind].push(element);
    }
    return names[0] === undefined ? NONE : this.#byKind[names[0]];
  }

  numberOf(element: Element): number | undefined {
    return this.network.numberOf.get(element.id);
  }

  /** The elements that links of a relation lead to from an element, sorted by id. */
  targets(element: Element, relation: VisibleRelation): readonly Element[] {
    return this.#across(this.network.forward[relation], element);
  }

  /** The elements from which links of a relation lead to an element, sorted by id. */
  sources(element: Element, relation: VisibleRelation): readonly Element[] {
    return this.#across(this.network.backward[relation], element);
  }

  #across({ starts, targets }: Adjacency, element: Element): readonly Element[] {
    const n = this.numberOf(element);
    if (n === undefined) return NONE;
    const end = starts[n + 1] as number;
    let at = starts[n] as number;
    if (at === end) return NONE;
    const others: Element[] = [];
    for (; at < end; at++) others.push(this.elements[targets[at] as number] as Element);
    return others;
  }

  /** The own KPIs of an element: those with a `measures` link to it. */
  kpisOf(element: Element): readonly Kpi[] {
    return this.sources(element, 'measures') as readonly Kpi[];
  }

  /** How many visible links touch an element. */
  linkCount(element: Element): number {
    const n = this.numberOf(element);
    return n === undefined ? 0 : (this.network.linkCounts[n] as number);
  }

  #seen(element: Element): number {
    const n = this.numberOf(element);
    return n === undefined ? 0 : (this.sights.seen[n] as number);
  }

  /** True where a business goal is in the line of sight. */
  seesBusinessGoal(element: Element): boolean {
    return (this.#seen(element) & SEES_BUSINESS) !== 0;
  }

  /** True where a value goal is in the line of sight. */
  seesValueGoal(element: Element): boolean {
    return (this.#seen(element) & SEES_VALUE) !== 0;
  }

  /** True where a goal is in the line of sight of some work, ideas included. */
  isUnderWork(goal: Goal): boolean {
    const n = this.numberOf(goal);
    return n !== undefined && this.sights.underWork[n] === 1;
  }

  /** The goals in the line of sight of an element, sorted by id. */
  lineOfSight(id: Id): readonly Id[] {
    return lineOfSight(this.network, this.elements, id);
  }

  /** True where work depends on an initiative or program that was stopped and is not parked. */
  dependsOnStopped(element: Work): boolean {
    const n = this.numberOf(element);
    return n !== undefined && this.network.dependsOnStopped[n] === 1;
  }

  /** What is computed of an element; undefined for one that is not visible. */
  score(id: Id): ElementScore | undefined {
    const n = this.network.numberOf.get(id);
    return n === undefined ? undefined : this.scores[n];
  }

  /** The score of visible work. @throws Error for an element that is none */
  workScore(element: Work): WorkScore {
    const score = this.score(element.id);
    if (score?.kind !== 'initiative' && score?.kind !== 'program') throw new Error(`no work on the map: ${element.id}`);
    return score;
  }

  /** The score of a visible KPI. @throws Error for an element that is none */
  kpiScore(element: Kpi): KpiScore {
    const score = this.score(element.id);
    if (score?.kind !== 'kpi') throw new Error(`no KPI on the map: ${element.id}`);
    return score;
  }

  /** The reviews of an element, in the document's order. */
  reviewsOf(element: Element): readonly Review[] {
    this.#reviews ??= groupReviews(this.document.reviews.values());
    return this.#reviews.get(element.id) ?? NONE;
  }
}

/** Where an id stands, or would have to, among elements sorted by id. */
function placeOf(elements: readonly Element[], id: Id): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle] as Element).id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupReviews(reviews: Iterable<Review>): ReadonlyMap<Id, readonly Review[]> {
  const groups = new Map<Id, Review[]>();
  for (const review of reviews) {
    if (review.element === null) continue;
    const group = groups.get(review.element);
    if (group === undefined) groups.set(review.element, [review]);
    else group.push(review);
  }
  return groups;
}

/** Everything that is visible of a document on a day. Grows with the number of elements and links. */
export function visibleMap(document: MapDocument, asOf: Day): VisibleMap {
  const network = buildNetwork(document);
  const elements = network.ids.map((id) => document.elements.get(id) as Element);
  const sights = sightsOf(network, elements);
  const parts = { document, asOf, network, elements, sights };
  return new VisibleMap({ ...parts, scores: scoreAll(parts) });
}

/** The scores of all elements, KPIs first, since the others draw on them. */
function scoreAll(parts: Omit<VisibleMapParts, 'scores'>): readonly ElementScore[] {
  const { elements, asOf } = parts;
  const scores = new Array<ElementScore>(elements.length);
  elements.forEach((element, n) => {
    if (element.kind === 'kpi') scores[n] = scoreKpi(element, asOf);
  });
  elements.forEach((element, n) => {
    if (element.kind !== 'kpi') scores[n] = scoreAt(parts, scores, n);
  });
  return scores;
}

/** The score of the element of a number, given those of its own KPIs. */
export function scoreAt(
  { document, asOf, network, elements, sights }: Omit<VisibleMapParts, 'scores'>,
  scores: readonly ElementScore[],
  n: number,
): ElementScore {
  const element = elements[n] as Element;
  if (element.kind === 'kpi') return scoreKpi(element, asOf);
  const { starts, targets } = network.backward.measures;
  const ownKpis: KpiScore[] = [];
  for (let i = starts[n] as number; i < (starts[n + 1] as number); i++) {
    ownKpis.push(scores[targets[i] as number] as KpiScore);
  }
  return scoreElement(element, { document, seen: sights.seen[n] as number, ownKpis });
}
