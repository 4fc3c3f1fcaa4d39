import type { MapStorage, StoredMap } from '#renderer/state/mapStorage.ts';
import { miniature } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Database } from './database.ts';
import { readMap } from './readMap.ts';
import { keysOfMap } from './schema.ts';
import { pack } from './snapshot.ts';
import { trouble } from './troubles.ts';
import type { Windows } from './windows.ts';
import { commitAtOnce, commitPlan, missedEntries } from './writeMap.ts';

export interface MapStorageParts {
  readonly database: Database;
  readonly windows: Windows;
  /** A commit is on the disk: its copy has to follow. */
  readonly committed: (head: StoredMap, document: MapDocument) => void;
  /** A map turned out not to be whole. */
  readonly damaged: (mapId: string) => void;
}

/** The adapter of `MapStorage` on IndexedDB. */
export function createMapStorage({ database, windows, committed, damaged }: MapStorageParts): MapStorage {
  /** Heads as this window has last seen them: what the next commit expects to find. */
  const heads = new Map<string, StoredMap>();
  return {
    windowId: windows.windowId,

    async open(mapId) {
      try {
        const opened = await readMap(database, mapId);
        heads.set(mapId, opened.head);
        return opened;
      } catch (error) {
        if ((error as { trouble?: string }).trouble === 'damaged') damaged(mapId);
        throw error;
      }
    },

    async commit(mapId, known, plan) {
      let document: MapDocument | null = null;
      const planning = (missed: Parameters<typeof plan>[0]) => {
        const made = plan(missed);
        document = made?.document ?? null;
        return made;
      };
      const expected = heads.get(mapId);
      const quick = expected?.revision === known ? await commitAtOnce(database, expected, planning) : undefined;
      const head = quick ?? (await commitPlan(database, mapId, known, planning));
      if (head === null || document === null) return;
      heads.set(mapId, head);
      committed(head, document);
      setTimeout(() => windows.tell(mapId, head.revision));
    },

    entriesAfter: (mapId, revision) =>
      database.read(['heads', 'log'], async (tables) => {
        const head = await tables.heads.get(mapId);
        if (head === undefined) throw trouble('gone');
        return missedEntries(tables, head, revision);
      }),

    entriesBefore: (mapId, revision, limit) =>
      database.read(['log'], (tables) => {
        const [first, last] = keysOfMap.log(mapId, 0, revision);
        return tables.log.where(':id').between(first, last, true, true).reverse().limit(limit).toArray();
      }),

    async writeSnapshot({ document, revision, hash }) {
      // All that takes time is done before the transaction begins.
      const mapId = document.map.id;
      const snapshot = { mapId, revision, hash, ...pack(document) };
      const picture = { mapId, revision, miniature: miniature(document) };
      await database.write(['heads', 'snapshots', 'miniatures'], async (tables) => {
        const [head, before] = await Promise.all([tables.heads.get(mapId), tables.snapshots.get(mapId)]);
        if (head === undefined || head.revision < revision || (before?.revision ?? -1) >= revision) return;
        await Promise.all([tables.snapshots.put(snapshot), tables.miniatures.put(picture)]);
      });
    },

    onCommitted: (listener) => windows.onTold(listener),
    livingWindows: () => windows.living(),
    reconnect: () => database.reconnect(),
  };
}
