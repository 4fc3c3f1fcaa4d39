/** Numbers of an axis: round ones, from below the least to above the greatest value. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/**
 * An axis that holds all the values, with about so many ticks, at steps of 1, 2 or 5 times a power of ten.
 * @param values at least one
 */
export function axisFor(values: readonly number[], count = 5): Axis {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const spread = greatest - least || Math.abs(greatest) || 1;
  const rough = spread / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(least / step - (greatest === least ? 1 : 0));
  const last = Math.ceil(greatest / step + (greatest === least ? 1 : 0));
  // Multiplied and rounded, since adding up tenths drifts.
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toFixed(digits)));
  return { from: ticks[0] as number, to: ticks.at(-1) as number, ticks };
}

/** Takes a number of one range to its place in another. */
export function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const spread = to - from || 1;
  return (value) => start + ((value - from) / spread) * (end - start);
}
