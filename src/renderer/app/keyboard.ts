import { isEnabled, type ProgramCommand } from '#renderer/state/programCommand.ts';
import { actsWhileTyping, combinations, isTyping } from './keys.ts';

/**
 * Lets keys run commands.
 * @param isBlocked true while a dialog is open: then the keys are the dialog's
 * @returns the function that stops it
 */
export function listenToKeys(commands: readonly ProgramCommand[], isBlocked: () => boolean): () => void {
  const byKeys = new Map(commands.flatMap((command) => (command.keys ?? []).map((keys) => [keys, command] as const)));
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isBlocked()) return;
    const keys = combinations(event).find((one) => byKeys.has(one));
    const command = keys === undefined ? undefined : byKeys.get(keys);
    if (keys === undefined || command === undefined) return;
    if (isTyping(event.target) && !actsWhileTyping(keys)) return;
    // Taken also where it cannot be done now, so that the browser does nothing of its own with it.
    event.preventDefault();
    if (isEnabled(command)) command.run();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
