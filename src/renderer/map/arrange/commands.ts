import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { selectedLink } from '#renderer/state/viewState.ts';
import type { Edge } from '#shared/model/commands/arrangeElements.ts';
import { activeTools } from '../tools/MapTools.ts';

const selected = () => activeTools()?.engine.view.getState().ids.length ?? 0;
const hasAny = () => selected() > 0;
const hasLink = () => {
  const state = activeTools()?.engine.view.getState();
  return state !== undefined && selectedLink(state) !== null;
};

/** The ways to line cards up, as the palette and the bar of the selection offer them. */
export const edges: readonly { readonly edge: Edge; readonly label: string }[] = [
  { edge: 'left', label: 'Align left edges' },
  { edge: 'center', label: 'Align middles across' },
  { edge: 'right', label: 'Align right edges' },
  { edge: 'top', label: 'Align top edges' },
  { edge: 'middle', label: 'Align middles down' },
  { edge: 'bottom', label: 'Align bottom edges' },
];

export const arrangeCommands: readonly ProgramCommand[] = [
  {
    id: 'map.delete',
    label: () => (hasLink() ? 'Delete the link' : 'Delete the selected cards'),
    keys: ['Delete', 'Backspace'],
    group: 'Map',
    words: 'remove',
    enabled: () => hasAny() || hasLink(),
    run: () => activeTools()?.arranging.remove(),
  },
  {
    id: 'map.duplicate',
    label: 'Duplicate',
    keys: ['Mod+D'],
    group: 'Map',
    words: 'copy double',
    enabled: hasAny,
    run: () => activeTools()?.arranging.duplicate(),
  },
  {
    id: 'map.park',
    label: () => (activeTools()?.arranging.isParked === true ? 'Take back from the parking lot' : 'Park'),
    keys: ['Shift+P'],
    group: 'Map',
    words: 'parking lot aside later',
    enabled: hasAny,
    run: () => activeTools()?.arranging.park(),
  },
  ...edges.map(
    ({ edge, label }): ProgramCommand => ({
      id: `map.align.${edge}`,
      label,
      group: 'Map',
      words: 'line up arrange',
      enabled: () => selected() > 1,
      run: () => activeTools()?.arranging.align(edge),
    }),
  ),
  {
    id: 'map.distribute.x',
    label: 'Equal gaps across',
    group: 'Map',
    words: 'distribute horizontally arrange',
    enabled: () => selected() > 2,
    run: () => activeTools()?.arranging.distribute('x'),
  },
  {
    id: 'map.distribute.y',
    label: 'Equal gaps down',
    group: 'Map',
    words: 'distribute vertically arrange',
    enabled: () => selected() > 2,
    run: () => activeTools()?.arranging.distribute('y'),
  },
];
