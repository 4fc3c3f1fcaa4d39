import type { StoredMap } from '#renderer/state/mapStorage.ts';

/** What Home asks of the program. Each tells of its own troubles. */
export interface HomeActions {
  /** Opens the map in its last view. */
  open(map: StoredMap): void;
  /** Asks for a title and where to start from; with a template's name that one is chosen already. */
  newMap(template?: string): void;
  openFile(): void;
  /** Shows the files opened and saved last; null where they are not remembered. */
  readonly showRecent: (() => void) | null;
  rename(map: StoredMap): void;
  duplicate(map: StoredMap): void;
  saveToFile(map: StoredMap): void;
  /** Into the bin, with a way back. */
  bin(map: StoredMap): void;
  restore(map: StoredMap): void;
  /** Asks first. */
  deleteForGood(map: StoredMap): void;
  emptyBin(maps: readonly StoredMap[]): void;
  restoreFromBackup(): void;
  show(place: 'maps' | 'bin'): void;
}
