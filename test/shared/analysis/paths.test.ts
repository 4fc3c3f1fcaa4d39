import { describe, expect, test } from 'vitest';
import { conversions } from '#shared/analysis/conversion.ts';
import { matrixOf } from '#shared/analysis/matrix.ts';
import { traceOf } from '#shared/analysis/trace.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import { evaluate } from '#shared/checks/evaluate.ts';
import { roadmapConflicts } from '#shared/checks/roadmapConflicts.ts';
import {
  businessGoal,
  capability,
  goal,
  idea,
  kpi,
  planned,
  sketch,
  stopped,
  TODAY,
} from '#test/support/checkTester.ts';

const map = visibleMap(
  sketch(
    {
      b: businessGoal(),
      far: businessGoal(),
      g: goal(),
      gone: goal({ parked: true }),
      i: idea(),
      k: kpi(),
      p: planned({ parked: true }),
      s: stopped(),
      skill: capability(),
      deeper: capability(),
      w: planned(),
      x: planned(),
    },
    [
      'g supports b, w supports g, i supports w, s supports g, p supports b, x supports gone',
      'k measures w, w dependsOn skill, deeper enables skill, w dependsOn x',
    ].join(', '),
  ),
  TODAY,
);

describe('trace', () => {
  test('goes up to the goals and down to KPIs, work and capabilities', () => {
    const { above, below, links } = traceOf(map, ['w']);
    expect([...above].sort()).toEqual(['b', 'g']);
    expect([...below].sort()).toEqual(['deeper', 'i', 'k', 'skill']);
    const of = (id: string) => map.document.links.get(id);
    expect([...links].map((id) => `${of(id)?.from} ${of(id)?.to}`).sort()).toEqual([
      'deeper skill',
      'g b',
      'i w',
      'k w',
      'w g',
      'w skill',
    ]);
  });

  test('of several, and of nothing', () => {
    expect([...traceOf(map, ['k', 'far']).above].sort()).toEqual(['b', 'g', 'w']);
    expect(traceOf(map, ['gone', 'no-such-id'])).toEqual({ above: new Set(), below: new Set(), links: new Set() });
  });
});

describe('matrix', () => {
  test('rows and columns are empty without direct or indirect support; totals count direct links', () => {
    const { rows, columns } = matrixOf(map);
    expect(
      rows.map(({ work, direct, inSight, isEmpty }) => [work.id, [...direct.keys()], [...inSight], isEmpty]),
    ).toEqual([
      ['i', [], ['b', 'g'], false],
      ['w', ['g'], ['b', 'g'], false],
      ['x', [], [], true],
    ]);
    expect(columns).toEqual([
      { goal: 'b', links: 0, isEmpty: false },
      { goal: 'far', links: 0, isEmpty: true },
      { goal: 'g', links: 1, isEmpty: false },
    ]);
  });

  test('stopped work stands below the rest when asked for, and counts for nothing', () => {
    const { rows, columns } = matrixOf(map, true);
    expect(rows.at(-1)).toMatchObject({ work: { id: 's' }, isStopped: true, inSight: new Set() });
    expect(columns).toEqual(matrixOf(map).columns);
  });
});

test('conversion is the share of those at the stage before, by the latest counts', () => {
  const counts = (...people: number[]) => people.map((n, i) => ({ date: `2026-0${i + 1}-01`, people: n, note: '' }));
  const stages = [
    { id: 'first', counts: counts(100, 200, 200, 300, 900) },
    { id: 'second', counts: counts(75) },
    { id: 'uncounted' },
    { id: 'third', counts: counts(0) },
    { id: 'fourth', counts: counts(5) },
  ];
  expect(conversions(sketch({}, '', { stages }), TODAY)).toEqual([
    { stage: 'first', people: 200, fromBefore: null },
    { stage: 'second', people: 75, fromBefore: 0.375 },
    { stage: 'uncounted', people: null, fromBefore: null },
    { stage: 'third', people: 0, fromBefore: null },
    { stage: 'fourth', people: 5, fromBefore: null },
  ]);
});

test('a roadmap marks its own conflicts and no other findings', () => {
  const reversed = sketch({ w: planned({ start: TODAY, end: '2026-01-01' }) });
  const { findings } = evaluate(reversed, TODAY);
  expect(findings.length).toBeGreaterThan(3);
  expect(roadmapConflicts(findings).map(({ check }) => check)).toEqual(['dates-reversed']);
});
