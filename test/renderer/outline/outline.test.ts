import { describe, expect, test } from 'vitest';
import { addDraft, childDraft, type Draft, draftOfKind, siblingDraft } from '#renderer/outline/draft.ts';
import { endBelow, type OutlineRow, outlineRows } from '#renderer/outline/outlineRows.ts';
import { type Arrangement, belowIndex, NOT_LINKED, outlineTree } from '#renderer/outline/outlineTree.ts';
import { reorder } from '#renderer/outline/reorder.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { isRefusal, type Patch, type Refusal } from '#shared/model/patch.ts';

type Drawn = Parameters<typeof completeDraft>[0];

const at = (x: number, y = 0) => ({ position: { x, y } });
const supports = (from: string, to: string) => ({ id: `${from}-${to}`, from, to, relation: 'supports' }) as const;

const drawn: Drawn = {
  map: { id: 'm' },
  elements: [
    { id: 'b1', kind: 'goal', level: 'business', perspective: 'shareholder', title: 'Earn more', ...at(0) },
    { id: 'b2', kind: 'goal', level: 'business', perspective: 'shareholder', title: 'Spend less', ...at(300) },
    { id: 'b3', kind: 'goal', level: 'business', perspective: 'customer', title: 'Happy customers', ...at(0) },
    { id: 'd', kind: 'goal', level: 'digital', perspective: 'internal', title: 'Answers online', ...at(0) },
    { id: 'w1', kind: 'initiative', title: 'Search', ...at(0, 200) },
    { id: 'w2', kind: 'program', title: 'Forum', ...at(300, 200) },
    { id: 'k1', kind: 'kpi', title: 'Hits', ...at(0, 400) },
    { id: 'k2', kind: 'kpi', title: 'Early sign', ...at(300, 400) },
    { id: 'c', kind: 'capability', title: 'Writers', ...at(0) },
    { id: 'n', kind: 'note', title: 'Ask Ann', ...at(0) },
    { id: 'alone', kind: 'initiative', title: 'Podcast', ...at(600, 200) },
    { id: 'aloneKpi', kind: 'kpi', title: 'Listeners', ...at(600, 400) },
    { id: 'alone2', kind: 'goal', level: 'digital', title: 'Lost goal', ...at(900) },
  ],
  links: [
    supports('b3', 'b1'),
    supports('d', 'b1'),
    supports('d', 'b3'),
    supports('w1', 'd'),
    supports('w2', 'd'),
    supports('w2', 'b2'),
    { id: 'm1', from: 'k1', to: 'w2', relation: 'measures' },
    { id: 'l1', from: 'k2', to: 'k1', relation: 'leadsTo' },
    { id: 'n1', from: 'w2', to: 'c', relation: 'dependsOn' },
    { id: 'a1', from: 'n', to: 'w1', relation: 'annotates' },
    { id: 'm2', from: 'aloneKpi', to: 'alone', relation: 'measures' },
  ],
};
const document = completeDraft(drawn);

interface Look {
  readonly arrangement?: Arrangement;
  readonly touched?: readonly (readonly [string, boolean])[];
  readonly matches?: readonly string[];
}

function rowsOf(shown: MapDocument, { arrangement = 'goals', touched = [], matches }: Look = {}): OutlineRow[] {
  const below = belowIndex(shown);
  const tree = outlineTree(shown, arrangement, below);
  return outlineRows(tree, {
    below,
    touched: new Map(touched),
    matches: matches === undefined ? null : new Set(matches),
  });
}

/** Rows as lines of text: indented, repeats marked. */
const lines = (rows: readonly OutlineRow[]) =>
  rows.map(({ level, id, node }) => `${'  '.repeat(level - 1)}${id ?? node.heading}${node.isRepeat ? ' again' : ''}`);

describe('by goals', () => {
  test('business goals, what supports them, work, KPIs and capabilities; all else at the end', () => {
    expect(lines(rowsOf(document))).toEqual([
      'b1',
      '  b3',
      '    d',
      '      w1',
      '        n',
      '      w2',
      '        k1',
      '          k2',
      '        c',
      '  d again',
      'b2',
      '  w2 again',
      'Not linked yet',
      '  alone2',
      '  alone',
      '    aloneKpi',
    ]);
  });

  test('what comes again is folded, and opens with what is below it', () => {
    const rows = rowsOf(document, {
      touched: [
        ['b2>w2', true],
        ['b1', false],
      ],
    });
    expect(lines(rows).slice(0, 5)).toEqual(['b1', 'b2', '  w2 again', '    k1 again', '    c again']);
    expect(rows.find(({ key }) => key === 'b2>w2>k1')).toMatchObject({ canExpand: true, isExpanded: false });
  });

  test('levels, places and numbers are those of what is shown', () => {
    const rows = rowsOf(document);
    expect(rows.find(({ id }) => id === 'w2')).toMatchObject({ level: 4, place: 2, siblings: 2, parentKey: 'd' });
    expect(rows.find(({ key }) => key === NOT_LINKED)).toMatchObject({ count: 3, level: 1, place: 3, siblings: 3 });
    expect(endBelow(rows, 0)).toBe(10);
  });

  test('circles end, whether goals or work support each other', () => {
    const circle = completeDraft({
      map: { id: 'm' },
      elements: [
        { id: 'b1', kind: 'goal', level: 'business' },
        { id: 'b2', kind: 'goal', level: 'business' },
        { id: 'w1', kind: 'initiative' },
        { id: 'w2', kind: 'initiative' },
      ],
      links: [supports('b1', 'b2'), supports('b2', 'b1'), supports('w1', 'w2'), supports('w2', 'w1')],
    });
    expect(lines(rowsOf(circle))).toEqual([
      'b1',
      '  b2',
      '    b1 again',
      'Not linked yet',
      '  w1',
      '    w2',
      '      w1 again',
    ]);
    // Opened repeats leave out what is on the way to them, so that they come to an end too.
    const opened = rowsOf(circle, {
      touched: [
        ['b2>b1', true],
        ['w2>w1', true],
      ],
    });
    expect(opened.length).toBe(7);
  });

  test('every element is shown, and exactly once as itself', () => {
    const first = rowsOf(document).filter(({ id, node }) => id !== null && !node.isRepeat);
    expect(first.map(({ id }) => id).sort()).toEqual([...document.elements.keys()].sort());
  });
});

describe('by kind', () => {
  test('each kind in the map’s order, with its number', () => {
    const rows = rowsOf(document, { arrangement: 'kinds' });
    expect(rows.filter(({ id }) => id === null).map(({ node, count }) => `${node.heading} ${count}`)).toEqual([
      'Business goals 3',
      'Digital goals 2',
      'Initiatives 2',
      'Community programs 1',
      'KPIs 3',
      'Capabilities 1',
      'Notes 1',
    ]);
    expect(rows.slice(1, 4).map(({ id }) => id)).toEqual(['b1', 'b2', 'b3']);
  });
});

test('a filter keeps what fits and the way to it', () => {
  expect(lines(rowsOf(document, { matches: ['k1'], touched: [['d', false]] }))).toEqual([
    'b1',
    '  b3',
    '    d',
    '      w2',
    '        k1',
  ]);
  expect(lines(rowsOf(document, { matches: ['w2'] }))).toContain('  w2 again');
  expect(rowsOf(document, { matches: [] })).toEqual([]);
});

test('a chain of 3,000 pieces of work, and 2,000 KPIs of one goal, are laid out in time', () => {
  const chain = completeDraft({
    map: { id: 'm' },
    elements: [
      { id: 'b', kind: 'goal', level: 'business' },
      ...Array.from({ length: 3000 }, (_, i) => ({ id: `w${i}`, kind: 'initiative' as const })),
      ...Array.from({ length: 2000 }, (_, i) => ({ id: `k${i}`, kind: 'kpi' as const })),
    ],
    links: [
      supports('w0', 'b'),
      ...Array.from({ length: 2999 }, (_, i) => supports(`w${i + 1}`, `w${i}`)),
      ...Array.from({ length: 2000 }, (_, i) => ({
        id: `m${i}`,
        from: `k${i}`,
        to: 'b',
        relation: 'measures' as const,
      })),
    ],
  });
  expect(rowsOf(chain).length).toBe(5001);
});

describe('adding', () => {
  const rows = rowsOf(document);
  const rowOf = (key: string) => rows.find((row) => row.key === key);
  const view = { elements: document.elements, rowOf };
  const must = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('it is not there');
    return value;
  };
  const elementOf = (id: string) => must(document.elements.get(id));
  const add = (draft: Draft): MapDocument =>
    done(addDraft(document, { draft, id: 'new', linkId: 'link', title: 'New' }));
  const linkOf = (draft: Draft) => {
    const link = add(draft).links.get('link');
    return link === undefined ? null : `${link.from} ${link.relation} ${link.to}`;
  };

  test('a sibling shares the link to the parent', () => {
    expect(linkOf(siblingDraft(must(rowOf('w1')), elementOf('w1')))).toBe('new supports d');
    expect(linkOf(siblingDraft(must(rowOf('k1')), elementOf('k1')))).toBe('new measures w2');
    expect(linkOf(siblingDraft(must(rowOf('c')), elementOf('c')))).toBe('w2 dependsOn new');
    expect(linkOf(siblingDraft(must(rowOf('alone')), elementOf('alone')))).toBeNull();
    const goal = add(siblingDraft(must(rowOf('b1')), elementOf('b1')));
    expect([goal.elements.get('new'), goal.links.has('link')]).toMatchObject([{ level: 'business' }, false]);
  });

  test('a child is what the element asks for next, or a reason why there is none', () => {
    expect(linkOf(childDraft(must(rowOf('d')), elementOf('d')) as Draft)).toBe('new supports d');
    expect(linkOf(childDraft(must(rowOf('w2')), elementOf('w2')) as Draft)).toBe('new measures w2');
    expect(childDraft(must(rowOf('n')), elementOf('n'))).toMatch(/^A note has nothing below it/);
    expect(add(childDraft(must(rowOf('d')), elementOf('d')) as Draft).elements.get('new')?.kind).toBe('initiative');
  });

  test('a kind finds its place below or beside the row, or above it, or at the end', () => {
    const place = (kind: Draft['kind'], key?: string) =>
      linkOf(draftOfKind(kind, key === undefined ? undefined : rowOf(key), view));
    expect(place('kpi', 'd')).toBe('new measures d');
    expect(place('program', 'w1')).toBe('new supports d');
    expect(place('capability', 'k1')).toBe('new enables w2');
    expect(place('goal', 'k1')).toBe('new supports b3');
    expect(place('note', 'k1')).toBe('new annotates k1');
    expect(place('initiative', 'k2')).toBe('new supports d');
    expect(place('initiative', NOT_LINKED)).toBeNull();
    const first = add(draftOfKind('goal', undefined, view)).elements.get('new');
    expect(first).toMatchObject({ level: 'business', perspective: 'shareholder' });
  });

  test('a new card covers no other', () => {
    for (const key of ['w1', 'k1', 'c', 'b1']) {
      const added = add(siblingDraft(must(rowOf(key)), elementOf(key)));
      const placed = must(added.elements.get('new'));
      const same = [...document.elements.values()].filter(({ perspective }) => perspective === placed.perspective);
      for (const { position } of same) {
        const near = Math.abs(position.x - placed.position.x) < 232 && Math.abs(position.y - placed.position.y) < 92;
        expect(near).toBe(false);
      }
    }
  });
});

describe('reordering', () => {
  test('two swap their places on the map', () => {
    const after = done(reorder(document, { id: 'w1', siblings: ['w1', 'w2'], by: 1 }));
    expect(lines(rowsOf(after)).slice(3, 5)).toEqual(['      w2', '        k1']);
    expect([after.elements.get('w1')?.position, after.elements.get('w2')?.position]).toEqual([
      { x: 300, y: 200 },
      { x: 0, y: 200 },
    ]);
  });

  test('at the ends and at the edge of a band it says why not', () => {
    expect(reorder(document, { id: 'w1', siblings: ['w1', 'w2'], by: -1 })).toHaveProperty('refused');
    expect(reorder(document, { id: 'b3', siblings: ['b3', 'd'], by: 1 })).toMatchObject({
      refused: expect.stringContaining('lower band'),
    });
    // A KPI among work is of another run.
    expect(reorder(document, { id: 'w2', siblings: ['w1', 'w2', 'k1'], by: 1 })).toHaveProperty('refused');
  });

  test('cards that lie on one another get an order', () => {
    let piled = completeDraft({
      map: { id: 'm' },
      elements: ['a', 'b', 'c'].map((id) => ({ id, kind: 'initiative' as const, ...at(50, 50) })),
    });
    const order = () => rowsOf(piled, { arrangement: 'kinds' }).flatMap(({ id }) => id ?? []);
    expect(order()).toEqual(['a', 'b', 'c']);
    piled = done(reorder(piled, { id: 'c', siblings: order(), by: -1 }), piled);
    expect(order()).toEqual(['a', 'c', 'b']);
    piled = done(reorder(piled, { id: 'a', siblings: order(), by: 1 }), piled);
    expect(order()).toEqual(['c', 'a', 'b']);
  });
});

function done(patch: Patch | Refusal, before: MapDocument = document): MapDocument {
  const after = isRefusal(patch) ? patch : applyPatch(before, patch, '2026-01-01T00:00:00.000Z');
  if (isRefusal(after)) throw new Error(after.refused);
  return after;
}
