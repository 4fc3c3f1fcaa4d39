import { describe, expect, it } from 'vitest';
import { addDependency } from '#renderer/plan/roadmap/addDependency.ts';
import { barShape } from '#renderer/plan/roadmap/barShape.ts';
import { dependencyRoute, routePath, signPlace } from '#renderer/plan/roadmap/dependencyRoute.ts';
import { editDates } from '#renderer/plan/roadmap/editDates.ts';
import { moved } from '#renderer/plan/roadmap/planDates.ts';
import { placesOfWork, roadmapRows, rowAfter } from '#renderer/plan/roadmap/roadmapRows.ts';
import { dependenciesIn, shownDependencies } from '#renderer/plan/roadmap/shownDependencies.ts';
import { workMarks } from '#renderer/plan/roadmap/workMarks.ts';
import { evaluate } from '#shared/checks/evaluate.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { isRefusal } from '#shared/model/patch.ts';

const today = '2026-11-22';
const scale = { from: 739000, to: 740000, px: 2 };

const document = completeDraft({
  map: { id: 'map', title: 'Plan', horizon: { start: '2026-01-01', end: '2027-12-31' } },
  elements: [
    {
      id: 'a',
      kind: 'initiative',
      title: 'First',
      status: 'active',
      start: '2026-02-01',
      end: '2026-10-31',
      milestones: [{ id: 'm', title: 'Half', due: '2026-06-30', done: false, owner: '' }],
    },
    { id: 'b', kind: 'program', title: 'Second', status: 'planned', start: '2026-09-01', end: '2027-03-31' },
    { id: 'c', kind: 'initiative', title: 'Third', status: 'idea' },
    { id: 'd', kind: 'goal', title: 'A goal' },
  ],
  links: [
    { id: 'ab', from: 'b', to: 'a', relation: 'dependsOn' },
    { id: 'bc', from: 'c', to: 'b', relation: 'dependsOn' },
  ],
});

const work = (id: string, of: MapDocument = document) => of.elements.get(id) as Work;

describe('a bar', () => {
  it('includes its last day, and is open where a day is not known', () => {
    expect(barShape({ start: '2026-02-01', end: '2026-02-28' }, scale)?.width).toBe(56);
    expect(barShape({ start: '2026-02-01', end: '2026-02-01' }, { ...scale, px: 0.1 })?.width).toBe(6);
    expect(barShape({ start: null, end: null }, scale)).toBeNull();
    const from = barShape({ start: '2026-02-01', end: null }, scale);
    const until = barShape({ start: null, end: '2026-01-31' }, scale);
    expect(from).toMatchObject({ isOpenEnd: true, isOpenStart: false });
    expect((until?.x ?? 0) + (until?.width ?? 0)).toBe(from?.x);
  });

  it('is drawn from the earlier to the later day where it ends before it starts', () => {
    const right = barShape({ start: '2026-02-01', end: '2026-02-10' }, scale);
    expect(barShape({ start: '2026-02-10', end: '2026-02-01' }, scale)).toEqual({ ...right, isReversed: true });
  });
});

describe('an arrow', () => {
  const last = <T>(list: readonly T[]) => list[list.length - 1];

  it('goes straight where there is room, and around between the rows where there is none', () => {
    const straight = dependencyRoute({ x: 100, y: 20 }, { x: 200, y: 100 }, 20);
    expect(straight).toHaveLength(4);
    const around = dependencyRoute({ x: 100, y: 20 }, { x: 60, y: 100 }, 20);
    expect(around).toHaveLength(6);
    expect(around[2]).toEqual({ x: 110, y: 40 });
    expect(dependencyRoute({ x: 100, y: 100 }, { x: 60, y: 20 }, 20)[2]).toEqual({ x: 110, y: 80 });
    for (const route of [straight, around]) {
      route.slice(1).forEach((to, i) => {
        expect(to.x === route[i]?.x || to.y === route[i]?.y).toBe(true);
      });
      expect(routePath(route)).toMatch(new RegExp(`^M100 20.*L${last(route)?.x} 100$`));
    }
  });

  it('bears its sign on the border of the row that it leads to', () => {
    expect(signPlace(dependencyRoute({ x: 100, y: 20 }, { x: 200, y: 100 }, 20), 20)).toEqual({ x: 110, y: 80 });
    expect(signPlace(dependencyRoute({ x: 100, y: 100 }, { x: 60, y: 20 }, 20), 20)).toEqual({ x: 50, y: 40 });
  });
});

describe('rows and arrows', () => {
  const sums = { oneOff: 0, perYear: 0, plannedCost: 0, spent: 0 };
  const groups = [
    { key: 'x', label: 'X', isRest: false, work: [work('a'), work('b')], sums },
    { key: 'y', label: 'Y', isRest: false, work: [work('b'), work('c')], sums },
  ];

  it('stand under headings that fold up', () => {
    const rows = roadmapRows(groups, true, new Set(['y']));
    expect(rows.map(({ type }) => type)).toEqual(['group', 'work', 'work', 'group']);
    expect(new Set(roadmapRows(groups, true, new Set()).map(({ key }) => key)).size).toBe(6);
    expect(roadmapRows(groups.slice(0, 1), false, new Set())).toHaveLength(2);
  });

  it('joins the rows that are nearest, and only those that are there', () => {
    const places = placesOfWork(roadmapRows(groups, true, new Set()));
    expect(places.get('b')).toEqual([2, 4]);
    const shown = shownDependencies(document.links, places);
    expect(shown).toEqual([
      { link: 'ab', work: 'b', on: 'a', workPlace: 2, onPlace: 1 },
      { link: 'bc', work: 'c', on: 'b', workPlace: 5, onPlace: 4 },
    ]);
    expect(dependenciesIn(shown, 3, 5).map(({ link }) => link)).toEqual(['bc']);
    expect(shownDependencies(document.links, placesOfWork(roadmapRows(groups, true, new Set(['y']))))).toHaveLength(1);
  });

  it('leads from row to row', () => {
    expect(rowAfter('ArrowUp', 0, 5, 3)).toBe(0);
    expect(rowAfter('PageDown', 1, 5, 3)).toBe(4);
    expect(rowAfter('End', 1, 5, 3)).toBe(4);
    expect(rowAfter('x', 1, 5, 3)).toBeNull();
  });
});

describe('what the checks say of dates', () => {
  it('is laid at each piece of work; muted findings are left out', () => {
    const marks = workMarks(evaluate(document, today));
    expect(marks.get('a')).toMatchObject({ isOverdue: true, hasLateMilestone: true, conflicts: [] });
    expect(marks.get('b')?.conflicts.map(({ check }) => check)).toEqual(['starts-before-dependency']);
    expect(marks.get('b')?.startsTooEarly).toBe(true);
    expect(marks.get('c')).toBeUndefined();
    const mutes = [{ check: 'work-overdue', element: null, reason: 'known', at: '2026-11-01T00:00:00Z' }];
    const muted = { ...document, map: { ...document.map, mutes } };
    expect(workMarks(evaluate(muted, today)).get('a')?.isOverdue).toBe(false);
  });
});

describe('edits', () => {
  it('give several pieces of work other dates in one step', () => {
    const change = (dates: Parameters<typeof moved>[0]) => moved(dates, 'week', 1);
    const patch = editDates(document, {
      of: new Map([
        ['a', change],
        ['b', change],
      ]),
      label: 'move',
    });
    if (isRefusal(patch)) throw new Error(patch.refused);
    const after = applyPatch(document, patch, '2026-11-22T10:00:00Z');
    if (isRefusal(after)) throw new Error(after.refused);
    expect([work('a', after).start, work('a', after).milestones[0]?.due, work('b', after).end]).toEqual([
      '2026-02-08',
      '2026-07-07',
      '2027-04-07',
    ]);
    expect(patch.changes.map((one) => one.op)).toEqual(Array(5).fill('set'));
    expect(editDates(document, { of: new Map([['d', change]]), label: 'move' })).toHaveProperty('refused');
    expect(editDates(document, { of: new Map([['a', (dates) => dates]]), label: 'move' })).toHaveProperty(
      'changes',
      [],
    );
  });

  it('draw a dependency, and say why one cannot be', () => {
    const answer = (from: string, on: string) => {
      const patch = addDependency(document, { id: 'new', work: from, on });
      return isRefusal(patch) ? patch.refused : patch.label;
    };
    expect(answer('c', 'a')).toBe('let “Third” depend on “First”');
    expect(answer('a', 'a')).toBe('Nothing can wait for itself.');
    expect(answer('b', 'a')).toBe('“Second” waits for “First” already.');
    expect(answer('a', 'c')).toBe('“Third” waits for “First”, so together they would go in a circle.');
    expect(answer('a', 'd')).toMatch(/cannot be linked/);
  });
});
