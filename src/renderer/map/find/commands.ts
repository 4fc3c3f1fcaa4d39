import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { activeTools } from '../tools/MapTools.ts';

export const findCommands: readonly ProgramCommand[] = [
  {
    id: 'map.find',
    label: 'Find on the map',
    keys: ['Mod+F'],
    group: 'Edit',
    words: 'search title owner tag',
    enabled: () => activeTools() !== null,
    run: () => {
      activeTools()?.finding.open();
      const field = document.getElementById('map-find');
      if (field instanceof HTMLInputElement) field.select();
    },
  },
];
