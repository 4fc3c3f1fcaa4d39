import { useSyncExternalStore } from 'react';
import type { Preferences } from './preferences.ts';

/** With labels beside its icons the rail takes room that a small window needs for the map. */
const roomy = matchMedia('(min-width: 1200px)');

/** Whether the rail is wide: as it was chosen, else where the window has room. */
export function isRailWide({ railOpen }: Preferences): boolean {
  return railOpen ?? roomy.matches;
}

export function useRailWide(preferences: Preferences): boolean {
  useSyncExternalStore(watchRoom, () => roomy.matches);
  return isRailWide(preferences);
}

function watchRoom(changed: () => void): () => void {
  roomy.addEventListener('change', changed);
  return () => roomy.removeEventListener('change', changed);
}
