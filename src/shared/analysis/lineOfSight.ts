import type { Element } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import type { Adjacency } from './adjacency.ts';
import { type Components, stronglyConnected } from './components.ts';
import { isBusinessGoal, isValueGoal } from './goals.ts';
import type { Network } from './network.ts';

/** Bits of what an element's line of sight holds. */
export const SEES_GOAL = 1;
export const SEES_BUSINESS = 2;
export const SEES_VALUE = 4;

/** What is in the line of sight of every element, in short; the goals themselves are listed on demand. */
export interface Sights {
  readonly components: Components;
  /** For each element by number, the bits of what its line of sight holds. */
  readonly seen: Uint8Array;
  /** 1 for each element that is in the line of sight of some work, ideas included. */
  readonly underWork: Uint8Array;
}

/**
 * The line of sight of an element is the goals that can be reached from it by `supports` links through goals and work,
 * never the element itself (checks.md; [LN] Q1). Linear in elements and links: components are visited from the goals
 * at the top downward, each after those that it leads to.
 */
export function sightsOf(network: Network, elements: readonly Element[]): Sights {
  const supports = network.forward.supports;
  const components = stronglyConnected(supports);
  const own = elements.map(goalBits);
  return {
    components,
    seen: seenFrom(supports, components, own),
    underWork: reachedFrom(supports, worksAmong(elements)),
  };
}

function goalBits(element: Element): number {
  if (element.kind !== 'goal') return 0;
  if (!isBusinessGoal(element)) return SEES_GOAL;
  return isValueGoal(element) ? SEES_GOAL | SEES_BUSINESS | SEES_VALUE : SEES_GOAL | SEES_BUSINESS;
}

function seenFrom({ starts, targets }: Adjacency, components: Components, own: readonly number[]): Uint8Array {
  const { count, of, sizes } = components;
  /** What each component leads to outside itself. */
  const beyond = new Uint8Array(count);
  /** What its own members give, and what more than one of them gives. */
  const inside = new Uint8Array(count);
  const insideTwice = new Uint8Array(count);
  for (const n of numbersByComponent(components)) {
    const component = of[n] as number;
    const bits = own[n] as number;
    insideTwice[component] = (insideTwice[component] as number) | ((inside[component] as number) & bits);
    inside[component] = (inside[component] as number) | bits;
    for (let i = starts[n] as number; i < (starts[n + 1] as number); i++) {
      const to = of[targets[i] as number] as number;
      if (to !== component) {
        beyond[component] = (beyond[component] as number) | (beyond[to] as number) | (inside[to] as number);
      }
    }
  }
  return Uint8Array.from(own, (bits, n) => {
    const component = of[n] as number;
    if ((sizes[component] as number) < 2) return beyond[component] as number;
    // An element of a cycle sees the others of it, and not itself.
    const others = ((inside[component] as number) & ~bits) | (insideTwice[component] as number);
    return (beyond[component] as number) | others;
  });
}

/** All elements, those of component 0 first: a component stands after every other that it leads to. */
function numbersByComponent({ count, of, sizes }: Components): Int32Array {
  const next = new Int32Array(count);
  for (let c = 1; c < count; c++) next[c] = (next[c - 1] as number) + (sizes[c - 1] as number);
  const sorted = new Int32Array(of.length);
  for (let n = 0; n < of.length; n++) {
    const component = of[n] as number;
    sorted[next[component] as number] = n;
    next[component] = (next[component] as number) + 1;
  }
  return sorted;
}

function worksAmong(elements: readonly Element[]): readonly number[] {
  const numbers: number[] = [];
  for (let n = 0; n < elements.length; n++) {
    const kind = (elements[n] as Element).kind;
    if (kind === 'initiative' || kind === 'program') numbers.push(n);
  }
  return numbers;
}

/** 1 for every element that can be reached from one of the sources by one link or more. */
export function reachedFrom({ starts, targets }: Adjacency, sources: readonly number[]): Uint8Array {
  const reached = new Uint8Array(starts.length - 1);
  const open = [...sources];
  for (let n = open.pop(); n !== undefined; n = open.pop()) {
    for (let i = starts[n] as number; i < (starts[n + 1] as number); i++) {
      const to = targets[i] as number;
      if (reached[to] === 1) continue;
      reached[to] = 1;
      open.push(to);
    }
  }
  return reached;
}

/** The goals in the line of sight of an element, sorted by id; none for one that is not visible. */
export function lineOfSight(network: Network, elements: readonly Element[], id: Id): readonly Id[] {
  const source = network.numberOf.get(id);
  if (source === undefined) return [];
  const { starts, targets } = network.forward.supports;
  const reached = new Set<number>();
  const open = [source];
  for (let n = open.pop(); n !== undefined; n = open.pop()) {
    for (let i = starts[n] as number; i < (starts[n + 1] as number); i++) {
      const to = targets[i] as number;
      if (to === source || reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  const goals = [...reached].filter((n) => elements[n]?.kind === 'goal');
  return goals.sort((a, b) => a - b).map((n) => network.ids[n] as Id);
}
