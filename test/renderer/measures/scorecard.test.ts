import { describe, expect, test } from 'vitest';
import {
  ownersOf,
  type ScorecardSettings,
  scorecardOf,
  scorecardRow,
  shownRows,
  wholeScorecard,
} from '#renderer/measures/scorecard.ts';
import { valueText } from '#renderer/measures/valueText.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { document, map } from './kpiMap.ts';

const rows = scorecardOf(map);
const shown = (some: Partial<ScorecardSettings>) =>
  shownRows(rows, { ...wholeScorecard, ...some }).map(({ kpi }) => kpi.id);

test("every KPI in the map's order, with what its readings come to", () => {
  const said = rows.map(({ kpi, status, latest, progress, due, isDue }) => {
    return [kpi.id, status, latest?.value ?? null, progress, due, isDue];
  });
  expect(said).toEqual([
    ['good', 'onTrack', 60, 0.6, '2026-07-01', false],
    ['bad', 'offTrack', -5, -0.05, '2026-07-11', false],
    ['none', 'noData', null, null, null, false],
    ['held', 'onTrack', 10.2, null, null, false],
  ]);
});

describe('filters and orders', () => {
  test.each([
    [{ owner: 'Ann' }, ['good', 'held']],
    [{ owner: '' }, ['none']],
    [{ status: 'offTrack' }, ['bad']],
    [{ status: 'due' }, []],
    [{ text: 'BO' }, ['bad']],
    [{ order: 'status' }, ['bad', 'none', 'good', 'held']],
    [{ order: 'due' }, ['good', 'bad', 'none', 'held']],
    [{ order: 'owner' }, ['good', 'held', 'bad', 'none']],
    [{ order: 'title' }, ['bad', 'good', 'held', 'none']],
  ] as const)('%o', (some, expected) => {
    expect(shown(some)).toEqual(expected);
  });

  test('a reading is due on its day and not before', () => {
    const isDue = (day: string) => scorecardRow(rows[0]?.kpi as Kpi, visibleMap(document, day)).isDue;
    expect([isDue('2026-06-30'), isDue('2026-07-01')]).toEqual([false, true]);
  });

  test('owners by name, nobody first', () => {
    expect(ownersOf(rows)).toEqual(['', 'Ann', 'Bo']);
  });
});

test.each([
  [12, '%', '12%'],
  [12, ' percent ', '12%'],
  [1.5, 'days', '1.5 days'],
  [3, '', '3'],
  [null, 'days', '–'],
])('%s in %s is written %s', (value, unit, text) => {
  expect(valueText(value, unit)).toBe(text);
});
