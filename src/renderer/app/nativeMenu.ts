import {
  type CommandGroup,
  commandGroups,
  commandLabel,
  isEnabled,
  type ProgramCommand,
} from '#renderer/state/programCommand.ts';
import type { Menu } from '#shared/ipc/contract.ts';
import { accelerator } from './keys.ts';
import type { Program } from './program.ts';

/** What the system itself does to text; named by its roles. */
const editing = [
  ['cut', 'Cut'],
  ['copy', 'Copy'],
  ['paste', 'Paste'],
  ['selectAll', 'Select all'],
] as const;

/** The native menu as it follows from the commands. */
export function nativeMenu(commands: readonly ProgramCommand[]): Menu {
  return commandGroups.map((group) => ({ label: group, items: itemsOf(group, commands) }));
}

function itemsOf(group: CommandGroup, commands: readonly ProgramCommand[]): Menu[number]['items'] {
  const own = commands
    .filter((command) => command.group === group)
    .map((command) => {
      const keys = command.keys?.map(accelerator).find((found) => found !== undefined);
      return {
        command: command.id,
        label: commandLabel(command).slice(0, 120),
        enabled: isEnabled(command),
        ...(keys === undefined ? {} : { accelerator: keys }),
      };
    });
  if (group !== 'Edit') return own;
  return [...own, null, ...editing.map(([command, label]) => ({ command, label, enabled: true }))];
}

/** Keeps the native menu in step with what the commands are called and whether they can be done. @returns the function that stops it */
export function feedNativeMenu(
  { platform, session, route, preferences, dialog }: Program,
  commands: readonly ProgramCommand[],
) {
  let sent = '';
  const send = () => {
    const menu = nativeMenu(commands);
    const text = JSON.stringify(menu);
    if (text !== sent) platform.setMenu(menu);
    sent = text;
  };
  let stopMap = () => {};
  const followMap = () => {
    stopMap();
    const now = session.get();
    stopMap = now.state === 'open' ? now.map.subscribe(send) : () => {};
    send();
  };
  const stops = [session.subscribe(followMap), ...[route, preferences, dialog].map((value) => value.subscribe(send))];
  followMap();
  return () => {
    stopMap();
    for (const stop of stops) stop();
  };
}
