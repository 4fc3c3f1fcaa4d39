import { describe, expect, test } from 'vitest';
import { keyLists } from '#renderer/app/keyLists.ts';
import { mapCommands } from '#renderer/map/commands.ts';
import { outlineCommands } from '#renderer/outline/commands.ts';
import { commandGroups, type ProgramCommand } from '#renderer/state/programCommand.ts';

describe('the list of keys', () => {
  const lists = keyLists([...mapCommands, ...outlineCommands], 'Map');

  test('has every place once, and in it every line once with a key of its own', () => {
    const places = lists.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(['Outline', 'Plan: table', 'Plan: roadmap', 'Measures: readings']));
    expect(new Set(places).size).toBe(places.length);
    for (const { place, hints } of lists) {
      const lines = hints.map(([, does]) => does);
      expect(lines.length, place).toBeGreaterThan(0);
      expect(new Set(lines).size, place).toBe(lines.length);
      expect(
        hints.filter(([keys]) => keys.length === 0),
        place,
      ).toEqual([]);
    }
  });

  test('forgets no group of commands', () => {
    const one = (group: ProgramCommand['group']): ProgramCommand => {
      return { id: group, label: `Do it in ${group}`, keys: ['F9'], group, run: () => {} };
    };
    const all = keyLists(commandGroups.map(one), 'Home').flatMap(({ hints }) => hints.map(([, does]) => does));
    expect(all).toEqual(expect.arrayContaining(commandGroups.map((group) => `Do it in ${group}`)));
  });

  test('puts what a view declares beside its commands', () => {
    const outline = lists.find(({ place }) => place === 'Outline')?.hints ?? [];
    expect(outline).toContainEqual([['L'], 'Link the row to…']);
    expect(outline).toContainEqual([['Tab'], 'While typing: keep, and add what is below']);
  });

  test('begins with the keys of where one is', () => {
    const places = (here: string) => keyLists([...mapCommands, ...outlineCommands], here).map(({ place }) => place);
    expect(places('Map')[0]).toBe('Map');
    expect(places('Plan').slice(0, 2)).toEqual(['Plan: table', 'Plan: roadmap']);
    expect([...places('Plan')].sort()).toEqual([...places('Review')].sort());
  });

  test('leaves out commands without a key', () => {
    expect(lists.flatMap(({ hints }) => hints.map(([, does]) => does))).not.toContain(
      'Delete what is selected in the outline',
    );
  });
});
