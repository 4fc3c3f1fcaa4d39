import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { compareElements } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';

/** A KPI of a chain, from the leading ones on the left to the lagging ones on the right. */
export interface ChainNode {
  readonly kpi: Kpi;
  /** Links away from the KPI in question on the longest way: below 0 before it, above 0 after it. */
  readonly step: number;
  /** Its place among those of its step, from the top. */
  readonly lane: number;
  /** What it leads to within the chain. */
  readonly leadsTo: readonly Id[];
  /** True where it both leads to the KPI in question and moves after it. */
  readonly isCircular: boolean;
}

export interface KpiChain {
  /** By step, then from the top. The KPI in question is one of them. */
  readonly nodes: readonly ChainNode[];
  readonly firstStep: number;
  readonly lastStep: number;
  /** How many stand above each other where they are most. */
  readonly lanes: number;
}

/** Everything that leads to a KPI and that it leads to, however far (`leadsTo`). Circles are gone through once. */
export function kpiChain(map: VisibleMap, kpi: Kpi): KpiChain {
  const neighbors = (way: 'targets' | 'sources') => (one: Kpi) =>
    [...map[way](one, 'leadsTo')].filter((other) => other.kind === 'kpi').sort(compareElements);
  const [after, before] = [neighbors('targets'), neighbors('sources')];
  const behind = stepsFrom(kpi, after);
  const ahead = stepsFrom(kpi, before);
  const steps = new Map<Kpi, number>([[kpi, 0]]);
  for (const [one, step] of ahead) steps.set(one, -step);
  for (const [one, step] of behind) steps.set(one, step);
  steps.set(kpi, 0);

  const columns = new Map<number, Kpi[]>();
  for (const [one, step] of steps) columns.set(step, [...(columns.get(step) ?? []), one]);
  const lanes = new Map<Kpi, number>();
  // From the KPI in question outward, so that each stands about as high as what joins it to the ones placed before.
  for (const step of [...columns.keys()].sort((a, b) => Math.abs(a) - Math.abs(b))) {
    const height = (one: Kpi) => {
      const placed = [...after(one), ...before(one)].map((other) => lanes.get(other)).filter((at) => at !== undefined);
      return placed.length === 0 ? 0 : placed.reduce((sum, at) => sum + at, 0) / placed.length;
    };
    const column = columns.get(step) ?? [];
    const heights = new Map(column.map((one) => [one, height(one)]));
    column.sort((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0) || compareElements(a, b));
    column.forEach((one, lane) => {
      lanes.set(one, lane);
    });
  }
  const nodes = [...steps]
    .map(([one, step]): ChainNode => {
      const leadsTo = after(one).filter((other) => steps.has(other));
      const isCircular = one !== kpi && behind.has(one) && ahead.has(one);
      return { kpi: one, step, lane: lanes.get(one) ?? 0, leadsTo: leadsTo.map(({ id }) => id), isCircular };
    })
    .sort((a, b) => a.step - b.step || a.lane - b.lane);
  return {
    nodes,
    firstStep: nodes[0]?.step ?? 0,
    lastStep: nodes.at(-1)?.step ?? 0,
    lanes: Math.max(...[...columns.values()].map(({ length }) => length)),
  };
}

/**
 * How many links away everything lies that can be reached, on the longest way that passes nothing twice: links that lead
 * back into their own way are left out.
 */
function stepsFrom(start: Kpi, next: (one: Kpi) => readonly Kpi[]): ReadonlyMap<Kpi, number> {
  const onWay = new Set<Kpi>();
  const done: Kpi[] = [];
  const seen = new Set<Kpi>();
  const forward = new Map<Kpi, Kpi[]>();
  const ways: { readonly one: Kpi; readonly rest: Kpi[] }[] = [];
  const enter = (one: Kpi) => {
    seen.add(one);
    onWay.add(one);
    forward.set(one, []);
    ways.push({ one, rest: [...next(one)].reverse() });
  };
  enter(start);
  // Depth first without recursion: a chain may be as long as the map.
  for (let way = ways.at(-1); way !== undefined; way = ways.at(-1)) {
    const other = way.rest.pop();
    if (other === undefined) {
      onWay.delete(way.one);
      done.push(way.one);
      ways.pop();
      continue;
    }
    if (onWay.has(other)) continue;
    forward.get(way.one)?.push(other);
    if (!seen.has(other)) enter(other);
  }
  const steps = new Map<Kpi, number>([[start, 0]]);
  for (const one of done.reverse()) {
    const step = (steps.get(one) ?? 0) + 1;
    for (const other of forward.get(one) ?? []) steps.set(other, Math.max(steps.get(other) ?? 0, step));
  }
  return steps;
}
