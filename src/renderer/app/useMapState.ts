import { useSyncExternalStore } from 'react';
import type { MapState, MapStore } from '#renderer/state/mapState.ts';

/** A part of the open map's state; rendered again when that part changes. @param pick must give the same object for the same state */
export function useMapState<T>(map: MapStore, pick: (state: MapState) => T): T {
  return useSyncExternalStore(map.subscribe, () => pick(map.getState()));
}
