import { describe, expect, onTestFinished, test } from 'vitest';
import type { Connection } from '#renderer/state/mapStorage.ts';
import { openMapStore } from '#renderer/state/openMapStore.ts';
import { openDatabase } from '#renderer/storage/database.ts';
import { openMap, openWindow, ownDatabase, retitle, smallMap, titleOf, until } from './fixture.ts';
import { rawOpen, stall } from './rawDatabase.ts';

describe('a disk that does not answer', () => {
  test('is told after the watchdog’s time; the edit waits and is saved once', async () => {
    const name = ownDatabase();
    const storage = await openWindow(name, { watchdog: 200 });
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    const letGo = await stall(name, 'heads');
    retitle(store, 'g1', 'Waiting');
    await until(() => store.getState().saveState.state === 'notSaved');
    expect(store.getState().saveState).toMatchObject({
      trouble: 'timeout',
      message: expect.stringMatching(/does not answer/),
    });
    expect(store.getState().revision).toBe(1);
    retitle(store, 'g2', 'Also waiting');
    expect(store.unsavedCopy().elements.get('g2')?.title).toBe('Also waiting');
    expect(store.getState().saveState.state).toBe('notSaved');
    await letGo();
    store.retry();
    await until(() => store.getState().saveState.state === 'saved');
    expect(store.getState().revision).toBe(3);
    expect((await storage.library.read(mapId)).head.revision).toBe(3);
  });

  test('is tried again without being asked', async () => {
    const name = ownDatabase();
    const storage = await openWindow(name, { watchdog: 200 });
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    const letGo = await stall(name, 'log');
    retitle(store, 'g1', 'Waiting');
    await until(() => store.getState().saveState.state === 'notSaved');
    await letGo();
    await until(() => store.getState().saveState.state === 'saved');
    expect((await storage.library.read(mapId)).document.elements.get('g1')?.title).toBe('Waiting');
  });
});

describe('work that waits for a long transaction', () => {
  test('is not taken for a disk that does not answer', async () => {
    const database = await openDatabase({ name: ownDatabase(), watchdog: 1000 });
    onTestFinished(() => database.close());
    // As long as a large map takes: beyond the watchdog's time, and within what so many records may take.
    const long = database.write(
      ['heads'],
      async (tables) => {
        const end = Date.now() + 1500;
        while (Date.now() < end) await tables.heads.count();
        return 'stored';
      },
      1000,
    );
    const short = database.write(['heads'], (tables) => tables.heads.count());
    expect(await Promise.all([long, short])).toEqual(['stored', 0]);
  });
});

describe('a save that failed half way', () => {
  test('leaves nothing of itself behind', async () => {
    const name = ownDatabase();
    const storage = await openWindow(name);
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    // A value that the database cannot hold: the record before it is written, this one throws.
    const label = 'edit';
    const bad = { op: 'set', table: 'map', id: mapId, key: 'later', from: undefined, to: () => {} } as never;
    const good = { op: 'set', table: 'elements', id: 'g1', key: 'title', from: 'First goal', to: 'Half' } as const;
    expect(store.apply({ label, changes: [good, bad], history: 'record' })).toBeNull();
    await until(() => store.getState().saveState.state === 'notSaved');
    const { document, head } = await storage.library.read(mapId);
    expect([document.elements.get('g1')?.title, head.revision]).toEqual(['First goal', 1]);
  });
});

describe('a newer program in another window', () => {
  test('gets the database; this window says that it must be reloaded and keeps the work', async () => {
    const name = ownDatabase();
    const storage = await openWindow(name);
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    const newer = await rawOpen(name, 20);
    newer.close();
    expect(storage.connection.get()).toMatchObject({ state: 'closed', message: expect.stringMatching(/Reload/) });
    retitle(store, 'g1', 'Unsaved');
    await until(() => store.getState().saveState.state === 'notSaved');
    expect(store.getState().saveState).toMatchObject({ trouble: 'closed' });
    expect(store.unsavedCopy().elements.get('g1')?.title).toBe('Unsaved');
    await expect(storage.library.list()).rejects.toMatchObject({ trouble: 'closed' });
  });

  test('leaves a database that this one only reads', async () => {
    const name = ownDatabase();
    const before = await openWindow(name);
    const { mapId } = await before.library.create(smallMap());
    await before.close();
    (await rawOpen(name, 20, (db) => db.createObjectStore('laterTable'))).close();

    const storage = await openWindow(name);
    const connection = storage.connection.get();
    expect(connection).toMatchObject({ state: 'readOnly', message: expect.stringMatching(/newer version/) });
    expect(await storage.library.list()).toHaveLength(1);
    const readOnly = connection.state === 'readOnly' ? connection.message : null;
    const now = () => new Date().toISOString();
    const store = await openMapStore(storage.maps, mapId, { now, newId: () => crypto.randomUUID(), readOnly });
    onTestFinished(async () => {
      await store.close();
    });
    const change = { op: 'set', table: 'elements', id: 'g1', key: 'title', from: 'First goal', to: 'X' } as const;
    expect(store.apply({ label: 'edit', changes: [change], history: 'record' })?.refused).toMatch(/newer version/);
    expect(titleOf(store, 'g1')).toBe('First goal');
    await expect(storage.library.create(smallMap())).rejects.toMatchObject({ trouble: 'newer' });
    await storage.safekeeping.start();
    const raw = await rawOpen(name);
    expect([raw.version, raw.objectStoreNames.contains('laterTable')]).toEqual([20, true]);
    raw.close();
  });
});

describe('an older program in another window', () => {
  test('that does not make way is named while opening waits for it', async () => {
    const name = ownDatabase();
    const older = await rawOpen(name, 5, (db) => db.createObjectStore('old'));
    const heard: Connection[] = [];
    const opening = openWindow(name, { onConnection: (connection) => heard.push(connection) });
    await until(() => heard.length > 0);
    expect(heard[0]).toMatchObject({ state: 'blocked', message: expect.stringMatching(/Close the other windows/) });
    older.close();
    const storage = await opening;
    expect(storage.connection.get().state).toBe('open');
    expect(await storage.library.list()).toEqual([]);
  });
});
