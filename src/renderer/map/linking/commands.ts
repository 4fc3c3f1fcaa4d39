import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { activeTools } from '../tools/MapTools.ts';

const isShown = () => activeTools() !== null;

export const linkingCommands: readonly ProgramCommand[] = [
  {
    id: 'map.link',
    label: 'Link to another card…',
    keys: ['L'],
    group: 'Map',
    words: 'connect support measure depends',
    enabled: isShown,
    run: () => activeTools()?.linking.pick(),
  },
  {
    id: 'map.nextLink',
    label: 'Go to the next link of the card',
    keys: ['Shift+L'],
    group: 'Map',
    words: 'edit relation strength rationale',
    enabled: isShown,
    run: () => activeTools()?.linking.walkLinks(),
  },
];
