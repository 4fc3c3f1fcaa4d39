import type { KeyList } from '#renderer/ui/keyNames.ts';

/** What keys do where readings are typed one below the other. */
export const readingKeys: KeyList = {
  place: 'Measures: readings',
  hints: [
    [['Enter', 'ArrowDown'], 'Keep the number, and go to the next KPI'],
    [['Shift+Enter', 'ArrowUp'], 'Keep it, and go to the KPI before'],
    [['Escape'], 'Put back what stood there'],
    [['Mod+V'], 'Paste a column, with titles or without'],
  ],
};
