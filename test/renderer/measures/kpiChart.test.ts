import { describe, expect, test } from 'vitest';
import { chartData, expectedValue } from '#renderer/measures/kpiChart.ts';
import { countPeople, routeOf } from '#renderer/measures/routeSteps.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { asOf, document, map } from './kpiMap.ts';

const kpi = (id: string) => document.elements.get(id) as Kpi;

describe('what is drawn', () => {
  test('readings and the path from baseline to target', () => {
    const data = chartData(kpi('good'), asOf);
    expect(data).toMatchObject({ from: '2026-01-01', to: '2026-12-31', band: null });
    expect(data?.path).toEqual([
      { date: '2026-01-01', value: 0 },
      { date: '2026-12-31', value: 100 },
    ]);
  });

  test('a level line with its tolerance for a KPI to maintain', () => {
    const data = chartData(kpi('held'), asOf);
    expect(data).toMatchObject({ from: '2026-06-01', to: asOf, band: { low: 9.5, high: 10.5 } });
    expect(data?.path.map(({ value }) => value)).toEqual([10, 10]);
  });

  test('nothing where there is neither a reading nor a date', () => {
    expect(chartData(kpi('none'), asOf)).toBeNull();
  });

  test('what the path asks for on a day', () => {
    const data = chartData(kpi('good'), asOf);
    const path = data?.path ?? [];
    expect(expectedValue({ path }, '2025-12-31')).toBeNull();
    expect(expectedValue({ path }, '2026-07-02')).toBe(50);
    expect(expectedValue({ path }, '2027-05-05')).toBe(100);
    expect(expectedValue({ path: [] }, asOf)).toBeNull();
  });
});

describe('the KPI route', () => {
  test('stages with their KPIs, people and the share that came from the stage before', () => {
    const { steps, unplaced } = routeOf(map, document);
    expect(steps.map((step) => [step.stage.id, step.kpis.map(({ id }) => id), step.people, step.fromBefore])).toEqual([
      ['first', ['good'], 400, null],
      ['second', [], 100, 0.25],
      ['third', [], null, null],
    ]);
    expect(unplaced.map(({ id }) => id)).toEqual(['bad', 'none', 'held']);
  });

  test.each([
    ['first', 420, 2],
    ['second', 120, 1],
    ['second', null, 0],
  ])('counting people at the stage %s: %s', (stage, people, length) => {
    const patch = countPeople(document, { stage, people, day: '2026-06-15' });
    if (isRefusal(patch)) throw new Error(patch.refused);
    const [change] = patch.changes;
    const counts = change?.op === 'set' ? (change.to as { date: string; people: number; note: string }[]) : [];
    expect(counts).toHaveLength(length);
    if (stage === 'second' && people !== null) expect(counts).toEqual([{ date: '2026-06-15', people, note: 'Till' }]);
  });

  test('fewer than none and a stage that is gone are refused', () => {
    expect(countPeople(document, { stage: 'first', people: -1, day: asOf })).toHaveProperty('refused');
    expect(countPeople(document, { stage: 'nowhere', people: 1, day: asOf })).toHaveProperty('refused');
  });
});
