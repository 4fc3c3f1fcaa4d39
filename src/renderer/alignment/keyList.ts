import type { KeyList } from '#renderer/ui/keyNames.ts';

/** What keys do in the matrix. */
export const matrixKeys: KeyList = {
  place: 'Alignment',
  hints: [
    [['Enter'], 'Link weakly, more strongly, not at all'],
    [['1', '2', '3'], 'Make the link weak, medium or strong'],
    [['0', 'Delete'], 'Take the link away'],
    [['Enter'], 'On a heading: select it'],
    [['Shift+Enter'], 'On a heading: add it to the selection'],
    [['Mod+ArrowDown'], 'Go to the last row; other arrows alike'],
    [['Home', 'End'], 'Go to the ends of the row'],
  ],
};
