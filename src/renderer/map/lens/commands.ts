import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { activeTools } from '../tools/MapTools.ts';
import { lenses, lensIds } from './lenses.ts';

const isShown = () => activeTools() !== null;

export const lensCommands: readonly ProgramCommand[] = [
  {
    id: 'map.lens.next',
    label: 'Color by the next lens',
    keys: ['V'],
    group: 'Map',
    words: 'color legend view',
    enabled: isShown,
    run: () => activeTools()?.lensing.step(1),
  },
  {
    id: 'map.lens.previous',
    label: 'Color by the previous lens',
    keys: ['Shift+V'],
    group: 'Map',
    words: 'color legend view',
    enabled: isShown,
    run: () => activeTools()?.lensing.step(-1),
  },
  ...lensIds.map(
    (id): ProgramCommand => ({
      id: `map.lens.${id}`,
      label: `Color by ${lenses[id].label === 'KPI state' ? 'KPI state' : lenses[id].label.toLowerCase()}`,
      group: 'Map',
      words: 'lens legend',
      enabled: isShown,
      run: () => activeTools()?.lensing.choose(id),
    }),
  ),
  {
    id: 'map.lens.kind',
    label: 'Color by kind',
    group: 'Map',
    words: 'lens legend none',
    enabled: () => activeTools()?.lensing.shown.get() != null,
    run: () => activeTools()?.lensing.close(),
  },
  {
    id: 'map.lens.size',
    label: () => (activeTools()?.lensing.isSized === true ? 'Give all cards one size' : 'Size by cost'),
    keys: ['S'],
    group: 'Map',
    words: 'money budget lens',
    enabled: isShown,
    run: () => activeTools()?.lensing.toggleSize(),
  },
];
