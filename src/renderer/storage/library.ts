import { liveQuery } from 'dexie';
import type { MapLibrary, OpenedMap, StoredMap } from '#renderer/state/mapStorage.ts';
import { StorageError } from '#renderer/state/mapStorage.ts';
import { type Miniature, miniature } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { hashAfter, hashFromText, hashToText } from '#shared/model/hash.ts';
import type { Change } from '#shared/model/patch.ts';
import { renewIds } from '#shared/model/renewIds.ts';
import type { Database } from './database.ts';
import { exportRaw } from './exportRaw.ts';
import type { MirrorSync } from './mirrorSync.ts';
import { readMap } from './readMap.ts';
import type { Tables } from './schema.ts';
import { asStorageError, trouble } from './troubles.ts';
import { createVersions } from './versions.ts';
import type { Windows } from './windows.ts';
import { clearMap, commitPlan, mapTables, prepareWhole, writeWhole } from './writeMap.ts';

export interface LibraryParts {
  readonly database: Database;
  readonly windows: Windows;
  readonly mirror: MirrorSync;
  readonly now: () => string;
}

/** The adapter of `MapLibrary` on IndexedDB. */
export function createLibrary({ database, windows, mirror, now }: LibraryParts): MapLibrary {
  const newId = () => crypto.randomUUID();
  const versions = createVersions({ database, mirror, now, newId });

  async function create(document: MapDocument): Promise<StoredMap> {
    const prepared = prepareWhole({ document, revision: 1, binnedAt: null });
    const write = async (tables: Tables) => {
      if ((await tables.heads.get(document.map.id)) !== undefined) {
        throw new StorageError('failed', 'A map with this id is there already.');
      }
      await writeWhole(tables, prepared);
    };
    await database.write(mapTables, write, prepared.rows.length);
    mirror.note(prepared.head.mapId, { head: prepared.head, document });
    return prepared.head;
  }

  async function setBinned(mapId: string, binnedAt: string | null): Promise<void> {
    await database.write(['heads'], async (tables) => {
      if ((await tables.heads.update(mapId, { binnedAt })) === 0) throw trouble('gone');
    });
    mirror.note(mapId);
  }

  async function rename(mapId: string, title: string): Promise<void> {
    const { document, head } = await readMap(database, mapId);
    if (document.map.title === title) return;
    const change: Change = { op: 'set', table: 'map', id: mapId, key: 'title', from: document.map.title, to: title };
    const at = now();
    const after = { ...document, map: { ...document.map, title, updatedAt: at } };
    const step = newId();
    const entry = {
      entryId: step,
      stepId: step,
      windowId: windows.windowId,
      kind: 'edit',
      label: 'rename map',
      changes: [change],
      opensStep: true,
      at,
      revision: head.revision + 1,
    } as const;
    const stored = await commitPlan(database, mapId, head.revision, (missed) =>
      // Somebody else was faster: the map is read again and renamed then.
      missed === null || missed.length > 0
        ? null
        : {
            writes: [{ table: 'map', id: mapId, record: after.map }],
            entries: [entry],
            document: after,
            hash: hashToText(hashAfter(hashFromText(head.hash), document, after, [change])),
          },
    );
    if (stored === null) return rename(mapId, title);
    mirror.note(mapId, { head: stored, document: after });
    windows.tell(mapId, stored.revision);
  }

  return {
    list: () => database.read(['heads'], (tables) => tables.heads.toArray()),
    watch: (listener, onTrouble) => watchHeads(database.tables, listener, onTrouble),
    read: (mapId): Promise<OpenedMap> => readMap(database, mapId),
    miniature: (mapId) => readMiniature(database, mapId),
    create,
    rename,

    async duplicate(mapId, title) {
      const { document } = await readMap(database, mapId);
      const copy = renewIds(document, newId);
      const at = now();
      return create({ ...copy, map: { ...copy.map, title, createdAt: at, updatedAt: at } });
    },

    bin: (mapId) => setBinned(mapId, now()),
    restore: (mapId) => setBinned(mapId, null),

    deleteForGood: async (mapId) => {
      const head = await database.read(['heads'], (tables) => tables.heads.get(mapId));
      if (head === undefined) return;
      if (head.binnedAt === null) throw new StorageError('failed', 'Only a map in the bin can be deleted for good.');
      await removeMap(database, head, now());
      mirror.forget(mapId);
      windows.tell(mapId, head.revision + 1);
    },

    ...versions,
    exportRaw: (mapId) => exportRaw(database, mapId),
  };
}

/** Deletes a map with its versions, and notes that it was deleted on purpose until the files are gone too. */
export async function removeMap(database: Database, { mapId, elements, links }: StoredMap, at: string): Promise<void> {
  const remove = async (tables: Tables) => {
    await clearMap(tables, mapId);
    await tables.versions.where('mapId').equals(mapId).delete();
    await tables.meta.put({ key: `forgotten:${mapId}`, value: at });
  };
  await database.write([...mapTables, 'versions', 'meta'], remove, elements + links);
}

function watchHeads(
  tables: Tables,
  listener: (maps: readonly StoredMap[]) => void,
  onTrouble: (error: StorageError) => void,
): () => void {
  const subscription = liveQuery(() => tables.heads.toArray()).subscribe({
    next: listener,
    error: (error: unknown) => onTrouble(asStorageError(error)),
  });
  return () => subscription.unsubscribe();
}

async function readMiniature(database: Database, mapId: string): Promise<Miniature> {
  const [head, row] = await database.read(['heads', 'miniatures'], (tables) =>
    Promise.all([tables.heads.get(mapId), tables.miniatures.get(mapId)]),
  );
  if (head !== undefined && row?.revision === head.revision) return row.miniature;
  return miniature((await readMap(database, mapId)).document);
}
