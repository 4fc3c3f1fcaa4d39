import { expect, test } from 'vitest';
import { lensView } from '#renderer/map/lens/lensed.ts';
import { lensIds } from '#renderer/map/lens/lenses.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { sampleMap } from '#test/support/strategyMap.ts';

const document = sampleMap();
const map = visibleMap(document, '2026-11-20');
const view = (id: (typeof lensIds)[number] | null, sized = false) =>
  lensView(document, (element) => map.score(element), id, sized);
const counts = (id: (typeof lensIds)[number]) =>
  Object.fromEntries(
    view(id)
      .entries.filter(({ ids }) => ids.length > 0)
      .map(({ label, ids }) => [label, ids.length]),
  );

test('the legend counts what it colors', () => {
  expect(counts('status')).toEqual({ Idea: 1, Planned: 1, Active: 1 });
  expect(counts('kpi')).toEqual({ 'No data': 1 });
  expect(counts('theme')).toEqual({ Growth: 1, Service: 1, 'No theme': 6 });
  expect(counts('alignment')).toEqual({ 'Partly aligned': 1, 'Not aligned': 2 });
});

test('owners are one person however they are written, those of the most cards first', () => {
  const [first] = view('owner').entries;
  expect(first?.label).toBe('Ann Lee');
  expect(first?.ids).toEqual(['forum', 'app']);
});

test('work of two gears counts for both and wears the first', () => {
  expect(counts('gear')).toEqual({ Engagement: 1, Enlistment: 1, 'No gear': 2 });
  expect(view('gear').tintOf('forum')?.key).toBe('engagement');
});

test('what a lens does not look at has no color', () => {
  expect(view('status').tintOf('revenue')).toBeNull();
  expect(view('status').tintOf('memo')).toBeNull();
  expect(view('kpi').tintOf('app')).toBeNull();
});

test('every value has a color of the theme and a sign beside it', () => {
  for (const id of lensIds) {
    for (const { token, sign } of view(id).entries) {
      expect(token).toMatch(/^(good|partly|bad|muted|info|kind-initiative|theme-[0-7])$/);
      expect('tone' in sign || sign.letters.length > 0).toBe(true);
    }
  }
});

test('sizes follow planned cost; what costs nothing keeps its size', () => {
  const sized = view(null, true);
  expect(sized.isColored).toBe(false);
  expect(sized.weightOf('app')).toBe(1);
  expect(sized.weightOf('forum')).toBe(0.25);
  expect(sized.weightOf('stray')).toBeNull();
});
