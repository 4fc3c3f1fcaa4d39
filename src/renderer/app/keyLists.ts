import { matrixKeys } from '#renderer/alignment/keyList.ts';
import { homeKeys } from '#renderer/home/keyList.ts';
import { readingKeys } from '#renderer/measures/keyList.ts';
import { outlineHints } from '#renderer/outline/keyList.ts';
import { roadmapKeys } from '#renderer/plan/roadmap/keyList.ts';
import { tableKeys } from '#renderer/plan/table/keyList.ts';
import { type CommandGroup, commandLabel, type ProgramCommand } from '#renderer/state/programCommand.ts';
import type { KeyHint, KeyList } from '#renderer/ui/keyNames.ts';

/**
 * Every key and what it does, by place: of commands, and of what has none. First the keys of where one is, then the others
 * in the order of the menu and the rail.
 * @param here name of the view that is shown; a list “Plan: table” belongs to “Plan”
 */
export function keyLists(commands: readonly ProgramCommand[], here: string): readonly KeyList[] {
  const group = (place: CommandGroup, others: readonly KeyHint[] = []): KeyList => {
    const own = commands.filter((command) => command.group === place);
    return { place, hints: [...own.flatMap(hintOf), ...others] };
  };
  const lists = [
    ...[group('File'), group('Edit'), group('View'), homeKeys, group('Map'), group('Outline', outlineHints)],
    ...[matrixKeys, tableKeys, roadmapKeys, readingKeys, group('Help')],
  ];
  const isHere = ({ place }: KeyList) => place === here || place.startsWith(`${here}: `);
  const known = lists.filter(({ hints }) => hints.length > 0);
  return [...known.filter(isHere), ...known.filter((list) => !isHere(list))];
}

function hintOf(command: ProgramCommand): readonly KeyHint[] {
  const { keys = [] } = command;
  return keys.length === 0 ? [] : [[keys, commandLabel(command)]];
}
