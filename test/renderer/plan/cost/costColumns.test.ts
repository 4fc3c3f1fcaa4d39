import { describe, expect, test } from 'vitest';
import { type ColumnHabits, costColumns, piecesIn, sumOf } from '#renderer/plan/cost/costColumns.ts';
import { spendingOf } from '#renderer/plan/cost/spending.ts';
import { costByQuarter, workCosts } from '#shared/analysis/costByQuarter.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { active, done, idea, planned, sketch, stopped } from '#test/support/checkTester.ts';

const today = '2026-11-20';
const once = (oneOff: number) => ({ cost: { oneOff, perYear: null } });
const yearly = (perYear: number) => ({ cost: { oneOff: null, perYear } });

const costsOf = (yearStart: number, more: Parameters<typeof sketch>[0] = {}) => {
  const map = visibleMap(
    sketch(
      {
        early: active({ title: 'Early', start: '2026-02-01', end: '2026-03-01', ...once(100), spent: 130 }),
        late: planned({ title: 'Late', start: '2027-08-15', end: '2027-09-15', ...once(70) }),
        maybe: idea({ title: 'Maybe', start: '2027-08-01', end: '2027-09-01', ...once(30), spent: 0 }),
        open: planned({ title: 'Open', ...once(5) }),
        over: done({ title: 'Done', start: '2026-02-01', end: '2026-05-01', ...once(10) }),
        gone: stopped({ title: 'Gone', ...once(40), spent: 20 }),
        ...more,
      },
      '',
      { map: { yearStart: yearStart as 1 } },
    ),
    today,
  );
  return { map, costs: workCosts(map) };
};
const columns = (yearStart: number, habits: Partial<ColumnHabits> = {}, more = {}) =>
  costColumns(costsOf(yearStart, more).costs, { step: 'quarter', yearStart, today, limit: 24, ...habits });
const said = (all: ReturnType<typeof columns>) =>
  all.map(({ name, isNow, total }) => `${name}${isNow ? ' today' : ''} ${Math.round(total)}`);

describe('columns of cost', () => {
  test('stand without a gap from the first cost to the last, what has no dates apart', () => {
    expect(said(columns(1))).toEqual([
      ...['Q1 2026 110', 'Q2 2026 0', 'Q3 2026 0', 'Q4 2026 today 0', 'Q1 2027 0', 'Q2 2027 0', 'Q3 2027 100'],
      'Undated 5',
    ]);
  });

  test('follow the fiscal year of the map, and say so', () => {
    const all = columns(7);
    expect(said(all).slice(0, 3)).toEqual(['Q3 FY 2025/26 110', 'Q4 FY 2025/26 0', 'Q1 FY 2026/27 0']);
    expect(all.filter(({ place }) => place === 'dated').map(({ shortName }) => shortName)).toEqual([
      ...['Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1'],
    ]);
    expect(said(columns(7, { step: 'year' }))).toEqual([
      ...['FY 2025/26 110', 'FY 2026/27 today 0', 'FY 2027/28 100', 'Undated 5'],
    ]);
  });

  test('reach to today where that is near, and not where it is far', () => {
    expect(said(columns(1, { today: '2027-12-31' })).at(-2)).toBe('Q4 2027 today 0');
    expect(said(columns(1, { today: '2029-12-31' })).at(-2)).toBe('Q3 2027 100');
    expect(said(columns(1, { today: '2025-02-01' }))[0]).toBe('Q1 2025 today 0');
    expect(said(columns(1, { today: '2024-02-01' }))[0]).toBe('Q1 2026 110');
  });

  test('a stray date far away does not hide the plan: what lies beyond is summed up', () => {
    const stray = { stray: planned({ start: '2026-01-01', end: '9999-12-31', ...yearly(365.25) }) };
    const all = columns(1, { limit: 8 }, stray);
    expect(all.map(({ place }) => place).filter((place) => place !== 'dated')).toEqual(['earlier', 'later', 'undated']);
    expect(all).toHaveLength(3 + 8);
    const { costs, map } = costsOf(1, stray);
    const whole = sumOf(costByQuarter(map, costs).total);
    expect(all.reduce((sum, { total }) => sum + total, 0) / whole).toBeCloseTo(1, 9);
  });

  test('add up to what is planned, whatever the step', () => {
    const { costs, map } = costsOf(4);
    const whole = sumOf(costByQuarter(map, costs).total);
    for (const step of ['quarter', 'year'] as const) {
      expect(columns(4, { step }).reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(whole, 9);
    }
  });

  test('there are none where nothing is planned', () => {
    expect(costColumns([], { step: 'quarter', yearStart: 1, today, limit: 24 })).toEqual([]);
  });
});

describe('the work behind a column', () => {
  test('stands with its amounts, the dearest first, of one part or of all', () => {
    const { costs } = costsOf(1);
    const all = columns(1);
    const found = (name: string, part: Parameters<typeof piecesIn>[2]) => {
      const column = all.find((one) => one.name === name);
      return column === undefined
        ? null
        : piecesIn(costs, column, part).map(({ cost, amount }) => `${cost.work.title} ${amount}`);
    };
    expect(found('Q3 2027', null)).toEqual(['Late 70', 'Maybe 30']);
    expect(found('Q3 2027', 'idea')).toEqual(['Maybe 30']);
    expect(found('Q1 2026', null)).toEqual(['Early 100', 'Done 10']);
    expect(found('Q2 2026', null)).toEqual([]);
    expect(found('Undated', null)).toEqual(['Open 5']);
  });

  test('of the columns that sum up the rest, too', () => {
    const { costs } = costsOf(1);
    const [earlier] = columns(1, { limit: 2 });
    expect(earlier?.place).toBe('earlier');
    expect(earlier === undefined ? [] : piecesIn(costs, earlier, null).map(({ cost }) => cost.work.title)).toEqual([
      ...['Early', 'Done'],
    ]);
  });
});

describe('spending', () => {
  test('is held against the planned cost of the work of which it is typed', () => {
    const { typed, planned: whole, spent, untold } = spendingOf(costsOf(1).costs);
    expect(typed.map(({ work, share, isOver }) => [work.title, share, isOver])).toEqual([
      ['Early', 1.3, true],
      ['Maybe', 0, false],
    ]);
    expect([whole, spent]).toEqual([130, 130]);
    expect(untold.map(({ work }) => work.title)).toEqual(['Done']);
  });

  test('without planned cost there is no share', () => {
    const { costs } = costsOf(1, { free: active({ title: 'Free', spent: 9 }) });
    const free = spendingOf(costs).typed.find(({ work }) => work.title === 'Free');
    expect([free?.share, free?.isOver]).toEqual([null, false]);
  });
});
