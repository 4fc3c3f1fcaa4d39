import { expect, test } from 'vitest';
import { communityHealth } from '#shared/analysis/communityHealth.ts';
import type { Program } from '#shared/model/kinds/program.ts';
import { program, sketch, TODAY } from '#test/support/checkTester.ts';

type Values = NonNullable<Parameters<typeof program>[0]>;
const healthOf = (values: Values) =>
  communityHealth(sketch({ p: program(values) }).elements.get('p') as Program, TODAY);

const entry = (date: string, factor: number, responseMinutes: number | null = 10) => ({
  date,
  members: 100 * factor,
  posts: 10 * factor,
  pageViews: 1000 * factor,
  responseMinutes,
  repliesPerTopic: null,
  activeTopics: null,
});

test('a community is compared with its own first entry, the earliest, where there is no benchmark', () => {
  const health = healthOf({ health: [entry('2026-03-01', 1.5, 5), entry('2025-01-01', 1), entry('2026-04-01', 9)] });
  expect(health?.ratios).toEqual({ members: 1.5, posts: 1.5, pageViews: 1.5, responseMinutes: 2 });
  expect(health?.index).toBeCloseTo(100 * (1.5 ** 3 * 2) ** (1 / 4), 9);
  expect(health).toMatchObject({ date: '2026-03-01', comparedWith: 'firstEntry' });
});

test('with a benchmark it is compared with that, each factor held within 0 and 2', () => {
  const { date: _, ...healthBenchmark } = entry(TODAY, 0.1, 1);
  const health = healthOf({ health: [entry(TODAY, 1, 10)], healthBenchmark });
  expect(health?.ratios).toEqual({ members: 2, posts: 2, pageViews: 2, responseMinutes: 0.1 });
  expect(health?.comparedWith).toBe('benchmark');
});

test('there is no index of fewer than four factors, and nothing without an entry by today', () => {
  expect(healthOf({ health: [entry(TODAY, 1, null)] })?.index).toBeNull();
  expect(healthOf({ health: [entry('2026-04-01', 1)] })).toBeNull();
});

test('nothing is divided by nothing', () => {
  const { date: _, ...healthBenchmark } = entry(TODAY, 0, 0);
  expect(healthOf({ health: [entry(TODAY, 1, 10)], healthBenchmark })?.ratios).toEqual({ responseMinutes: 0 });
  expect(healthOf({ health: [entry(TODAY, 1, 0)], healthBenchmark })?.ratios).toEqual({});
});
