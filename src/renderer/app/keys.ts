import { isMac } from '#renderer/ui/keyNames.ts';

/** What of a key press decides. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard, whatever it writes. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * A key press in the notation of commands, in every reading that makes sense, the plainest first: `Mod+Shift+Z`, `F2`,
 * `?`. Shift is named only beside letters and named keys: in `?` it is already in the sign. `Shift+1` and (on a Mac)
 * `Alt+N` write other signs, so there the key's place counts too.
 */
export function combinations(press: KeyPress, mac: boolean = isMac): string[] {
  const { key, shiftKey } = press;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const written = joined(press, mac, shiftKey && !isSign, key.length === 1 ? key.toUpperCase() : key);
  const placed = /^(?:Digit|Key)(.)$/.exec(press.code)?.[1];
  if (!isSign || placed === undefined || !(shiftKey || press.altKey)) return [written];
  return [written, joined(press, mac, shiftKey, placed)];
}

function joined(press: KeyPress, mac: boolean, shift: boolean, key: string): string {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const parts = [mod && 'Mod', other && (mac ? 'Ctrl' : 'Meta'), press.altKey && 'Alt', shift && 'Shift', key];
  return parts.filter((part) => part !== false).join('+');
}

/** Combinations that a text field needs for itself. */
const editing = new Set(['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+Z', 'Mod+Y', 'Mod+Shift+Z']);

/** Whether a combination may act while a person types: single keys and the editing ones belong to the text. */
export function actsWhileTyping(keys: string): boolean {
  return !editing.has(keys) && (keys.startsWith('Mod+') || /^F\d+$/.test(keys));
}

/** True where key presses are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type);
}

/** Keys in the notation of the native menu; undefined for those that a menu must not take from the window. */
export function accelerator(keys: string): string | undefined {
  if (!/^(Mod\+|F\d+$)/.test(keys)) return undefined;
  return keys.replace('Mod', 'CmdOrCtrl').replace(/\+\+$/, '+Plus').replace('Arrow', '');
}
