import { expect, test } from 'vitest';
import { traceOf } from '#shared/analysis/trace.ts';
import { tracePaths } from '#shared/analysis/tracePaths.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { sampleMap } from '#test/support/strategyMap.ts';

const map = visibleMap(sampleMap(), '2026-11-20');

test('every path goes up to where nothing lies beyond, then come those down to KPIs and capabilities', () => {
  expect(tracePaths(map, ['forum']).map(({ direction, elements }) => [direction, ...elements])).toEqual([
    ['up', 'forum', 'answers', 'loyal', 'revenue'],
    ['up', 'forum', 'answers', 'revenue'],
    ['down', 'forum', 'staff'],
    ['down', 'forum', 'hours'],
  ]);
});

test('a path names its links in the order in which it is walked', () => {
  const [first] = tracePaths(map, ['forum']);
  expect(first?.links).toEqual(['forum-answers', 'answers-loyal', 'loyal-revenue']);
});

test('the paths together are the trace', () => {
  for (const id of ['forum', 'answers', 'revenue', 'hours', 'staff', 'app', 'stray']) {
    const { above, below, links } = traceOf(map, [id]);
    const paths = tracePaths(map, [id]);
    expect(new Set(paths.flatMap(({ elements }) => elements.slice(1)))).toEqual(new Set([...above, ...below]));
    expect(new Set(paths.flatMap((path) => path.links))).toEqual(new Set(links));
  }
});

test('a circle is walked once, and of millions of paths only so many as a person would look at', () => {
  const layers = Array.from({ length: 8 }, (_, layer) => [0, 1, 2, 3].map((n) => `g${layer}-${n}`));
  const links = layers
    .slice(1)
    .flatMap((upper, i) =>
      (layers[i] ?? []).flatMap((from) =>
        upper.map((to) => ({ id: `${from}>${to}`, from, to, relation: 'supports' as const })),
      ),
    );
  const dense = completeDraft({
    map: { id: 'm' },
    elements: layers.flat().map((id) => ({ id, kind: 'goal', title: id })),
    links: [...links, { id: 'back', from: 'g7-0', to: 'g0-0', relation: 'supports' }],
  });
  const paths = tracePaths(visibleMap(dense, '2026-11-20'), ['g0-0']);
  expect(paths).toHaveLength(200);
  for (const { elements } of paths) expect(new Set(elements).size).toBe(elements.length);
});

test('what is parked or stopped has no paths', () => {
  const document = sampleMap();
  const parked = new Map(document.elements);
  const forum = parked.get('forum');
  if (forum !== undefined) parked.set('forum', { ...forum, parked: true });
  expect(tracePaths(visibleMap({ ...document, elements: parked }, '2026-11-20'), ['forum'])).toEqual([]);
});
