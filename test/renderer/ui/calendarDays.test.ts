import fc from 'fast-check';
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

test('at the first and the last day there is the calendar stays there, and shows no days beyond', () => {
  expect([addDays('9999-12-31', 1), addDays('0001-01-01', -7)]).toEqual(['9999-12-31', '0001-01-01']);
  expect([addMonths('9999-12-05', 1), addMonths('0001-01-15', -12)]).toEqual(['9999-12-31', '0001-01-01']);
  expect(addMonths('0001-01-31', 1)).toBe('0001-02-28');
  // 31 December 9999 is a Friday, 1 January 1 was a Monday.
  expect(monthWeeks('9999-12-31', 0).at(-1)?.slice(4)).toEqual(['9999-12-30', '9999-12-31', null]);
  expect(monthWeeks('0001-01-01', 0)[0]?.slice(0, 2)).toEqual([null, '0001-01-01']);
  const day = fc.constantFrom('0001-01-01', '0001-12-31', '0099-06-30', '2026-11-22', '9998-12-31', '9999-12-31');
  fc.assert(
    fc.property(day, fc.integer({ min: -200_000, max: 200_000 }), fc.nat(6), (from, count, start) => {
      for (const to of [addDays(from, count), addMonths(from, count)]) {
        expect(to).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(monthWeeks(to, start).flat()).toContain(to);
      }
    }),
  );
});
