import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { activeTools } from '../tools/MapTools.ts';
import type { PresentWay } from './steps.ts';

const isShown = () => activeTools() !== null;

const present = (way: PresentWay, label: string, keys?: readonly string[]): ProgramCommand => ({
  id: `map.present.${way}`,
  label,
  ...(keys === undefined ? {} : { keys }),
  group: 'Map',
  words: 'full screen show projector slides step',
  enabled: isShown,
  run: () => activeTools()?.presenting.begin(way),
});

export const presentCommands: readonly ProgramCommand[] = [
  present('band', 'Present band by band', ['F5']),
  present('theme', 'Present theme by theme'),
  present('path', 'Present goal by goal'),
];
