import type { MapDocument } from '#shared/model/document.ts';
import { type Element, kindNames, kindOf } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import { compareElements, elementsInOrder } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';

export type Arrangement = 'goals' | 'kinds';

/** An element at one of the places where the outline shows it, or a heading. */
export interface OutlineNode {
  /** The element's id at its first place; else unlike any other. Stays the same while the map changes. */
  readonly key: string;
  /** Null for a heading. */
  readonly id: Id | null;
  readonly heading: string;
  /** The link by which it stands below its parent. */
  readonly link: Link | null;
  /** It is shown with all that is below it at another place above. */
  readonly isRepeat: boolean;
  readonly children: readonly OutlineNode[];
}

/** What stands below an element, and by which link. */
interface Below {
  readonly element: Element;
  readonly link: Link;
}

export type BelowIndex = ReadonlyMap<Id, readonly Below[]>;

export const NOT_LINKED = 'heading notLinked';

/** Goals first, then work, then what measures and enables, then notes. */
const ranks: Readonly<Record<Element['kind'], number>> = {
  goal: 0,
  initiative: 1,
  program: 1,
  kpi: 2,
  capability: 3,
  note: 4,
};

/** Whether two elements stand in one run of siblings, in which their places on the map decide. */
export function sameRun(a: Element, b: Element): boolean {
  return ranks[a.kind] === ranks[b.kind];
}

function compareSiblings(a: Element, b: Element): number {
  return ranks[a.kind] - ranks[b.kind] || compareElements(a, b);
}

/**
 * For every element what serves it: goals and work that support it, KPIs that measure it, capabilities that enable it or
 * that it depends on, notes about it. A KPI that measures nothing stands below the one that it leads to. Each once, in
 * the order of siblings.
 */
export function belowIndex(document: MapDocument): BelowIndex {
  const index = new Map<Id, Below[]>();
  const measuring = new Set<Id>();
  for (const { relation, from } of document.links.values()) if (relation === 'measures') measuring.add(from);
  for (const link of document.links.values()) {
    if (link.relation === 'leadsTo' && measuring.has(link.from)) continue;
    const isNeed = link.relation === 'dependsOn';
    const upper = isNeed ? link.from : link.to;
    const element = document.elements.get(isNeed ? link.to : link.from);
    if (element === undefined || (isNeed && element.kind !== 'capability')) continue;
    const list = index.get(upper);
    if (list === undefined) index.set(upper, [{ element, link }]);
    else list.push({ element, link });
  }
  for (const [upper, list] of index) {
    list.sort((a, b) => compareSiblings(a.element, b.element));
    // Two links between the same two stand side by side now: the element is shown once.
    index.set(
      upper,
      list.filter(({ element }, place) => element !== list[place - 1]?.element),
    );
  }
  return index;
}

interface MutableNode extends OutlineNode {
  readonly children: MutableNode[];
}

function nodeOf(key: string, id: Id | null, heading: string, link: Link | null, isRepeat: boolean): MutableNode {
  return { key, id, heading, link, isRepeat, children: [] };
}

/**
 * The tree below some elements. An element stands with all that is below it where it comes first, and at every further
 * place without. Without recursion, since a chain may be as long as the map.
 */
function grow(roots: readonly Element[], below: BelowIndex, shown: Set<Id>): MutableNode[] {
  const top: MutableNode[] = [];
  interface Waiting {
    readonly element: Element;
    readonly link: Link | null;
    readonly into: MutableNode[];
    readonly parent: Id | null;
  }
  const stack: Waiting[] = roots.map((element) => ({ element, link: null, into: top, parent: null })).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { element, link, into, parent } = next;
    const isRepeat = shown.has(element.id);
    // A root that was met below another one on the way stands there.
    if (isRepeat && parent === null) continue;
    const node = nodeOf(isRepeat ? `${parent}>${element.id}` : element.id, element.id, '', link, isRepeat);
    into.push(node);
    if (isRepeat) continue;
    shown.add(element.id);
    const children = below.get(element.id) ?? [];
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i] as Below;
      stack.push({ ...child, into: node.children, parent: element.id });
    }
  }
  return top;
}

/** What stands below a repeated node, each as a repeat itself; those on the way to it are left out. */
export function repeatedBelow(node: OutlineNode, below: BelowIndex): OutlineNode[] {
  const onTheWay = new Set(node.key.split('>'));
  return (below.get(node.id ?? '') ?? [])
    .filter(({ element }) => !onTheWay.has(element.id))
    .map(({ element, link }) => nodeOf(`${node.key}>${element.id}`, element.id, '', link, true));
}

/** Business goals with what serves them, level by level; what leads to none of them stands at the end. */
function byGoals(document: MapDocument, below: BelowIndex): OutlineNode[] {
  const elements = elementsInOrder(document);
  const business = elements.filter((one) => one.kind === 'goal' && one.level === 'business');
  const isBusiness = new Set(business.map(({ id }) => id));
  const servesAnother = new Set(
    [...document.links.values()]
      .filter(({ relation, from, to }) => relation === 'supports' && isBusiness.has(from) && isBusiness.has(to))
      .map(({ from }) => from),
  );
  const shown = new Set<Id>();
  const tops = business.filter(({ id }) => !servesAnother.has(id));
  const aligned = grow(tops, below, shown);
  // Business goals that support each other in a circle have no top: the first of them takes its place.
  aligned.push(...grow(business, below, shown));

  const left = elements.filter(({ id }) => !shown.has(id)).sort(compareSiblings);
  if (left.length === 0) return aligned;
  const isLeft = new Set(left.map(({ id }) => id));
  const hasParent = new Set<Id>();
  for (const id of isLeft) for (const { element } of below.get(id) ?? []) hasParent.add(element.id);
  const group = nodeOf(NOT_LINKED, null, 'Not linked yet', null, false);
  const ends = left.filter(({ id }) => !hasParent.has(id));
  group.children.push(...grow(ends, below, shown), ...grow(left, below, shown));
  return [...aligned, group];
}

function byKinds(document: MapDocument): OutlineNode[] {
  const elements = elementsInOrder(document);
  const group = (key: string, heading: string, belongs: (element: Element) => boolean) => {
    const own = elements.filter(belongs);
    const node = nodeOf(`heading ${key}`, null, heading, null, false);
    for (const { id } of own) node.children.push(nodeOf(id, id, '', null, false));
    return own.length === 0 ? [] : [node];
  };
  return kindNames.flatMap((kind) => {
    if (kind !== 'goal') return group(kind, kindOf(kind).plural, (element) => element.kind === kind);
    return [
      ...group('business', 'Business goals', (element) => element.kind === 'goal' && element.level === 'business'),
      ...group('digital', 'Digital goals', (element) => element.kind === 'goal' && element.level === 'digital'),
    ];
  });
}

/** The whole outline of a map. */
export function outlineTree(document: MapDocument, arrangement: Arrangement, below: BelowIndex): OutlineNode[] {
  return arrangement === 'goals' ? byGoals(document, below) : byKinds(document);
}

/** How many elements stand below a heading, each counted once. */
export function countBelow(node: OutlineNode): number {
  const seen = new Set<Id>();
  const stack = [...node.children];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.id !== null) seen.add(next.id);
    stack.push(...next.children);
  }
  return seen.size;
}
