import type { Connection, Settings, Storage } from '#renderer/state/mapStorage.ts';
import { type Database, openDatabase, WATCHDOG } from './database.ts';
import { identify } from './identity.ts';
import type { Keeper } from './keeper.ts';
import { createLibrary } from './library.ts';
import { createMapStorage } from './mapStorage.ts';
import { createMirrorSync } from './mirrorSync.ts';
import { outsideMemory } from './outside.ts';
import { readMap } from './readMap.ts';
import { createSafekeeping } from './safekeeping.ts';
import { joinWindows } from './windows.ts';

export interface StorageOptions {
  /** Whoever keeps files (`Platform.keeper`), null where nobody does. */
  readonly keeper: Keeper | null;
  /** The database's name; another one in tests alone: the name is the key to the data. */
  readonly name?: string;
  readonly now?: () => string;
  /** How long (ms) the disk may take before it counts as not answering. */
  readonly watchdog?: number;
  /** Hears of the connection while the database is being opened and after (`Storage.connection` is there only then). */
  readonly onConnection?: (connection: Connection) => void;
}

/**
 * Opens everything that keeps maps.
 * @throws StorageError where the database cannot be opened at all: show the recovery screen, never an empty program
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { keeper, name = 'throughline', watchdog = WATCHDOG, onConnection = () => {} } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const database = await openDatabase({ name, watchdog, onConnection });
  const windows = await joinWindows(name);
  const outside = outsideMemory(name);
  const identity = await identify(database, windows, outside);
  const damaged = new Set<string>();
  const mirror = createMirrorSync({
    keeper,
    databaseId: identity.databaseId,
    read: (mapId) => readMap(database, mapId).catch(() => null),
    forgotten: (key) => database.write(['meta'], (tables) => tables.meta.delete(key)),
  });
  const atEnd = () => outside.rememberEnd(windows.windowId);
  addEventListener('pagehide', atEnd);
  return {
    databaseId: identity.databaseId,
    maps: createMapStorage({
      database,
      windows,
      committed: (head, document) => mirror.note(head.mapId, { head, document }),
      damaged: (mapId) => damaged.add(mapId),
    }),
    library: createLibrary({ database, windows, mirror, now }),
    safekeeping: createSafekeeping({ database, identity, keeper, mirror, windows, now, damaged }),
    settings: settingsOf(database),
    connection: database.connection,
    askToPersist: async () => (await navigator.storage.persisted()) || (await navigator.storage.persist()),
    async close() {
      await mirror.flush();
      mirror.close();
      removeEventListener('pagehide', atEnd);
      atEnd();
      windows.close();
      database.close();
    },
  };
}

function settingsOf(database: Database): Settings {
  return {
    read: async (name) =>
      (await database.read(['meta'], (tables) => tables.meta.get(`setting:${name}`)))?.value ?? null,
    write: (name, value) =>
      database.write(['meta'], async (tables) => {
        await tables.meta.put({ key: `setting:${name}`, value });
      }),
  };
}
