import type { Adjacency } from './adjacency.ts';

/** The strongly connected components of a directed graph: sets in which each can be reached from each. */
export interface Components {
  readonly count: number;
  /** Component of each element. A link never leads to a component of a higher number. */
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/** Tarjan's algorithm, iterative so that a long chain cannot exhaust the stack. Linear in elements and links. */
export function stronglyConnected({ starts, targets }: Adjacency): Components {
  const total = starts.length - 1;
  const of = new Int32Array(total).fill(-1);
  const sizes: number[] = [];
  const order = new Int32Array(total).fill(-1);
  const low = new Int32Array(total);
  const cursor = starts.slice(0, total);
  const path: number[] = [];
  const open: number[] = [];
  let visited = 0;
  for (let root = 0; root < total; root++) {
    if (order[root] !== -1) continue;
    path.push(root);
    while (path.length > 0) {
      const n = path[path.length - 1] as number;
      if (order[n] === -1) {
        order[n] = low[n] = visited++;
        open.push(n);
      }
      const at = cursor[n] as number;
      if (at < (starts[n + 1] as number)) {
        cursor[n] = at + 1;
        const to = targets[at] as number;
        if (order[to] === -1) path.push(to);
        else if (of[to] === -1) low[n] = Math.min(low[n] as number, order[to] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[n] as number);
      if (low[n] === order[n]) sizes.push(close(n, open, of, sizes.length));
    }
  }
  return { count: sizes.length, of, sizes: Int32Array.from(sizes) };
}

function close(root: number, open: number[], of: Int32Array, component: number): number {
  let size = 0;
  for (let member = -1; member !== root; size++) {
    member = open.pop() as number;
    of[member] = component;
  }
  return size;
}

/** The components of two or more elements, each with its members in rising order. */
export function cycles({ of, sizes }: Components): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  for (let n = 0; n < of.length; n++) {
    const component = of[n] as number;
    if ((sizes[component] as number) < 2) continue;
    const list = members.get(component);
    if (list === undefined) members.set(component, [n]);
    else list.push(n);
  }
  return [...members.values()];
}
