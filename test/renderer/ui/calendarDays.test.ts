import { expect, test } from 'vitest';
import { addDays, addMonths, firstWeekday, monthWeeks } from '#renderer/ui/calendarDays.ts';

test('a month of another length ends on its last day', () => {
  expect(['2027-01-31', '2028-01-31', '2027-03-31'].map((day) => addMonths(day, 1))).toEqual([
    '2027-02-28',
    '2028-02-29',
    '2027-04-30',
  ]);
  expect([addMonths('2027-01-15', -1), addMonths('2026-12-05', 12)]).toEqual(['2026-12-15', '2027-12-05']);
});

test('days go over the ends of months and years', () => {
  expect([addDays('2026-12-31', 1), addDays('2027-03-01', -1)]).toEqual(['2027-01-01', '2027-02-28']);
});

test('a page holds whole weeks from the first day of the week', () => {
  // November 2026 begins on a Sunday.
  const fromSunday = monthWeeks('2026-11-21', 0);
  const fromMonday = monthWeeks('2026-11-21', 1);
  expect([fromSunday.length, fromSunday[0]?.[0], fromSunday.at(-1)?.[6]]).toEqual([5, '2026-11-01', '2026-12-05']);
  expect([fromMonday.length, fromMonday[0]?.[0], fromMonday.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06']);
  // February 2027 is four weeks from Monday on.
  expect(monthWeeks('2027-02-10', 1).length).toBe(4);
});

test('the week begins as the region says', () => {
  expect([firstWeekday('en-US'), firstWeekday('de-DE')]).toEqual([0, 1]);
});
