import { isEnabled, type ProgramCommand } from '#renderer/state/programCommand.ts';
import { actsWhileTyping, combinations, isTyping } from './keys.ts';

/**
 * Lets keys run commands.
 * @param isBlocked true while a dialog is open: then the keys are the dialog's
 * @returns the function that stops it
 */
export function listenToKeys(commands: readonly ProgramCommand[], isBlocked: () => boolean): () => void {
  const byKeys = new Map<string, ProgramCommand[]>();
  for (const command of commands) {
    for (const keys of command.keys ?? []) byKeys.set(keys, [...(byKeys.get(keys) ?? []), command]);
  }
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isBlocked()) return;
    const keys = combinations(event).find((one) => byKeys.has(one));
    if (keys === undefined) return;
    if (isTyping(event.target) && !actsWhileTyping(keys)) return;
    const own = (byKeys.get(keys) ?? []).filter((command) => hasFocus(command, event.target));
    if (own.length === 0) return;
    // Taken also where it cannot be done now, so that the browser does nothing of its own with it.
    event.preventDefault();
    // A key means the same in several views; the one that is shown has it.
    own.find(isEnabled)?.run();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** What uses plain keys for itself: side panels, dialogs, lists. */
const ownKeys =
  'aside, [role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"], [role="tree"], [role="grid"]';

/** Whether the keys of a command are meant here: Delete in a list of the inspector is not meant for the map. */
function hasFocus({ focus }: ProgramCommand, target: EventTarget | null): boolean {
  if (focus === undefined || !(target instanceof Element)) return true;
  return target.closest(focus) !== null || target.closest(ownKeys) === null;
}
