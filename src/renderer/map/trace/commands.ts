import type { ProgramCommand } from '#renderer/state/programCommand.ts';
import { activeTools } from '../tools/MapTools.ts';

const isShown = () => activeTools() !== null;
const isTracing = () => activeTools()?.tracing.shown.get() != null;

export const traceCommands: readonly ProgramCommand[] = [
  {
    id: 'map.trace',
    label: () => (isTracing() ? 'End the trace' : 'Trace: why are we doing this?'),
    keys: ['T'],
    group: 'Map',
    words: 'paths line of sight alignment goals above kpis below',
    enabled: isShown,
    run: () => activeTools()?.tracing.toggle(),
  },
  {
    id: 'map.trace.next',
    label: 'Show the next path',
    keys: ['.'],
    group: 'Map',
    words: 'trace',
    enabled: isTracing,
    run: () => activeTools()?.tracing.step(1),
  },
  {
    id: 'map.trace.previous',
    label: 'Show the previous path',
    keys: [','],
    group: 'Map',
    words: 'trace',
    enabled: isTracing,
    run: () => activeTools()?.tracing.step(-1),
  },
  {
    id: 'map.trace.select',
    label: 'Select everything on its paths',
    keys: ['Shift+T'],
    group: 'Map',
    words: 'trace path selection',
    enabled: () => isTracing() || (activeTools()?.engine.view.getState().ids.length ?? 0) > 0,
    run: () => activeTools()?.tracing.selectPath(),
  },
];
