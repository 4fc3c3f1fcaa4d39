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
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** The keys of one combination, each as it stands on the keyboard. */
export function keyNames(keys: string): string[] {
  const names = isMac ? macNames : otherNames;
  return keys.split(/\+(?=.)/).map((key) => names[key] ?? arrows[key] ?? key);
}
