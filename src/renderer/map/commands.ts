import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { arrangeCommands } from './arrange/commands.ts';
import { captureCommands } from './capture/commands.ts';
import { findCommands } from './find/commands.ts';
import { lensCommands } from './lens/commands.ts';
import { linkingCommands } from './linking/commands.ts';
import { presentCommands } from './present/commands.ts';
import { tidyCommands } from './tidy/commands.ts';
import { traceCommands } from './trace/commands.ts';
import { activeMap } from './view/activeMap.ts';

const isShown = () => activeMap() !== null;
const hasSelection = () => (activeMap()?.engine.view.getState().ids.length ?? 0) > 0;

/** Plain keys are the map's only while it has the focus. */
const onMap = (command: ProgramCommand): ProgramCommand => ({ ...command, focus: '.map' });

/** What the Map view offers to the palette, the keys and the menu. */
export const mapCommands: readonly ProgramCommand[] = [
  {
    id: 'map.fit',
    label: 'Show the whole map',
    keys: ['Shift+1'],
    group: 'View',
    words: 'fit zoom all',
    enabled: isShown,
    run: () => activeMap()?.fit(),
  },
  {
    id: 'map.zoomToSelection',
    label: 'Zoom to the selection',
    keys: ['Shift+2'],
    group: 'View',
    words: 'fit focus',
    enabled: hasSelection,
    run: () => activeMap()?.zoomToSelection(),
  },
  {
    id: 'map.actualSize',
    label: 'Zoom to 100 %',
    keys: ['Shift+0'],
    group: 'View',
    words: 'actual size',
    enabled: isShown,
    run: () => activeMap()?.zoomTo(1),
  },
  {
    id: 'map.zoomIn',
    label: 'Zoom in',
    keys: ['Mod+=', 'Mod++'],
    group: 'View',
    words: 'larger',
    enabled: isShown,
    run: () => activeMap()?.zoomBy(1.25),
  },
  {
    id: 'map.zoomOut',
    label: 'Zoom out',
    keys: ['Mod+-'],
    group: 'View',
    words: 'smaller',
    enabled: isShown,
    run: () => activeMap()?.zoomBy(0.8),
  },
  {
    id: 'map.selectAll',
    label: 'Select all cards',
    keys: ['Mod+A'],
    group: 'Edit',
    enabled: isShown,
    run: () => activeMap()?.selectAll(),
  },
  ...findCommands,
  ...[
    ...captureCommands,
    ...linkingCommands,
    ...arrangeCommands,
    ...tidyCommands,
    ...traceCommands,
    ...lensCommands,
    ...presentCommands,
  ].map(onMap),
];
