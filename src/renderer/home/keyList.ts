import type { KeyList } from '#renderer/ui/keyNames.ts';

/** What keys do on a card of Home. */
export const homeKeys: KeyList = {
  place: 'Home',
  hints: [
    [['ArrowRight'], 'Go from map to map'],
    [['Enter'], 'Open the map'],
    [['F2'], 'Rename it'],
    [['Delete'], 'Move it to the bin'],
    [['Escape'], 'Back out of a dialog, a menu, a search'],
  ],
};
