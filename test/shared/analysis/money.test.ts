import { describe, expect, test } from 'vitest';
import { costByQuarter } from '#shared/analysis/costByQuarter.ts';
import { benefitYears, plannedCost, returnOnInvestment, yearsOf } from '#shared/analysis/money.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { active, idea, planned, sketch, stopped, TODAY } from '#test/support/checkTester.ts';

const open = { start: null, end: null };
const horizon = { start: '2026-01-01', end: '2028-01-01' };
const money = (oneOff: number | null, perYear: number | null, benefit: number | null = null) => ({
  cost: { oneOff, perYear },
  benefit: { perYear: benefit, kind: null },
});

describe('years and cost', () => {
  test('run from start to end, end exclusive, the horizon standing in, else one year', () => {
    expect(yearsOf({ start: '2026-01-01', end: '2026-01-02' }, open)).toBe(1 / 365.25);
    expect(yearsOf(open, horizon)).toBe(730 / 365.25);
    expect(yearsOf({ start: '2027-01-01', end: null }, horizon)).toBe(365 / 365.25);
    expect(yearsOf({ start: '2027-01-01', end: null }, open)).toBe(1);
    expect(yearsOf({ start: '2027-01-01', end: '2027-01-01' }, open)).toBe(1);
    expect(yearsOf({ start: '2027-01-01', end: '2026-01-01' }, horizon)).toBe(1);
  });

  test('a missing amount counts nothing', () => {
    const span = { start: '2026-01-01', end: '2030-01-01' };
    expect(plannedCost({ ...span, ...money(500, 100) }, open)).toBe(500 + 100 * 4);
    expect(plannedCost({ ...span, ...money(null, 100) }, open)).toBe(400);
    expect(plannedCost({ ...span, ...money(500, null) }, open)).toBe(500);
    expect(plannedCost({ ...span, ...money(null, null) }, open)).toBe(0);
  });
});

describe('return on investment', () => {
  test('benefit runs to the later of both ends, whichever are given', () => {
    const start = '2026-01-01';
    expect(benefitYears({ start, end: '2030-01-01' }, horizon)).toBe(4);
    expect(benefitYears({ start, end: '2027-01-01' }, horizon)).toBe(730 / 365.25);
    expect(benefitYears({ start, end: '2030-01-01' }, open)).toBe(4);
    expect(benefitYears({ start: null, end: '2027-01-01' }, { start: '2023-01-01', end: null })).toBe(4);
    expect(benefitYears({ start, end: null }, open)).toBe(1);
    expect(benefitYears({ start: '2029-01-01', end: null }, horizon)).toBe(1);
  });

  test('is what is left of the benefit beside the cost, and null without either', () => {
    const span = { start: '2026-01-01', end: '2030-01-01' };
    expect(returnOnInvestment({ ...span, ...money(100, null, 50) }, open)).toBe(1);
    expect(returnOnInvestment({ ...span, ...money(100, null, 0) }, open)).toBe(-1);
    expect(returnOnInvestment({ ...span, ...money(0, null, 50) }, open)).toBeNull();
    expect(returnOnInvestment({ ...span, ...money(100, null, null) }, open)).toBeNull();
  });
});

describe('cost by quarter', () => {
  const map = (yearStart: 1 | 5) =>
    visibleMap(
      sketch(
        {
          a: active({ start: '2026-02-15', end: '2026-08-01', ...money(1000, 365.25), spent: 300 }),
          b: idea({ start: '2026-12-01', ...money(null, 365.25) }),
          c: planned({ ...money(70, 10) }),
          d: planned({ start: '2026-05-01', end: '2026-04-01', ...money(5, null), spent: 1 }),
          s: stopped({ ...money(40, null), spent: 20 }),
          p: stopped({ ...money(999, null), spent: 999, parked: true }),
        },
        '',
        { map: { yearStart, horizon: { start: '2026-01-01', end: '2027-01-31' } } },
      ),
      TODAY,
    );
  const spread = (yearStart: 1 | 5) =>
    costByQuarter(map(yearStart)).quarters.map(({ start, fiscalYear, quarter, cost }) => [
      `${fiscalYear} Q${quarter} ${start}`,
      cost['not aligned'],
      cost.idea,
    ]);

  test('one-off in the quarter of the start, the rest by days', () => {
    expect(spread(1)).toEqual([
      ['2026 Q1 2026-01-01', 1000 + 45, 0],
      ['2026 Q2 2026-04-01', 91, 0],
      ['2026 Q3 2026-07-01', 31, 0],
      ['2026 Q4 2026-10-01', 0, 31],
      ['2027 Q1 2027-01-01', 0, 30],
    ]);
  });

  test('fiscal years begin where the map says', () => {
    expect(spread(5)).toEqual([
      ['2025 Q4 2026-02-01', 1000 + 75, 0],
      ['2026 Q1 2026-05-01', 92, 0],
      ['2026 Q3 2026-11-01', 0, 61],
    ]);
  });

  test('quarters and the undated part add up to planned cost; stopped work stands apart', () => {
    const { quarters, undated, total, spent, stopped: halted } = costByQuarter(map(1));
    const sum = (part: 'not aligned' | 'idea') => quarters.reduce((all, { cost }) => all + cost[part], undated[part]);
    expect(sum('not aligned')).toBeCloseTo(total['not aligned'], 9);
    expect(sum('idea')).toBeCloseTo(total.idea, 9);
    expect(undated['not aligned']).toBeCloseTo(70 + (10 * 395) / 365.25 + 5, 9);
    expect(spent).toBe(301);
    expect(halted).toMatchObject({ cost: 40, spent: 20 });
    expect(halted.work.map(({ id }) => id)).toEqual(['s']);
  });
});
