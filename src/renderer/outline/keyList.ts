import type { KeyHint } from '#renderer/ui/keyNames.ts';

/** What keys do while a title is typed, new or not. */
const typing: readonly KeyHint[] = [
  [['Enter'], 'keep, and add another'],
  [['Tab'], 'keep, and add what is below'],
  [['ArrowUp', 'ArrowDown'], 'keep, and go on'],
];

/** What keys do while the title of a new row is typed. */
export const draftHints: readonly KeyHint[] = [...typing, [['Escape'], 'done']];

/** What keys do while the title of a row that is there is edited. */
export const titleHints: readonly KeyHint[] = [...typing, [['Escape'], 'as before']];

/** What keys do in the outline beside its commands. */
export const outlineHints: readonly KeyHint[] = [
  [['Enter'], 'Edit the title, as F2 does'],
  [['ArrowRight', 'ArrowLeft'], 'Open or close the row'],
  [['*'], 'Open all rows of its level'],
  [['Shift+ArrowDown'], 'Select more rows'],
  [['Mod+A'], 'Select all rows'],
  [['/', 'Mod+F'], 'Filter by title'],
  [['Delete'], 'Delete what is selected'],
  ...typing.map(([keys, does]): KeyHint => [keys, `While typing: ${does}`]),
  [['Escape'], 'While typing a new row: keep it, and be done'],
  [['Escape'], 'While editing a title: leave it as before'],
];
