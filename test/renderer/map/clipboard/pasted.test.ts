import { expect, test } from 'vitest';
import { cardsOfLines, cardsOfTable } from '#renderer/map/clipboard/pastedCards.ts';
import { kindNamed, rowsOf, tableOf } from '#renderer/map/clipboard/pastedTable.ts';

const read = {
  day: (text: string) => (text === '' ? null : /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined),
  amount: (text: string) => (text === '' ? null : /^\d+$/.test(text) ? Number(text) : undefined),
};

test('each line is a card, without what marks it as part of a list', () => {
  const rows = rowsOf('- Open a forum\r\n\r\n* Train “staff”\n3. Hire two\n[x] Done\n   \nPlain, with a comma\n');
  expect(cardsOfLines(rows, 'initiative').map(({ title }) => title)).toEqual([
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

test('a header that names known columns makes a table; anything else does not', () => {
  const table = tableOf(rowsOf('Project\tResponsible\tStart date\tBudget (EUR)\tFoo\nApp\tAnn\t2027-01-01\t12\tx'));
  expect(table?.fields).toEqual(['title', 'owner', 'start', 'cost', null]);
  expect(tableOf(rowsOf('App\tAnn\nForum\tBob'))).toBeNull();
  expect(tableOf(rowsOf('Title\nApp'))).toBeNull();
  expect(tableOf(rowsOf('Title\tOwner'))).toBeNull();
});

test('a table becomes cards of the kinds that it names, with the fields that they have', () => {
  const table = tableOf(
    rowsOf(
      'Name\tType\tOwner\tStart\tDue\tCost\nApp\tProject\tAnn\t2027-01-01\t2027-06-30\t900\nNPS\tKPI\tBob\t\t\t\nSales\tGoal\t\t\t2028-01-01\t5\n\t\tNobody\t\t\t',
    ),
  );
  if (table === null) throw new Error('the table was not recognized');
  const { cards, unread } = cardsOfTable(table, table.fields, 'note', read);
  expect(unread).toBe(0);
  expect(cards).toEqual([
    {
      kind: 'initiative',
      title: 'App',
      values: { owner: 'Ann', start: '2027-01-01', end: '2027-06-30', cost: { oneOff: 900, perYear: null } },
    },
    { kind: 'kpi', title: 'NPS', values: { owner: 'Bob' } },
    { kind: 'goal', title: 'Sales', values: { due: '2028-01-01' } },
  ]);
});

test('what cannot be read is left empty and counted', () => {
  const table = tableOf(rowsOf('Title\tStart\tCost\nApp\tsoon\tmuch\nForum\t2027-01-01\t-'));
  if (table === null) throw new Error('the table was not recognized');
  const { cards, unread } = cardsOfTable(table, table.fields, 'initiative', read);
  expect(unread).toBe(3);
  expect(cards[0]?.values).toEqual({});
});

test('kinds go by the names that people give them', () => {
  expect(['Objective', 'KPIs', 'Community', 'community programme', 'Metric', 'Enabler', 'cat'].map(kindNamed)).toEqual([
    'goal',
    'kpi',
    'program',
    'program',
    'kpi',
    'capability',
    null,
  ]);
});
