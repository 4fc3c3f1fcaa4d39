import { expect, test } from 'vitest';
import { presentSteps } from '#renderer/map/present/steps.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { sampleMap } from '#test/support/strategyMap.ts';

const document = sampleMap();
const steps = (way: 'band' | 'theme' | 'path') => presentSteps(document, visibleMap(document, '2026-11-20'), way);

test('the whole map comes first, with its vision', () => {
  expect(steps('band')[0]).toMatchObject({ title: 'Plan', note: 'Everybody finds help.', ids: null });
});

test('band by band from the top, those without cards left out', () => {
  expect(steps('band').map(({ title }) => title)).toEqual([
    'Plan',
    'Shareholder value',
    'Customer value',
    'Internal and operational value',
    'Learn and grow',
  ]);
});

test('themes in the order of the map', () => {
  expect(
    steps('theme')
      .slice(1)
      .map(({ title, ids }) => [title, ids]),
  ).toEqual([
    ['Growth', ['revenue']],
    ['Service', ['loyal']],
  ]);
});

test('goal by goal with all that leads to it', () => {
  const [, revenue, loyal] = steps('path');
  expect(revenue?.title).toBe('Grow revenue');
  expect(new Set(revenue?.ids)).toEqual(new Set(['revenue', 'loyal', 'answers', 'forum', 'app', 'hours', 'staff']));
  expect(revenue?.note).toBe('2 goals · 1 initiative · 1 community program · 1 KPI · 1 capability');
  expect(loyal?.links.has('loyal-revenue')).toBe(false);
});
