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
    // Taken also where it cannot be done now, so that the browser does nothing of its own with it.
    event.preventDefault();
    // A key means the same in several views; the one that is shown has it.
    byKeys.get(keys)?.find(isEnabled)?.run();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
