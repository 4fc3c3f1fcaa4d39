import { describe, expect, test } from 'vitest';
import { parseNumber } from '#renderer/ui/numbers.ts';

describe('numbers as people type them', () => {
  test.each([
    ['1234', 1234],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['12.', 12],
    ['-3', -3],
    ['+3', 3],
    ['1,23', 1.23],
  ])('%s is %d, wherever one is', (text, number) => {
    expect(parseNumber(text, '.')).toBe(number);
    expect(parseNumber(text, ',')).toBe(number);
  });

  test('a lone sign before three digits is read as the system writes numbers', () => {
    expect(parseNumber('1,234', '.')).toBe(1234);
    expect(parseNumber('1,234', ',')).toBe(1.234);
    expect(parseNumber('1.234', '.')).toBe(1.234);
    expect(parseNumber('1.234', ',')).toBe(1234);
  });

  test('nothing is no answer, anything else is no number', () => {
    expect(parseNumber('  ')).toBeNull();
    for (const text of ['abc', '1e5', '1-2', '12%', '--1', '.', '∞', 'NaN']) expect(parseNumber(text)).toBeUndefined();
  });
});
