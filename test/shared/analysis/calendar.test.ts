import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  dayIn,
  dayNumber,
  dayOfNumber,
  daysBetween,
  firstOfMonth,
  LAST_DAY,
  utcDayNumber,
} from '#shared/analysis/calendar.ts';
import { shiftAllDays, shiftMonths } from '#shared/model/shiftDays.ts';
import { isDay } from '#shared/model/values.ts';

/** Any day that a text can name, by the number of milliseconds of its midnight in UTC. */
const midnight = fc
  .integer({
    min: Date.parse('0001-01-01T00:00:00Z') / 86_400_000,
    max: Date.parse('9999-12-31T00:00:00Z') / 86_400_000,
  })
  .map((days) => days * 86_400_000);
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const first = Date.parse('0001-01-01T00:00:00Z');

test('day numbers count the days of the Gregorian calendar and go back to their days', () => {
  fc.assert(
    fc.property(midnight, (ms) => {
      expect(dayNumber(dayAt(ms))).toBe((ms - first) / 86_400_000);
      expect(dayOfNumber(dayNumber(dayAt(ms)))).toBe(dayAt(ms));
    }),
  );
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -6, '2025-09-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-05-31', 0, '2026-05-31'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(dayOfNumber(addMonths(day, months))).toBe(expected);
});

test('months beyond the years that can be written still have an order', () => {
  expect(addMonths('9999-12-31', 1)).toBeGreaterThan(dayNumber('9999-12-31'));
  expect(addMonths('0001-01-01', -1)).toBeLessThan(0);
  expect(addMonths('2026-01-01', 1e15)).toBeGreaterThan(dayNumber('9999-12-31'));
});

test.each([
  ['2026-01-01T00:30:00+02:00', '2025-12-31'],
  ['2025-12-31T23:30:00-02:00', '2026-01-01'],
  ['2026-01-01T05:29:59.123456789+0530', '2025-12-31'],
  ['2026-01-01T05:30+05:30', '2026-01-01'],
  ['2026-01-01T23:59:59.999Z', '2026-01-01'],
])('%s lies on %s in UTC', (instant, day) => {
  expect(dayOfNumber(utcDayNumber(instant))).toBe(day);
});

test('the first day of a month', () => {
  expect(dayOfNumber(firstOfMonth(2024, 3))).toBe('2024-03-01');
});

const extreme = fc.oneof(midnight.map(dayAt), fc.constantFrom('0001-01-01', '0001-12-31', '9999-01-31', '9999-12-31'));
const way = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -1e7, max: 1e7 }), fc.constant(1e300));

test('what is counted on from any day is a day, and the first or the last where it leads beyond the years', () => {
  fc.assert(
    fc.property(extreme, way, (day, count) => {
      const there = dayNumber(day) + count;
      const held = dayOfNumber(there);
      expect(isDay(held)).toBe(true);
      expect(dayIn(there)).toBe(there < 0 || there > LAST_DAY ? null : held);
      expect(held).toBe(there < 0 ? '0001-01-01' : there > LAST_DAY ? '9999-12-31' : dayIn(there));
      expect(shiftMonths(day, count)).toBe(dayOfNumber(addMonths(day, count)));
      expect(shiftAllDays({ days: [day] }, count)).toEqual({ days: [shiftMonths(day, count)] });
    }),
  );
  expect(dayOfNumber(LAST_DAY)).toBe('9999-12-31');
});
