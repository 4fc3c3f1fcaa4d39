import { describe, expect, test } from 'vitest';
import {
  amountScale,
  columnScale,
  groupsOf,
  nextPart,
  partAt,
  type StackedColumn,
  type StackedPart,
} from '#renderer/ui/charts/stackedColumns.ts';

type Key = 'low' | 'middle' | 'high';

const parts: readonly StackedPart<Key>[] = [
  { key: 'low', label: 'Low', state: 'good' },
  { key: 'middle', label: 'Middle', state: 'partly' },
  { key: 'high', label: 'High', state: 'bad' },
];
const column = (key: string, some: Partial<StackedColumn<Key>> = {}): StackedColumn<Key> => {
  const values = { low: 10, middle: 0, high: 5 };
  return { key, name: key, tick: key, group: '', isNow: false, isApart: false, values, total: 15, ...some };
};

describe('stacked columns', () => {
  test('the part that holds an amount is found from the foot up, empty ones passed over', () => {
    expect([0, 4, 10, 11, 15, 16].map((amount) => partAt(column('a'), parts, amount))).toEqual([
      ...['low', 'low', 'low', 'high', 'high', null],
    ]);
  });

  test('keys go from the whole through the parts there are, and around', () => {
    const up = (part: Key | null) => nextPart(column('a'), parts, part, 1);
    expect([up(null), up('low'), up('high')]).toEqual(['low', 'high', null]);
    expect(nextPart(column('a'), parts, null, -1)).toBe('high');
  });

  test('what stands apart has a gap before it', () => {
    const scale = columnScale([column('a'), column('b'), column('c', { isApart: true })], [0, 400]);
    const at = (key: string) => scale(key) ?? Number.NaN;
    expect(at('c') - at('b')).toBeCloseTo(3 * (at('b') - at('a')));
  });

  test('amounts begin at nothing, also where there are none', () => {
    expect(amountScale(0, [100, 0], 5)(0)).toBe(100);
    expect(amountScale(97, [100, 0], 5).domain()).toEqual([0, 100]);
  });

  test('neighbors of one group share a name', () => {
    const groups = groupsOf([
      column('a', { group: '2026' }),
      column('b', { group: '2026' }),
      column('c', { group: '2027' }),
      column('d', { group: 'Undated', isApart: true }),
    ]);
    expect(groups).toEqual([
      { name: '2026', first: 0, last: 1 },
      { name: '2027', first: 2, last: 2 },
      { name: 'Undated', first: 3, last: 3 },
    ]);
  });
});
