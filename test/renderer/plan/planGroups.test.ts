import { describe, expect, test } from 'vitest';
import { heldWork, isFresh } from '#renderer/plan/heldOrder.ts';
import { orderedWork, planGroups, plannedWork, sumsOf } from '#renderer/plan/planGroups.ts';
import {
  type PlanGrouping,
  type PlanSettings,
  planFilterCount,
  wholePlan,
  withoutPlanFilters,
} from '#renderer/plan/planSettings.ts';
import { facts } from './planMap.ts';

const shown = (some: Partial<PlanSettings>) => orderedWork(facts, { ...wholePlan, ...some }).map(({ id }) => id);
const grouped = (group: PlanGrouping) =>
  planGroups(facts, { ...wholePlan, group }).map(({ label, work }) => [label, ...work.map(({ id }) => id)]);

describe('filters', () => {
  test('parked work is never in the plan, stopped work where it is asked for', () => {
    expect(shown({})).toEqual(['shop', 'forum', 'app']);
    expect(shown({ statuses: ['stopped'] })).toEqual(['old']);
  });

  test('words, kind, owner, theme and gear hold back what does not fit', () => {
    expect(shown({ text: ' foRUM' })).toEqual(['forum']);
    expect(shown({ text: 'bo' })).toEqual(['shop']);
    expect(shown({ kind: 'program' })).toEqual(['forum']);
    expect(shown({ owner: '' })).toEqual(['app']);
    expect(shown({ theme: 'Growth' })).toEqual(['shop']);
    expect(shown({ gear: 'acquisition' })).toEqual(['shop']);
  });

  test('what is late, in conflict or not aligned can be asked for', () => {
    expect(shown({ concern: 'overdue' })).toEqual(['shop']);
    expect(shown({ concern: 'conflicts' })).toEqual(['forum']);
    expect(shown({ concern: 'notAligned' })).toEqual(['shop', 'forum', 'app']);
  });

  test('filters are counted and taken off, while groups and order stay', () => {
    const settings: PlanSettings = { ...wholePlan, kind: 'program', statuses: ['done'], text: 'x', group: 'gear' };
    expect(planFilterCount(settings)).toBe(2);
    expect(withoutPlanFilters(settings)).toEqual({ ...wholePlan, group: 'gear' });
  });
});

test('any column gives the order, and what has no value stands last either way', () => {
  expect(shown({ order: { by: 'start', isDescending: false } })).toEqual(['forum', 'shop', 'app']);
  expect(shown({ order: { by: 'start', isDescending: true } })).toEqual(['shop', 'forum', 'app']);
  expect(shown({ order: { by: 'status', isDescending: false } })).toEqual(['app', 'forum', 'shop']);
  expect(shown({ order: { by: 'plannedCost', isDescending: true } })).toEqual(['shop', 'forum', 'app']);
  expect(shown({ order: { by: 'goals', isDescending: false } })).toEqual(['shop', 'app', 'forum']);
});

describe('groups', () => {
  test('come by name, themes in the order of the map, without one last', () => {
    expect(grouped('none')).toEqual([['', 'shop', 'forum', 'app']]);
    expect(grouped('owner')).toEqual([
      ['Ann', 'forum'],
      ['Bo', 'shop'],
      ['No owner', 'app'],
    ]);
    expect(grouped('theme')).toEqual([
      ['Growth', 'shop'],
      ['Other', 'forum'],
      ['No theme', 'app'],
    ]);
  });

  test('work stands under each goal it serves, through other work too, and under each of its gears', () => {
    expect(grouped('goal')).toEqual([
      ['Loyal', 'shop', 'app'],
      ['Quick', 'shop', 'app'],
      ['No goal', 'forum'],
    ]);
    expect(grouped('gear')).toEqual([
      ['Acquisition', 'shop'],
      ['Enlistment', 'shop'],
      ['No gear', 'forum', 'app'],
    ]);
  });

  test('sum up their own work; over the whole plan each piece counts once and stopped work not at all', () => {
    const [loyal] = planGroups(facts, { ...wholePlan, group: 'goal' });
    expect(loyal?.sums).toEqual({ oneOff: 100, perYear: 0, plannedCost: 100, spent: 30 });
    const all = plannedWork(facts);
    expect(sumsOf([...all, ...all], facts).oneOff).toBe(140);
  });
});

describe('the held order', () => {
  const all = plannedWork(facts);
  const [shop, forum, app] = all;

  test('keeps rows where they are, drops what is gone and puts what is new at the end', () => {
    const held = heldWork(['app', 'gone', 'shop'], all.slice(0, 3), all);
    expect(held.map(({ id }) => id)).toEqual(['app', 'shop', 'forum']);
  });

  test('is fresh where ordering anew would change nothing', () => {
    if (shop === undefined || forum === undefined || app === undefined) throw new Error('the map lacks work');
    expect(isFresh([shop, forum], [shop, forum], true)).toBe(true);
    expect(isFresh([forum, shop], [shop, forum], true)).toBe(false);
    expect(isFresh([forum, shop], [shop, forum], false)).toBe(true);
    expect(isFresh([forum, shop], [shop, app], false)).toBe(false);
  });
});
