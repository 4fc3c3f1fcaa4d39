import type { KeyHint } from '#renderer/ui/keyNames.ts';

/** What keys do while a title is typed. */
export const typingHints: readonly KeyHint[] = [
  [['Enter'], 'keep, and add another'],
  [['Tab'], 'keep, and add what is below'],
  [['ArrowUp', 'ArrowDown'], 'keep, and go on'],
  [['Escape'], 'leave'],
];

/** What keys do in the outline beside its commands. */
export const outlineHints: readonly KeyHint[] = [
  [['Enter'], 'Edit the title, as F2 does'],
  [['ArrowRight', 'ArrowLeft'], 'Open or close the row'],
  [['*'], 'Open all rows of its level'],
  [['Shift+ArrowDown'], 'Select more rows'],
  [['Mod+A'], 'Select all rows'],
  [['/', 'Mod+F'], 'Filter by title'],
  [['Delete'], 'Delete what is selected'],
  ...typingHints.map(([keys, does]): KeyHint => [keys, `While typing: ${does}`]),
];
