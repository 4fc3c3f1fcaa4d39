import { expect, test } from 'vitest';
import { rowsOf, tableOf } from '#renderer/map/clipboard/pastedTable.ts';
import { readPasted } from '#renderer/map/clipboard/readPasted.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { smallMap } from '../../../shared/exchange/workbook/editedSheets.ts';

const habits = {
  day: (text: string) => (text === '' ? null : /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined),
  amount: (text: string) => (text === '' ? null : /^-?\d+$/.test(text) ? Number(text) : undefined),
};

function read(lines: readonly string[], otherwise: KindName = 'initiative') {
  const table = tableOf(rowsOf(lines.map((line) => line.replaceAll(' | ', '\t').replaceAll('|', '\t')).join('\n')));
  if (table === null) throw new Error('the table was not recognized');
  let n = 0;
  return readPasted(smallMap, table, table.fields, otherwise, habits, () => `new-${++n}`);
}

const cardsOf = ({ rows }: ReturnType<typeof read>) => rows.flatMap(({ card }) => (card === null ? [] : [card]));

test('rows become cards of the kinds that they name, with the fields that these have', () => {
  const { problems, ...table } = read([
    'Name | Type | Owner | Start | Due | Cost',
    'App | Project | Ann | 2027-01-01 | 2027-06-30 | 900',
    'NPS | KPI | Bob || 2027-12-31 | 7',
    'Sales | Business goal ||| 2028-01-01 | 5',
    '| | Nobody |||',
  ]);
  expect(problems).toEqual([]);
  expect(cardsOf({ ...table, problems }).map(({ id: _, ...card }) => card)).toEqual([
    {
      kind: 'initiative',
      title: 'App',
      values: { owner: 'Ann', start: '2027-01-01', end: '2027-06-30', cost: { oneOff: 900 } },
    },
    { kind: 'kpi', title: 'NPS', values: { owner: 'Bob', target: { date: '2027-12-31' } } },
    { kind: 'goal', title: 'Sales', values: { due: '2028-01-01' } },
  ]);
  expect(table.rows.map(({ fates }) => fates.at(-1))).toEqual(['taken', 'leftOut', 'leftOut', 'leftOut']);
});

test('status and perspective are read as people write them', () => {
  const words = [
    ['In progress', 'Customer', 'active', 'customer'],
    ['Not started', 'Internal', 'planned', 'internal'],
    ['To do', 'Learning and growth', 'planned', 'learning'],
    ['Completed', 'Financial', 'done', 'shareholder'],
    ['on hold', 'LEARN & GROW', 'paused', 'learning'],
  ] as const;
  const table = read(['Title | Status | Perspective', ...words.map(([status, band]) => `A | ${status} | ${band}`)]);
  expect(table.problems).toEqual([]);
  expect(cardsOf(table).map(({ perspective, values }) => [values?.status, perspective])).toEqual(
    words.map(([, , status, perspective]) => [status, perspective]),
  );
});

test('what cannot be read is named, with its card and column, and the rest is taken', () => {
  const table = read([
    'Title | What kind | Type | Status | Band | Start date | Cost',
    'App | x | Rock | Soonish | 1 | soon | -5',
    'Forum | x | Program | Active | Customer | 2027-01-01 | much',
  ]);
  expect(table.problems).toEqual([
    '“App”, Type: “Rock” is no kind of card, so it becomes “Initiative”.',
    '“App”, Status: “Soonish” is none of its choices (Idea, Planned, Active, Paused, Done, Stopped).',
    '“App”, Band: “1” is none of its choices (Shareholder value, Customer value, Internal and operational value, Learn and grow).',
    '“App”, Start date: “soon” is not a date.',
    '“App”, Cost: “-5” is below 0.',
    '“Forum”, Cost: “much” is not a number.',
  ]);
  expect(table.rows[0]?.fates).toEqual(['taken', 'leftOut', 'unread', 'unread', 'unread', 'unread', 'unread']);
  expect(cardsOf(table).map(({ kind, values, perspective }) => [kind, values, perspective])).toEqual([
    ['initiative', {}, undefined],
    ['program', { status: 'active', start: '2027-01-01' }, 'customer'],
  ]);
});

test('titles make links: of the pasted rows before those on the map, what is not found is named', () => {
  const table = read([
    'Title | Kind | Supports',
    'Reach | Goal | Grow',
    'App | Initiative | reach; Answer faster; Nowhere',
    'Visits | KPI | App',
    'Grow, and last | Goal |',
    'Site | Initiative | Grow, Reach',
    'Blog | Initiative | Grow, and last',
    'Own | Initiative | Own',
  ]);
  const ids = new Map(cardsOf(table).map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => ids.get(id) ?? smallMap.elements.get(id)?.title;
  expect(table.links.map(({ from, relation, to }) => [titleOf(from), relation, titleOf(to)])).toEqual([
    ['Reach', 'supports', 'Grow'],
    ['App', 'supports', 'Reach'],
    ['App', 'supports', 'Answer faster'],
    ['Visits', 'measures', 'App'],
    ['Site', 'supports', 'Grow'],
    ['Site', 'supports', 'Reach'],
    ['Blog', 'supports', 'Grow, and last'],
  ]);
  expect(table.problems).toEqual([
    '“App”, Supports: “Nowhere” names nothing on the map, so it was not linked.',
    '“Own”, Supports: “Own” cannot be linked in this way.',
  ]);
});

test('a title that stands on the map as well means the pasted card; one that stands there twice is named', () => {
  const table = read([
    'Title | Kind | Goal',
    'Grow | Goal |',
    'App | Initiative | Grow',
    'Two | Initiative | Same',
    'Same | Goal |',
    'Same | Goal |',
  ]);
  const grow = cardsOf(table).find(({ title }) => title === 'Grow');
  expect(table.links.map(({ to }) => to)).toEqual([grow?.id]);
  expect(table.problems).toEqual(['“Two”, Goal: “Same” is the name of several, so it was not linked.']);
});
