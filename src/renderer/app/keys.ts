import { isMac } from '#renderer/ui/keyNames.ts';

/** What of a key press decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * A key press in the notation of commands: `Mod+Shift+Z`, `F2`, `?`. Shift is named only beside letters and named keys:
 * in `?` it is already in the sign.
 */
export function combination(press: KeyPress, mac: boolean = isMac): string {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const sign = press.key.length === 1 && press.key.toLowerCase() === press.key.toUpperCase();
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const parts = [
    mod ? 'Mod' : '',
    other ? (mac ? 'Ctrl' : 'Meta') : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && !sign ? 'Shift' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
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
  return /^(Mod\+|F\d+$)/.test(keys) ? keys.replace('Mod', 'CmdOrCtrl').replace('Arrow', '') : undefined;
}
