import { matrixKeys } from '#renderer/alignment/keyList.ts';
import { homeKeys } from '#renderer/home/keyList.ts';
import { readingKeys } from '#renderer/measures/keyList.ts';
import { outlineHints } from '#renderer/outline/keyList.ts';
import { roadmapKeys } from '#renderer/plan/roadmap/keyList.ts';
import { tableKeys } from '#renderer/plan/table/keyList.ts';
import { type CommandGroup, commandLabel, type ProgramCommand } from '#renderer/state/programCommand.ts';
import type { KeyHint, KeyList } from '#renderer/ui/keyNames.ts';

/** Every key and what it does, by place, in the order of the menu and the rail: of commands, and of what has none. */
export function keyLists(commands: readonly ProgramCommand[]): readonly KeyList[] {
  const group = (place: CommandGroup, others: readonly KeyHint[] = []): KeyList => {
    const own = commands.filter((command) => command.group === place);
    return { place, hints: [...own.flatMap(hintOf), ...others] };
  };
  const lists = [
    ...[group('File'), group('Edit'), group('View'), homeKeys, group('Map'), group('Outline', outlineHints)],
    ...[matrixKeys, tableKeys, roadmapKeys, readingKeys, group('Help')],
  ];
  return lists.filter(({ hints }) => hints.length > 0);
}

function hintOf(command: ProgramCommand): readonly KeyHint[] {
  const { keys = [] } = command;
  return keys.length === 0 ? [] : [[keys, commandLabel(command)]];
}
