import { expect, test } from 'vitest';
import { cardsOfLines } from '#renderer/map/clipboard/pastedCards.ts';
import { rowsOf, tableOf } from '#renderer/map/clipboard/pastedTable.ts';

test('each line is a card, without what marks it as part of a list', () => {
  const rows = rowsOf('- Open a forum\r\n\r\n* Train “staff”\n3. Hire two\n[x] Done\n   \nPlain, with a comma\n');
  expect(cardsOfLines(rows, 'initiative', () => 'id').map(({ title }) => title)).toEqual([
    'Open a forum',
    'Train “staff”',
    'Hire two',
    'Done',
    'Plain, with a comma',
  ]);
});

test('quoted cells keep their lines, tabs and quotes', () => {
  expect(rowsOf('a\t"two\nlines"\tc\n"say ""hi"""\tx\ty')).toEqual([
    ['a', 'two\nlines', 'c'],
    ['say "hi"', 'x', 'y'],
  ]);
  expect(rowsOf('"A quote" begins this line')).toEqual([['"A quote" begins this line']]);
});

test('a header that names known columns makes a table, by the words for a client’s own sheet; anything else does not', () => {
  const table = tableOf(rowsOf('Project\tResponsible:\tStart date\tBudget (EUR)\tFoo\nApp\tAnn\t2027-01-01\t12\tx'));
  expect(table?.fields).toEqual(['title', 'owner', 'start', 'cost.oneOff', null]);
  expect(table?.kind).toBe('initiative');
  expect(tableOf(rowsOf('KPI\tOwner\nNPS\tAnn'))?.kind).toBe('kpi');
  expect(tableOf(rowsOf('App\tAnn\nForum\tBob'))).toBeNull();
  expect(tableOf(rowsOf('Title\nApp'))).toBeNull();
  expect(tableOf(rowsOf('Title\tOwner'))).toBeNull();
});

test('status, perspective and what is supported are known columns; an id is none, since pasted rows are new', () => {
  const table = tableOf(
    rowsOf('ID\tTitle\tKind\tOwner\tStatus\tStart\tEnd\tCost\tPerspective\tSupports\n1\tApp\t\t\t\t\t\t\t\tGrow'),
  );
  expect(table?.fields).toEqual([
    null,
    'title',
    'kind',
    'owner',
    'status',
    'start',
    'end',
    'cost.oneOff',
    'perspective',
    'link:supports',
  ]);
  expect(tableOf(rowsOf('Title\tGoal\nApp\tGrow'))?.fields).toEqual(['title', 'link:supports']);
  expect(tableOf(rowsOf('Title\tServes\nApp\tGrow; Reach'))?.fields).toEqual(['title', 'link:supports']);
  expect(tableOf(rowsOf('Title\tServes\nApp\tLower cost of service'))?.fields).toEqual(['title', 'serves']);
});
