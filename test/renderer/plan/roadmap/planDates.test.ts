import { describe, expect, it } from 'vitest';
import { datesText, lengthText, spanText } from '#renderer/plan/roadmap/dateTexts.ts';
import { datesOf, drawn, firstDates, moved, stretched, stretchedBy } from '#renderer/plan/roadmap/planDates.ts';
import { milestoneDay } from '#renderer/plan/roadmap/rowWishes.ts';
import { nearestEnd, nearestStart, shiftedDay, snapUnitAt, unitsNear } from '#renderer/plan/roadmap/snapping.ts';
import { zoomPx, zooms } from '#renderer/plan/roadmap/timeScale.ts';
import { dayNumber, dayOfNumber } from '#shared/analysis/calendar.ts';
import { workOf } from './workOf.ts';

const MONDAY = 1;

describe('what dates snap to', () => {
  it('is the day, the week and the month, the wider the zoom; Alt frees', () => {
    expect(zooms.map((zoom) => snapUnitAt(zoomPx[zoom]))).toEqual(['day', 'week', 'month', 'month']);
    expect(snapUnitAt(zoomPx.years, true)).toBe('day');
  });

  it('counts whole units of a way', () => {
    expect([unitsNear('day', 2.6), unitsNear('week', 10), unitsNear('week', 11), unitsNear('month', -46)]).toEqual([
      3, 1, 2, -2,
    ]);
    expect(Object.is(unitsNear('week', -1), 0)).toBe(true);
  });

  it('keeps the day of the month, and the last day of a month', () => {
    expect(shiftedDay('2026-01-15', 'month', 1)).toBe('2026-02-15');
    expect(shiftedDay('2026-01-31', 'month', 1)).toBe('2026-02-28');
    expect(shiftedDay('2026-02-28', 'month', 1)).toBe('2026-03-31');
    expect(shiftedDay('2028-02-28', 'month', 1)).toBe('2028-03-28');
    expect(shiftedDay('2026-12-30', 'week', 1)).toBe('2027-01-06');
    expect(shiftedDay('2026-01-01', 'day', -1)).toBe('2025-12-31');
  });

  it('finds the nearest beginning and the nearest end', () => {
    const at = (day: string, part = 0) => dayNumber(day) + part;
    expect(dayOfNumber(nearestStart(at('2026-11-18'), 'week', MONDAY))).toBe('2026-11-16');
    expect(dayOfNumber(nearestStart(at('2026-11-20'), 'week', MONDAY))).toBe('2026-11-23');
    expect(dayOfNumber(nearestStart(at('2026-11-10'), 'month', MONDAY))).toBe('2026-11-01');
    expect(dayOfNumber(nearestEnd(at('2026-11-20'), 'month', MONDAY))).toBe('2026-11-30');
    expect(dayOfNumber(nearestEnd(at('2026-11-20', 0.4), 'day', MONDAY))).toBe('2026-11-19');
    expect(dayOfNumber(nearestEnd(at('2026-11-20', 0.6), 'day', MONDAY))).toBe('2026-11-20');
  });
});

describe('dates in the hand', () => {
  const dates = datesOf(workOf({ start: '2026-03-01', end: '2026-05-31', milestones: [{ due: '2026-04-15' }, {}] }));
  const due = (one: typeof dates) => one.milestones.map((milestone) => milestone.due);

  it('take their milestones along when work is moved', () => {
    const later = moved(dates, 'month', 1);
    expect([later.start, later.end, ...due(later)]).toEqual(['2026-04-01', '2026-06-30', '2026-05-15', null]);
    expect(moved(datesOf(workOf({ end: '2026-05-31' })), 'day', -1)).toMatchObject({ start: null, end: '2026-05-30' });
  });

  it('stay where they are rather than leave the years that can be named', () => {
    const late = datesOf(workOf({ start: '9999-11-01', end: '9999-11-30', milestones: [{ due: '9999-12-31' }] }));
    for (const unit of ['day', 'week', 'month'] as const) expect(moved(late, unit, 1)).toBe(late);
    expect(moved(late, 'month', -1)).toMatchObject({ start: '9999-10-01', end: '9999-10-31' });
    expect(stretchedBy(late, 'end', 'month', 3).end).toBe('9999-12-31');
    expect(shiftedDay('0001-01-01', 'week', -1)).toBe('0001-01-01');
    expect(firstDates(dayNumber('9999-12-31'), 'month', MONDAY)).toEqual({ start: '9999-12-01', end: '9999-12-31' });
    expect(drawn(-400, -300, 'month', MONDAY)).toEqual({ start: '0001-01-01', end: '0001-01-31' });
  });

  it('leave their milestones where they are when work is stretched, and never end before they start', () => {
    const to = (day: string) => dayNumber(day);
    const longer = stretched(dates, 'end', to('2026-07-02'), 'month', MONDAY);
    expect([longer.start, longer.end, ...due(longer)]).toEqual(['2026-03-01', '2026-06-30', '2026-04-15', null]);
    expect(stretched(dates, 'start', to('2026-02-10'), 'week', MONDAY).start).toBe('2026-02-09');
    expect(stretched(dates, 'start', to('2027-01-01'), 'day', MONDAY)).toMatchObject({ start: '2026-05-31' });
    expect(stretched(dates, 'end', to('2020-01-01'), 'day', MONDAY)).toMatchObject({ end: '2026-03-01' });
    expect(stretchedBy(dates, 'end', 'week', -1).end).toBe('2026-05-24');
    expect(stretchedBy(datesOf(workOf({ start: '2026-03-01' })), 'end', 'week', 1).end).toBe('2026-03-08');
    expect(stretchedBy(datesOf(workOf({})), 'end', 'week', 1).end).toBeNull();
  });

  it('are drawn either way around, at least a unit long', () => {
    const draw = (from: string, to: string) => drawn(dayNumber(from), dayNumber(to), 'month', MONDAY);
    expect(draw('2026-03-03', '2026-06-02')).toEqual({ start: '2026-03-01', end: '2026-05-31' });
    expect(draw('2026-06-02', '2026-03-03')).toEqual({ start: '2026-03-01', end: '2026-05-31' });
    expect(draw('2026-03-03', '2026-03-04')).toEqual({ start: '2026-03-01', end: '2026-03-31' });
    expect(drawn(100.2, 100.3, 'day', MONDAY).start).toBe(drawn(100.2, 100.3, 'day', MONDAY).end);
  });

  it('are three months at first, from the unit that was pointed at', () => {
    expect(firstDates(dayNumber('2026-11-22'), 'month', MONDAY)).toEqual({ start: '2026-11-01', end: '2027-01-31' });
    expect(firstDates(dayNumber('2026-11-22'), 'week', MONDAY)).toEqual({ start: '2026-11-16', end: '2027-02-15' });
    expect(firstDates(dayNumber('2026-11-22') + 0.9, 'day', MONDAY).start).toBe('2026-11-22');
  });

  it('put a milestone today where the work runs, else within it', () => {
    expect(milestoneDay(dates, '2026-04-02')).toBe('2026-04-02');
    expect(milestoneDay(dates, '2026-11-22')).toBe('2026-05-31');
    expect(milestoneDay(dates, '2026-01-01')).toBe('2026-04-16');
    expect(milestoneDay({ start: null, end: null }, '2026-01-01')).toBe('2026-01-01');
  });
});

describe('what is said of dates', () => {
  it('names what there is of them', () => {
    expect(spanText({ start: null, end: null })).toBe('No dates');
    expect(spanText({ start: '2026-03-01', end: null })).toMatch(/^From .*2026/);
    expect(spanText({ start: null, end: '2026-03-01' })).toMatch(/^Until .*2026/);
    expect(datesText({ start: '2026-03-02', end: '2026-03-15' })).toMatch(/ · 14 days$/);
  });

  it('counts days, then weeks, months and years, the last day included', () => {
    expect(lengthText('2026-03-01', '2026-03-01')).toBe('1 day');
    expect(lengthText('2026-03-02', '2026-06-28')).toBe('17 weeks');
    expect(lengthText('2026-01-01', '2026-12-31')).toBe('12 months');
    expect(lengthText('2026-01-01', '2030-06-30')).toBe('4.5 years');
    expect(lengthText('2026-03-02', '2026-03-01')).toBe('ends before it starts');
  });
});
