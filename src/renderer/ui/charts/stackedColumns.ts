import { scaleBand, scaleLinear } from '@visx/scale';
import type { MarkedState } from '../StateMark.tsx';
import type { Range } from './chartScales.ts';

/** A part of every column, the lowest first. */
export interface StackedPart<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly state: MarkedState;
}

export interface StackedColumn<K extends string> {
  readonly key: string;
  /** In full, as it is read out. */
  readonly name: string;
  /** Below the column; blank where the group's name says it. */
  readonly tick: string;
  /** Below the ticks, once for neighbors of one group. */
  readonly group: string;
  readonly isNow: boolean;
  /** Stands away from the others. */
  readonly isApart: boolean;
  readonly values: Readonly<Record<K, number>>;
  readonly total: number;
}

/** What of the chart is chosen: a column, or one part of it. */
export interface ChosenColumn<K extends string> {
  readonly column: string;
  readonly part: K | null;
}

/** Stand in the row of columns where a gap is, as wide as two of them. */
const GAPS = [' gap', ' gap too'];

/** The places of the columns, with a gap before those that stand apart. */
export function columnScale(columns: readonly StackedColumn<string>[], range: Range) {
  const domain = columns.flatMap(({ key, isApart }, place) => {
    const begins = isApart && place > 0 && columns[place - 1]?.isApart === false;
    return begins ? [...GAPS, key] : [key];
  });
  return scaleBand<string>({ domain, range: [...range], paddingInner: 0.3, paddingOuter: 0.15 });
}

/** The heights of amounts, from nothing to a round number above the greatest. */
export function amountScale(greatest: number, [bottom, top]: Range, count: number) {
  return scaleLinear<number>({ domain: [0, greatest || 1], range: [bottom, top], nice: count });
}

/** The part of a column that holds an amount counted from its foot; null above them all. */
export function partAt<K extends string>(
  { values }: StackedColumn<K>,
  parts: readonly StackedPart<K>[],
  amount: number,
): K | null {
  let sum = 0;
  for (const { key } of parts) {
    sum += values[key];
    if (amount <= sum && values[key] > 0) return key;
  }
  return null;
}

/** What the up and down keys choose: the whole column, then its parts from the lowest up, and around. */
export function nextPart<K extends string>(
  { values }: StackedColumn<K>,
  parts: readonly StackedPart<K>[],
  part: K | null,
  by: number,
): K | null {
  const choices = [null, ...parts.filter(({ key }) => values[key] > 0).map(({ key }) => key)];
  return choices[(choices.indexOf(part) + by + choices.length) % choices.length] ?? null;
}

/** Neighbors of one group: where it begins and ends among the columns. */
export function groupsOf(
  columns: readonly StackedColumn<string>[],
): readonly { readonly name: string; readonly first: number; readonly last: number }[] {
  const groups: { name: string; first: number; last: number }[] = [];
  columns.forEach(({ group, isApart }, place) => {
    const before = groups.at(-1);
    if (before !== undefined && before.name === group && !isApart) before.last = place;
    else groups.push({ name: group, first: place, last: place });
  });
  return groups.filter(({ name }) => name !== '');
}
