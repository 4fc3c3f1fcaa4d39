import type { Id } from '#shared/model/values.ts';
import { type Adjacency, neighbors } from './adjacency.ts';
import type { VisibleMap } from './visibleMap.ts';

/** One way through a trace, in the order in which it is walked. */
export interface TracePath {
  /** `up` toward the goals, `down` toward KPIs and capabilities. */
  readonly direction: 'up' | 'down';
  /** From the selected element to the end of the path. */
  readonly elements: readonly Id[];
  readonly links: readonly Id[];
}

/** More paths than these nobody walks; a network of goals can have millions. */
const MOST = 200;
const LONGEST = 40;

/**
 * The single paths of a trace (see `traceOf`), those upward first: from each selected element to where nothing lies
 * beyond. At most 200, no element twice on one. Pure; the same document gives the same order.
 */
export function tracePaths(map: VisibleMap, selection: Iterable<Id>): readonly TracePath[] {
  const { network, elements, document } = map;
  const { forward, backward } = network;
  const linkBetween = new Map<string, Id>();
  for (const { id, from, to, relation } of document.links.values()) {
    if (relation !== 'annotates' && relation !== 'leadsTo') linkBetween.set(`${from} ${to}`, id);
  }
  const idOf = (n: number) => network.ids[n] as Id;
  const isCapability = (n: number) => elements[n]?.kind === 'capability';
  const across = (lists: readonly Adjacency[], n: number) => [
    ...new Set(lists.flatMap((one) => [...neighbors(one, n)])),
  ];
  const above = (n: number) => across([forward.supports, forward.enables, forward.measures], n);
  const below = (n: number) => [
    ...across([backward.supports, backward.enables, backward.measures], n),
    ...[...neighbors(forward.dependsOn, n)].filter(isCapability),
  ];
  const paths: TracePath[] = [];

  const walk = (direction: TracePath['direction'], way: number[], next: (n: number) => readonly number[]) => {
    if (paths.length >= MOST) return;
    const here = way.at(-1) as number;
    const onward = way.length < LONGEST ? next(here).filter((n) => !way.includes(n)) : [];
    if (onward.length === 0) {
      if (way.length > 1) paths.push({ direction, elements: way.map(idOf), links: linksAlong(way) });
      return;
    }
    for (const n of onward) walk(direction, [...way, n], next);
  };
  const linksAlong = (way: readonly number[]) =>
    way.slice(1).flatMap((n, i) => {
      const [a, b] = [idOf(way[i] as number), idOf(n)];
      return linkBetween.get(`${a} ${b}`) ?? linkBetween.get(`${b} ${a}`) ?? [];
    });

  const sources = [...selection].map((id) => network.numberOf.get(id)).filter((n) => n !== undefined);
  for (const n of sources) walk('up', [n], above);
  for (const n of sources) walk('down', [n], below);
  return paths;
}
