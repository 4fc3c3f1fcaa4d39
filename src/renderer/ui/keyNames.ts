/**
 * Keys as commands name them (`Mod+Shift+K`, `?`, `F1`) in the words of the machine. `Mod` is Command on a Mac and
 * Ctrl elsewhere.
 */
export const isMac = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Enter: '↩',
  Delete: '⌫',
};
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const pages: Readonly<Record<string, string>> = { PageUp: 'Page Up', PageDown: 'Page Down' };
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** Combinations that do one thing, and what they do. */
export type KeyHint = readonly [keys: readonly string[], does: string];

/** Keys that belong to no command: what the controls of one place on the page do with them. */
export interface KeyList {
  readonly place: string;
  readonly hints: readonly KeyHint[];
}

/** The keys of one combination, each as it stands on the keyboard. */
export function keyNames(keys: string): string[] {
  const names = isMac ? macNames : otherNames;
  return keys.split(/\+(?=.)/).map((key) => names[key] ?? arrows[key] ?? pages[key] ?? key);
}
