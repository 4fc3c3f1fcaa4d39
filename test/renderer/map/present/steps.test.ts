import { expect, test } from 'vitest';
import { bandOf, litBy, type PresentStep, presentSteps, renewedSteps } from '#renderer/map/present/steps.ts';
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

const at = (all: readonly PresentStep[], place: number): PresentStep => {
  const step = all[place];
  if (step === undefined) throw new Error(`there is no step ${place}`);
  return step;
};

test('a step is found again after an edit, and one whose part is gone stays for as long as it is shown', () => {
  const all = steps('band');
  const fewer = all.filter(({ key }) => key !== 'shareholder');
  expect(renewedSteps(at(all, 2), 2, fewer)).toEqual({ steps: fewer, at: 1 });
  const stays = renewedSteps(at(all, 1), 1, fewer);
  expect(stays.steps.map(({ title }) => title)).toEqual(all.map(({ title }) => title));
  expect(stays).toMatchObject({ at: 1 });
  expect(at(stays.steps, 1)).toMatchObject({ key: 'shareholder', ids: [] });
  expect(bandOf('band', at(all, 1))).toBe('shareholder');
  expect(bandOf('band', at(all, 0))).toBeNull();
  expect(bandOf('path', at(steps('path'), 1))).toBeNull();
});

test('a card that was added while a step is shown is lit with its links to what is shown', () => {
  const shareholder = at(steps('band'), 1);
  expect(litBy(at(steps('band'), 0), document, new Set(['app']))).toBeNull();
  expect(litBy(shareholder, document, new Set())).toEqual({ elements: new Set(['revenue']), links: new Set() });
  expect(litBy(shareholder, document, new Set(['loyal', 'gone']))).toEqual({
    elements: new Set(['revenue', 'loyal']),
    links: new Set(['loyal-revenue']),
  });
});
