/** How figures are taken: alternated rounds, medians, CPU time. */

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}

/** CPU time of one run in ms, over as many runs as make `least` ms. */
export function cpuCost(run: () => unknown, least = 0): number {
  let runs = 0;
  let spent = 0;
  const start = process.cpuUsage();
  do {
    run();
    runs++;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1000;
  } while (spent < least);
  return spent / runs;
}

export interface Alternation {
  readonly rounds: number;
  /** Rounds before those that count, while the code is still being compiled. */
  readonly warm?: number;
  /** Ms of CPU for which each is repeated in a round. */
  readonly least?: number;
}

/** Medians (ms of CPU) of runs that take turns. */
export function compare<K extends string>(
  { rounds, warm = 1, least = 0 }: Alternation,
  runs: Record<K, () => unknown>,
): Record<K, number> {
  const names = Object.keys(runs) as K[];
  const costs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warm; round < rounds; round++) {
    for (const name of names) {
      const spent = cpuCost(runs[name], least);
      if (round >= 0) costs[name].push(spent);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(costs[name])])) as Record<K, number>;
}
