import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { activeTools } from '../tools/MapTools.ts';
import { captureKinds } from './kindQuestion.ts';

const isShown = () => activeTools() !== null;
const onlySelected = () => {
  const { ids = [] } = activeTools()?.engine.view.getState() ?? {};
  return ids.length === 1 ? ids[0] : undefined;
};

export const captureCommands: readonly ProgramCommand[] = [
  ...captureKinds.map(
    ({ kind, key, label }): ProgramCommand => ({
      id: `map.add.${kind}`,
      label: `Add a ${label === 'KPI' ? label : label.toLowerCase()}`.replace(' a initiative', ' an initiative'),
      keys: [key],
      group: 'Map',
      words: 'new card create insert',
      enabled: isShown,
      run: () => {
        const tools = activeTools();
        tools?.capture.begin(kind, tools.presenting.placeOfNew(tools.pointer) ?? undefined);
      },
    }),
  ),
  {
    id: 'map.rename',
    label: 'Edit the title',
    keys: ['F2'],
    group: 'Map',
    words: 'rename write',
    enabled: () => isShown() && onlySelected() !== undefined,
    run: () => {
      const id = onlySelected();
      if (id !== undefined) activeTools()?.capture.rename(id);
    },
  },
  {
    id: 'map.addChild',
    label: 'Add the linked card it asks for',
    group: 'Map',
    words: 'child tab initiative kpi',
    enabled: () => isShown() && onlySelected() !== undefined,
    run: () => {
      const id = onlySelected();
      if (id !== undefined) activeTools()?.capture.beginChild(id);
    },
  },
];
