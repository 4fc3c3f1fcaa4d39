/** Directed links between numbered elements, packed: the neighbors of n are `targets` from `starts[n]` to `starts[n + 1]`. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/**
 * Packs pairs into an adjacency, each element's neighbors in rising order.
 * @param count number of elements
 * @param from, to the two ends of each link, by number
 */
export function packLinks(count: number, from: readonly number[], to: readonly number[]): Adjacency {
  const starts = new Int32Array(count + 1);
  for (const n of from) starts[n + 1] = (starts[n + 1] as number) + 1;
  for (let n = 0; n < count; n++) starts[n + 1] = (starts[n + 1] as number) + (starts[n] as number);
  const next = starts.slice(0, count);
  const targets = new Int32Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const n = from[i] as number;
    targets[next[n] as number] = to[i] as number;
    next[n] = (next[n] as number) + 1;
  }
  for (let n = 0; n < count; n++) {
    const start = starts[n] as number;
    const end = starts[n + 1] as number;
    if (end - start > 1) targets.subarray(start, end).sort();
  }
  return { starts, targets };
}

/** The neighbors of an element, in rising order. */
export function neighbors(links: Adjacency, n: number): Int32Array {
  return links.targets.subarray(links.starts[n] as number, links.starts[n + 1] as number);
}
