import type { Relation } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import type { Adjacency } from './adjacency.ts';
import type { VisibleMap } from './visibleMap.ts';

export interface Trace {
  /** What the selection leads to, itself left out. */
  readonly above: ReadonlySet<Id>;
  /** What leads to the selection, itself left out. */
  readonly below: ReadonlySet<Id>;
  /** The links of all these paths. */
  readonly links: ReadonlySet<Id>;
}

const UPWARD: readonly Relation[] = ['supports', 'enables', 'measures'];

/**
 * Every path from a selection to the goals above and to the KPIs and capabilities below (checks.md, further figures): up
 * by `supports`, `enables` and `measures`; down by the same links backward, and to capabilities that are depended on.
 */
export function traceOf(map: VisibleMap, selection: Iterable<Id>): Trace {
  const { network, elements, document } = map;
  const { forward, backward } = network;
  const sources = [...selection].map((id) => network.numberOf.get(id)).filter((n) => n !== undefined);
  const up = [forward.supports, forward.enables, forward.measures];
  const down = [backward.supports, backward.enables, backward.measures];
  const isCapability = (n: number) => elements[n]?.kind === 'capability';
  const above = closure(sources, (n) => up.map((links) => across(links, n)));
  const below = closure(sources, (n) => [
    ...down.map((links) => across(links, n)),
    across(forward.dependsOn, n).filter(isCapability),
  ]);
  const numberOf = (id: Id) => network.numberOf.get(id) ?? -1;
  const links = new Set<Id>();
  for (const link of document.links.values()) {
    const from = numberOf(link.from);
    const to = numberOf(link.to);
    if (from < 0 || to < 0) continue;
    if (UPWARD.includes(link.relation) && (above.has(from) || below.has(to))) links.add(link.id);
    if (link.relation === 'dependsOn' && below.has(from) && isCapability(to)) links.add(link.id);
  }
  const named = (numbers: ReadonlySet<number>) =>
    new Set([...numbers].filter((n) => !sources.includes(n)).map((n) => network.ids[n] as Id));
  return { above: named(above), below: named(below), links };
}

function across({ starts, targets }: Adjacency, n: number): readonly number[] {
  return Array.from(targets.subarray(starts[n] as number, starts[n + 1] as number));
}

/** Everything that can be reached, the sources included. */
function closure(sources: readonly number[], next: (n: number) => readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set(sources);
  const open = [...sources];
  for (let n = open.pop(); n !== undefined; n = open.pop()) {
    for (const list of next(n)) {
      for (const other of list) {
        if (reached.has(other)) continue;
        reached.add(other);
        open.push(other);
      }
    }
  }
  return reached;
}
