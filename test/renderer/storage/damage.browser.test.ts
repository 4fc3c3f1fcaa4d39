import { describe, expect, test } from 'vitest';
import { checkMap } from '#renderer/storage/checkMap.ts';
import { openDatabase } from '#renderer/storage/database.ts';
import { contentOf, openMap, openWindow, ownDatabase, retitle, smallMap } from './fixture.ts';
import { tamper } from './rawDatabase.ts';

/** A stored map with a snapshot, and two entries behind it. */
async function storedMap() {
  const name = ownDatabase();
  const storage = await openWindow(name);
  const { mapId } = await storage.library.create(smallMap());
  const store = await openMap(storage, mapId);
  retitle(store, 'g1', 'One');
  await store.flush();
  retitle(store, 'g2', 'Two');
  await store.flush();
  return { name, storage, mapId, content: contentOf(store.getState().document) };
}

const all = IDBKeyRange.bound([], [[]]);

const losses: Record<string, (name: string, mapId: string) => Promise<void>> = {
  'a record is gone': (name, mapId) => tamper(name, 'records', (store) => store.delete([mapId, 'elements', 'g3'])),
  'a link is gone': (name, mapId) => tamper(name, 'records', (store) => store.delete([mapId, 'links', 'l1'])),
  'a record was altered': (name, mapId) =>
    tamper(name, 'records', (store) => {
      const key = [mapId, 'elements', 'g3'];
      store.get(key).onsuccess = ({ target }) => {
        const row = (target as IDBRequest).result;
        store.put({ ...row, record: { ...row.record, title: 'Third gaol' } });
      };
    }),
  'the order of a list is gone': (name, mapId) =>
    tamper(name, 'records', (store) => store.delete([mapId, 'order', 'audiences'])),
  'all records are gone': (name) => tamper(name, 'records', (store) => store.delete(all)),
};

const dropSnapshot = (name: string) => tamper(name, 'snapshots', (store) => store.clear());

describe.each(Object.entries(losses))('where %s', (_, damage) => {
  test('the snapshot and the log still give the map, and mend the records', async () => {
    const { name, storage, mapId, content } = await storedMap();
    await damage(name, mapId);
    expect(contentOf((await storage.library.read(mapId)).document)).toEqual(content);
    const database = await openDatabase({ name });
    expect(await checkMap(database, mapId)).toBe(true);
    database.close();
    await dropSnapshot(name);
    expect(contentOf((await storage.library.read(mapId)).document)).toEqual(content);
  });

  test('and the snapshot too, it is called damaged and never shown', async () => {
    const { name, storage, mapId } = await storedMap();
    await damage(name, mapId);
    await dropSnapshot(name);
    await expect(storage.library.read(mapId)).rejects.toMatchObject({ trouble: 'damaged' });
    await expect(storage.maps.open(mapId)).rejects.toMatchObject({ trouble: 'damaged' });
    const raw = JSON.parse(await storage.library.exportRaw(mapId));
    expect(raw.heads).toHaveLength(1);
    expect(raw.log).toHaveLength(2);
  });
});

describe('a damaged snapshot', () => {
  const harms: Record<string, (row: { bytes: Uint8Array; hash: string; revision: number }) => void> = {
    'is half as long': (row) => {
      row.bytes = row.bytes.slice(0, row.bytes.length >> 1);
    },
    'is full of zeros': (row) => {
      row.bytes = new Uint8Array(row.bytes.length);
    },
    'has one bit turned': (row) => {
      row.bytes[row.bytes.length - 9] = (row.bytes[row.bytes.length - 9] ?? 0) ^ 1;
    },
    'is of another state than it says': (row) => {
      row.revision += 1;
    },
  };

  test.each(Object.entries(harms))('that %s is passed over', async (_, harm) => {
    const { name, storage, mapId, content } = await storedMap();
    await tamper(name, 'snapshots', (store) => {
      store.get(mapId).onsuccess = ({ target }) => {
        const row = (target as IDBRequest).result;
        harm(row);
        store.put(row);
      };
    });
    expect(contentOf((await storage.library.read(mapId)).document)).toEqual(content);
  });

  test('with a gap in the log behind it is passed over', async () => {
    const { name, storage, mapId, content } = await storedMap();
    await tamper(name, 'log', (store) => store.delete([mapId, 2]));
    expect(contentOf((await storage.library.read(mapId)).document)).toEqual(content);
  });
});

test('a head that is older than its records is damage too', async () => {
  const { name, storage, mapId } = await storedMap();
  await tamper(name, 'heads', (store) => {
    store.get(mapId).onsuccess = ({ target }) => {
      const head = (target as IDBRequest).result;
      store.put({ ...head, hash: '0123456789abcdef' });
    };
  });
  await expect(storage.library.read(mapId)).rejects.toMatchObject({ trouble: 'damaged' });
});
