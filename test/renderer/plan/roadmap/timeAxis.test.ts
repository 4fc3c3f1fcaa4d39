import { describe, expect, it } from 'vitest';
import { barShape } from '#renderer/plan/roadmap/barShape.ts';
import {
  axisExtent,
  extentOf,
  fittingPx,
  heldPx,
  joinedExtent,
  roomyExtent,
  scaleFor,
  timeAt,
  widthOf,
  xOf,
  zoomOf,
  zoomPx,
  zooms,
} from '#renderer/plan/roadmap/timeScale.ts';
import { ticksOf, weekStart } from '#renderer/plan/roadmap/timeTicks.ts';
import { dayNumber, dayOfNumber, LAST_DAY } from '#shared/analysis/calendar.ts';
import { workOf } from './workOf.ts';

const extent = { first: dayNumber('2026-02-10'), last: dayNumber('2027-05-20') };
const today = '2026-11-22';
const nowhere = { start: null, end: null };

describe('the time axis', () => {
  it('begins and ends with months, and leaves room to drag into on both sides', () => {
    for (const zoom of zooms) {
      const scale = scaleFor(extent, zoomPx[zoom], 900);
      expect(dayOfNumber(scale.from)).toMatch(/-01$/);
      expect(dayOfNumber(scale.to)).toMatch(/-01$/);
      expect(xOf(scale, extent.first)).toBeGreaterThan(400);
      expect(widthOf(scale) - xOf(scale, extent.last)).toBeGreaterThan(400);
      expect(widthOf(scale)).toBeGreaterThanOrEqual(900);
    }
  });

  it('leads from a day to its place and back', () => {
    const scale = scaleFor(extent, 3.6, 900);
    const day = dayNumber('2026-12-31');
    expect(timeAt(scale, xOf(scale, day))).toBeCloseTo(day, 6);
  });

  it('holds the plan, its milestones, the horizon and today, and leaves out what lies a lifetime away', () => {
    const work = [
      workOf({ start: '2026-03-01', end: '2027-01-31' }),
      workOf({ milestones: [{ due: '2028-06-01' }] }),
      workOf({ start: '0202-03-01', end: '9999-01-01' }),
    ];
    const held = extentOf(work, { start: '2025-12-01', end: '2026-12-31' }, '2026-11-22');
    expect([held.first, held.last].map(dayOfNumber)).toEqual(['2025-12-01', '2028-06-01']);
    expect(extentOf([], nowhere, '2026-11-22')).toEqual({
      first: dayNumber('2026-11-22'),
      last: dayNumber('2026-11-22'),
    });
  });

  it('is around the work where all of it lies far from today, and leads back to today within reason', () => {
    const far = [workOf({ start: '2127-01-31' }), workOf({ end: '2130-06-30' }), workOf({ end: '9999-12-31' })];
    const held = extentOf(far, { start: '2026-01-01', end: '2027-12-31' }, today);
    expect([held.first, held.last].map(dayOfNumber)).toEqual(['2127-01-31', '2130-06-30']);
    expect(zoomOf(fittingPx(held, 900))).toBe('quarters');
    const axis = axisExtent(held, dayNumber(today));
    expect([axis.first, axis.last].map(dayOfNumber)).toEqual([today, '2130-06-30']);
    const last = { first: LAST_DAY, last: LAST_DAY };
    expect(axisExtent(last, dayNumber(today))).toBe(last);
    expect(joinedExtent(axis, last)).toBe(last);
  });

  it('ends with the first and the last day that can be named, and fills the room there is', () => {
    for (const px of [40, 3.6, 0.34, 0.02]) {
      for (const day of [0, LAST_DAY]) {
        const scale = scaleFor({ first: day, last: day }, px, 900);
        expect(scale.from).toBeGreaterThanOrEqual(0);
        expect(scale.to).toBeLessThanOrEqual(LAST_DAY + 1);
        expect(widthOf(scale)).toBeGreaterThanOrEqual(900);
        const { major, minor } = ticksOf(scale, scale.from, scale.to, { yearStart: 4, firstWeekday: 0 });
        for (const list of [major, minor]) expect(list.at(-1)?.end).toBeGreaterThanOrEqual(scale.to - 366);
      }
    }
  });

  it('cuts off what of a bar lies far beyond it', () => {
    const scale = scaleFor(extent, 40, 900);
    const width = widthOf(scale);
    const of = (start: string | null, end: string | null) => barShape({ start, end }, scale) ?? { x: 0, width: 0 };
    const whole = of('0001-01-01', '9999-12-31');
    expect(whole.x).toBeLessThan(0);
    expect(whole.x + whole.width).toBeGreaterThan(width);
    expect(whole.width).toBeLessThan(width + 5000);
    expect(of('9999-01-01', null).x).toBeGreaterThan(width);
    expect(of('9999-01-01', null).x).toBeLessThan(width + 5000);
    expect(of(null, '0001-12-31').x).toBeLessThan(0);
    expect(of('9999-12-31', '0001-01-01')).toMatchObject({ x: whole.x, isReversed: true });
    expect(of('2026-03-01', '2026-03-31').width).toBe(31 * 40);
  });

  it('grows under the hand and never shrinks', () => {
    const wider = joinedExtent(extent, { first: extent.first - 10, last: extent.last - 10 });
    expect(wider).toEqual({ first: extent.first - 10, last: extent.last });
    expect(joinedExtent(wider, extent)).toBe(wider);
  });

  it('shows months of a plan that has no dates yet', () => {
    const day = dayNumber(today);
    const roomy = roomyExtent({ first: day, last: day });
    expect(roomy.last - roomy.first + 1).toBe(270);
    expect(roomy.first).toBeLessThan(day);
    expect(zoomOf(fittingPx(roomy, 900))).toBe('months');
    expect(roomyExtent(extent)).toEqual(extent);
  });

  it('names the zoom of a width, and fits a plan into the room there is', () => {
    expect(zooms.map((zoom) => zoomOf(zoomPx[zoom]))).toEqual(zooms);
    const px = fittingPx(extent, 1000);
    expect((extent.last - extent.first + 1) * px).toBeLessThan(1000);
    expect((extent.last - extent.first + 1) * px).toBeGreaterThan(700);
    expect(heldPx(1e9)).toBeLessThan(100);
    expect(heldPx(0)).toBeGreaterThan(0);
  });
});

describe('the periods of the axis', () => {
  const from = dayNumber('2026-11-10');
  const to = dayNumber('2027-03-20');
  const ticks = (px: number, yearStart = 1, weekday = 1) =>
    ticksOf(scaleFor(extent, px, 900), from, to, { yearStart, firstWeekday: weekday, locale: 'en-US' });
  const labels = (list: readonly { readonly label: string }[]) => list.map(({ label }) => label);

  it('are weeks in months', () => {
    const { major, minor } = ticks(zoomPx.weeks);
    expect(labels(major)).toEqual(['November 2026', 'December 2026', 'January 2027', 'February 2027', 'March 2027']);
    expect(dayOfNumber(minor[0]?.start ?? 0)).toBe('2026-11-09');
    expect(labels(minor).slice(0, 4)).toEqual(['9', '16', '23', '30']);
    expect(dayOfNumber(ticks(zoomPx.weeks, 1, 0).minor[0]?.start ?? 0)).toBe('2026-11-08');
  });

  it('are months in quarters, and quarters in years', () => {
    const months = ticks(zoomPx.months);
    expect(labels(months.major)).toEqual(['Q4 2026', 'Q1 2027']);
    expect(labels(months.minor)).toEqual(['November', 'December', 'January', 'February', 'March']);
    expect(labels(ticks(2).minor)).toEqual(['Nov', 'Dec', 'Jan', 'Feb', 'Mar']);
    const quarters = ticks(zoomPx.quarters);
    expect(labels(quarters.major)).toEqual(['2026', '2027']);
    expect(labels(quarters.minor)).toEqual(['Q4', 'Q1']);
    expect(dayOfNumber(quarters.major[0]?.start ?? 0)).toBe('2026-01-01');
  });

  it('follow the fiscal year', () => {
    const { major, minor } = ticks(zoomPx.quarters, 4);
    expect(labels(major)).toEqual(['2026/27']);
    expect(dayOfNumber(major[0]?.start ?? 0)).toBe('2026-04-01');
    expect(labels(minor)).toEqual(['Q3', 'Q4']);
    expect(labels(ticks(zoomPx.months, 4).major)).toEqual(['Q3 2026/27', 'Q4 2026/27']);
  });

  it('join without a gap, and lose their names where they have no room', () => {
    for (const px of [30, 12, 3.6, 1.2, 0.4, 0.2, 0.1]) {
      const { major, minor } = ticks(px, 7);
      for (const list of [major, minor]) {
        list.forEach((tick, i) => {
          expect(tick.end).toBeGreaterThan(tick.start);
          if (i > 0) expect(tick.start).toBe(list[i - 1]?.end);
        });
        expect(list[0]?.start).toBeLessThanOrEqual(from);
        expect(list.at(-1)?.end).toBeGreaterThanOrEqual(to);
      }
    }
    expect(labels(ticks(0.2).minor)).toEqual(['H2', 'H1']);
    expect(labels(ticks(0.1).minor)).toEqual(['', '']);
    const century = { from: dayNumber('2021-01-01'), to: dayNumber('2121-01-01'), px: 0.02 };
    const { major } = ticksOf(century, century.from, century.to, { yearStart: 1, firstWeekday: 1 });
    expect(labels(major).slice(0, 4)).toEqual(['2020', '2030', '2040', '2050']);
    expect(labels(major).length).toBe(11);
  });

  it('begin weeks on the day that the system says', () => {
    // 22 November 2026 is a Sunday.
    expect(dayOfNumber(weekStart(dayNumber('2026-11-22'), 1))).toBe('2026-11-16');
    expect(dayOfNumber(weekStart(dayNumber('2026-11-22'), 0))).toBe('2026-11-22');
    expect(dayOfNumber(weekStart(dayNumber('2026-11-22'), 6))).toBe('2026-11-21');
  });
});
