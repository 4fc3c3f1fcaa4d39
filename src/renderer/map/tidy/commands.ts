import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { activeTools } from '../tools/MapTools.ts';

export const tidyCommands: readonly ProgramCommand[] = [
  {
    id: 'map.tidy',
    label: () => (activeTools()?.tidying.isOfSelection === true ? 'Tidy the selected cards' : 'Tidy the map'),
    keys: ['Y'],
    group: 'Map',
    words: 'layout arrange clean order automatic',
    enabled: () => activeTools() !== null,
    run: () => void activeTools()?.tidying.tidy(),
  },
];
