import { describe, expect, test } from 'vitest';
import { arranged, isSameOrder, orderOf } from '#renderer/alignment/heldOrder.ts';
import { filterCount, type MatrixSettings, wholeMatrix, withoutFilters } from '#renderer/alignment/matrixSettings.ts';
import { directLinks, shownMatrix, supportOf, wholeMatrixOf } from '#renderer/alignment/shownMatrix.ts';
import { document, map } from './smallMap.ts';

const whole = wholeMatrixOf(map);
const direct = directLinks(document);
const shown = (some: Partial<MatrixSettings> = {}) => shownMatrix(whole, { ...wholeMatrix, ...some }, direct);
const rows = (some?: Partial<MatrixSettings>) => shown(some).rows.map(({ work }) => work.id);
const columns = (some?: Partial<MatrixSettings>) => shown(some).columns.map(({ goal }) => goal);

test('rows and goals stand as on the map, goals by perspective, parked and stopped work left out', () => {
  expect(rows()).toEqual(['shop', 'forum', 'lost']);
  expect(columns()).toEqual(['value', 'quick', 'alone']);
  expect(shown().groups).toEqual([
    { perspective: 'shareholder', first: 0, count: 1 },
    { perspective: 'internal', first: 1, count: 2 },
  ]);
});

test('a cell is direct with its strength, indirect, or nothing; a direct link counts for more', () => {
  const cells = whole.rows.map((row) => [
    row.work.id,
    ...whole.columns.map(({ goal }) => supportOf(row, goal, direct)),
  ]);
  expect(cells).toEqual([
    ['shop', 'indirect', 3, null],
    ['old', null, 2, null],
    ['forum', 1, 2, null],
    ['lost', null, null, null],
  ]);
});

test('rows that an edit has not touched are taken over as they are', () => {
  const links = new Map(document.links);
  links.delete('4');
  const next = directLinks({ elements: document.elements, links }, direct);
  expect(next.get('shop')).toBe(direct.get('shop'));
  expect([...(next.get('forum') ?? [])].map(([goal]) => goal)).toEqual(['value']);
});

test('what stands empty is marked, stopped work has no marks', () => {
  const empty = whole.rows.filter(({ isEmpty, isStopped }) => isEmpty && !isStopped).map(({ work }) => work.id);
  expect(empty).toEqual(['lost']);
  expect(whole.columns.filter(({ isEmpty }) => isEmpty).map(({ goal }) => goal)).toEqual(['alone']);
  expect(whole.rows.find(({ work }) => work.id === 'old')?.alignment).toBeNull();
});

describe('filters', () => {
  test.each([
    [{ text: 'fOR' }, ['forum']],
    [{ text: 'ann' }, ['shop']],
    [{ kind: 'program' }, ['forum']],
    [{ owner: 'Ann' }, ['shop']],
    [{ owner: '' }, ['lost']],
    [{ onlyEmptyRows: true }, ['lost']],
    [{ withStopped: true }, ['shop', 'forum', 'lost', 'old']],
    [{ withStopped: true, onlyEmptyRows: true }, ['lost']],
  ] as const)('of the work: %o', (some, expected) => {
    expect(rows(some)).toEqual(expected);
  });

  test.each([
    [{ level: 'business' }, ['value']],
    [{ level: 'digital' }, ['quick', 'alone']],
    [{ perspective: 'internal' }, ['quick', 'alone']],
    [{ onlyEmptyColumns: true }, ['alone']],
  ] as const)('of the goals: %o', (some, expected) => {
    expect(columns(some)).toEqual(expected);
  });

  test('they are counted, and taken off without touching the order', () => {
    const settings: MatrixSettings = { ...wholeMatrix, level: 'digital', owner: '', text: 'x', rowOrder: 'score' };
    expect(filterCount(settings)).toBe(2);
    expect(withoutFilters(settings)).toEqual({ ...wholeMatrix, rowOrder: 'score' });
  });
});

describe('orders', () => {
  test.each([
    [{ rowOrder: 'title' }, ['forum', 'lost', 'shop']],
    [{ rowOrder: 'owner' }, ['shop', 'forum', 'lost']],
    [{ rowOrder: 'status' }, ['lost', 'forum', 'shop']],
    [{ rowOrder: 'links' }, ['lost', 'shop', 'forum']],
    [{ rowOrder: 'support', supportedGoal: 'value' }, ['forum', 'shop', 'lost']],
  ] as const)('of the work: %o', (some, expected) => {
    expect(rows(some)).toEqual(expected);
  });

  test.each([
    [{ columnOrder: 'title' }, ['value', 'alone', 'quick']],
    [{ columnOrder: 'links' }, ['value', 'alone', 'quick']],
    [{ columnOrder: 'weight' }, ['value', 'quick', 'alone']],
  ] as const)('of the goals, within their perspectives: %o', (some, expected) => {
    expect(columns(some)).toEqual(expected);
  });

  test('an order is held while what it was made by changes', () => {
    const order = orderOf(shown({ rowOrder: 'links' }));
    const held = arranged(whole, { ...order, rows: [...order.rows, 'gone'] });
    expect(held.rows.map(({ work }) => work.id)).toEqual(['lost', 'shop', 'forum']);
    expect(held.groups).toEqual(shown().groups);
    expect(isSameOrder(order, orderOf(held))).toBe(true);
    expect(isSameOrder(order, orderOf(shown()))).toBe(false);
  });
});
