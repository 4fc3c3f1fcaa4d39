import { expect, test } from 'vitest';
import { isTable, pastedRows } from '#renderer/inspector/controls/pastedRows.ts';
import { dayHabits, parseDay } from '#renderer/ui/dayEntry.ts';
import { parseNumber } from '#renderer/ui/numbers.ts';

const habits = dayHabits('en-US');
const read = (text: string) =>
  pastedRows(text, {
    day: (cell) => parseDay(cell, habits, '2026-11-21'),
    number: (cell) => parseNumber(cell, '.'),
  });

test('columns in any order, a heading above is passed over, what is left is the note', () => {
  const { rows, unread } = read('Value\tDate\tWhy\r\n74\t1/31/2027\tslow start\r\n68.5\t2027-02-28\t\r\n');
  expect(rows).toEqual([
    { date: '2027-01-31', number: 74, note: 'slow start' },
    { date: '2027-02-28', number: 68.5, note: '' },
  ]);
  expect(unread).toEqual([]);
});

test('semicolons where there is no tab', () => {
  expect(read('2027-01-31;1,200\n2027-02-28;1,300;after launch').rows).toEqual([
    { date: '2027-01-31', number: 1200, note: '' },
    { date: '2027-02-28', number: 1300, note: 'after launch' },
  ]);
});

test('lines that hold no day and number are told, not guessed', () => {
  const { rows, unread } = read('2027-01-31\t5\n\nsoon\t6\n2027-02-31\t7');
  expect(rows.length).toBe(1);
  expect(unread).toEqual(['soon\t6', '2027-02-31\t7']);
});

test('a single value is no table', () => {
  expect([isTable('74'), isTable('Jan 31, 2027\n'), isTable('1\t2'), isTable('a\nb')]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
