import type { MapDocument } from '../document.ts';
import type { MapInfo } from '../mapInfo.ts';
import type { Change, Patch } from '../patch.ts';
import { ownValue, sameValue } from '../values.ts';

export interface MapEdit {
  readonly values: Partial<Omit<MapInfo, 'id' | 'updatedAt'>>;
  /** True while a person is still typing. */
  readonly merge?: boolean;
  readonly label?: string;
}

/** Changes what the map says of itself: title, vision, horizon, ratings, mutes and so on. */
export function editMap(document: MapDocument, edit: MapEdit): Patch {
  const keys = Object.keys(edit.values);
  const changes: Change[] = Object.entries(edit.values)
    .filter(([key, to]) => !sameValue(ownValue(document.map, key), to))
    .map(([key, to]) => ({ op: 'set', table: 'map', id: document.map.id, key, from: ownValue(document.map, key), to }));
  return {
    label: edit.label ?? (keys.includes('title') ? 'rename the map' : 'edit the map'),
    changes,
    history: edit.merge === true ? 'merge' : 'record',
    mergeKey: JSON.stringify(['map', keys]),
  };
}
