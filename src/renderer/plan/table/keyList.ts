import type { KeyList } from '#renderer/ui/keyNames.ts';

/** What keys do in the table, where it is used like a spreadsheet. */
export const tableKeys: KeyList = {
  place: 'Plan: table',
  hints: [
    [['Enter', 'F2'], 'Edit the cell; typing replaces it'],
    [['Enter', 'Tab'], 'While editing: keep it, and go down or on'],
    [['Escape'], 'While editing: leave it as it was'],
    [['Alt+Enter'], 'In a longer text: begin a new line'],
    [['ArrowUp', 'ArrowDown'], 'In a date: a day later or earlier'],
    [['PageUp', 'PageDown'], 'In a date: a month later or earlier'],
    [['Shift+ArrowDown'], 'Select more cells; other arrows alike'],
    [['Mod+A'], 'Select all work'],
    [['Mod+C', 'Mod+X'], 'Copy or cut the cells'],
    [['Mod+V'], 'Paste a block, also from a spreadsheet'],
    [['Mod+D'], 'Fill down; a single row from the one above'],
    [['Delete'], 'Empty the cells'],
    [['Mod+ArrowDown'], 'Go to the last row; other arrows alike'],
    [['Home', 'End'], 'Go to the ends of the row'],
    [['Enter'], 'On a heading: sort by it'],
  ],
};
