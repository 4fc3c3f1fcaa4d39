import { describe, expect, test } from 'vitest';
import { dateOf, timeScale, timeTickName, timeTicks, valueScale } from '#renderer/ui/charts/chartScales.ts';

describe('a scale of values', () => {
  test.each([
    [
      [103.5, 118],
      [100, 105, 110, 115, 120],
    ],
    [
      [0, 1],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [
      [-5, 100],
      [-20, 0, 20, 40, 60, 80, 100],
    ],
  ])('%o gets round numbers around it', (values, ticks) => {
    expect(valueScale(values, [100, 0], 5).ticks(5)).toEqual(ticks);
  });

  test.each([[[7]], [[0]], [[-3, -3]], [[1e9, 1e9 + 1]], [[0.0001]]])('%o gets a scale with room', (values) => {
    const scale = valueScale(values, [100, 0], 5);
    const [from, to] = scale.domain() as [number, number];
    expect(from).toBeLessThanOrEqual(Math.min(...values));
    expect(to).toBeGreaterThanOrEqual(Math.max(...values));
    expect(to).toBeGreaterThan(from);
    for (const value of values) expect(scale(value)).toBeGreaterThanOrEqual(0);
  });
});

describe('a scale of days', () => {
  test('goes from the first day to the last, in any time zone', () => {
    const scale = timeScale('2026-01-01', '2026-12-31', [0, 364]);
    expect(scale(dateOf('2026-01-01'))).toBe(0);
    expect(scale(dateOf('2026-12-31'))).toBe(364);
    expect(scale(dateOf('2026-02-01'))).toBeCloseTo(31);
  });

  test('one day alone stands in the middle', () => {
    expect(timeScale('2026-03-01', '2026-03-01', [0, 100])(dateOf('2026-03-01'))).toBe(50);
  });

  test.each([
    ['2026-06-01', '2026-06-20', /\d/],
    ['2026-01-01', '2026-12-31', /2026/],
    ['2020-01-01', '2029-12-31', /^20\d\d$/],
  ])('from %s to %s ticks stand at the beginnings of something, named by what lies between', (from, to, name) => {
    const ticks = timeScale(from, to, [0, 600]).ticks(5);
    expect(ticks.length).toBeGreaterThan(1);
    for (const tick of ticks) {
      expect(tick.getUTCHours()).toBe(0);
      expect(timeTickName(ticks)(tick)).toMatch(name);
    }
  });

  test.each([
    ['2026-02-01', '2028-07-30', 5, ['2026-07', '2027-01', '2027-07', '2028-01', '2028-07']],
    ['2026-01-01', '2026-12-31', 5, ['2026-01', '2026-04', '2026-07', '2026-10']],
    ['2020-01-01', '2029-12-31', 5, ['2020-01', '2022-01', '2024-01', '2026-01', '2028-01']],
  ])('from %s to %s there are about %i ticks', (from, to, count, months) => {
    const ticks = timeTicks(timeScale(from, to, [0, 600]), count);
    expect(ticks.map((tick) => tick.toISOString().slice(0, 7))).toEqual(months);
  });
});
