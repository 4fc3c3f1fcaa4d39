import { describe, expect, test } from 'vitest';
import type { StoredMap } from '#renderer/state/mapStorage.ts';
import { editMap } from '#shared/model/commands/editMap.ts';
import { contentOf, openMap, openWindow, ownDatabase, perform, retitle, smallMap, titleOf, until } from './fixture.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('the library', () => {
  test('lists a map by what its head says, and tells of every change', async () => {
    const name = ownDatabase();
    const [here, there] = [await openWindow(name), await openWindow(name)];
    let seen: readonly StoredMap[] | null = null;
    const stop = there.library.watch(
      (maps) => {
        seen = maps;
      },
      () => {},
    );
    await until(() => seen?.length === 0);
    const { mapId } = await here.library.create(smallMap());
    await until(() => seen?.length === 1);
    const [head] = await here.library.list();
    expect(head).toMatchObject({
      mapId,
      title: 'Small',
      organization: 'Some Ltd',
      revision: 1,
      elements: 4,
      links: 1,
      binnedAt: null,
      kinds: { goal: 3, initiative: 1, program: 0, kpi: 0, capability: 0, note: 0 },
    });
    await here.library.rename(mapId, 'Renamed');
    await until(() => seen?.[0]?.title === 'Renamed');
    stop();
  });

  test('tells whoever comes back to it of edits made meanwhile', async () => {
    const storage = await openWindow(ownDatabase());
    await storage.library.create(smallMap('a'));
    const store = await openMap(storage, 'a');
    let seen: readonly StoredMap[] = [];
    const watch = () =>
      storage.library.watch(
        (maps) => {
          seen = maps;
        },
        () => {},
      );
    for (let round = 1; round <= 6; round++) {
      const stop = watch();
      await until(() => seen[0]?.title === (round === 1 ? 'Small' : `Round ${round - 1}`));
      // In every other round nobody watches while the edit is made.
      if (round % 2 === 0) stop();
      perform(store, editMap, { values: { title: `Round ${round}` } });
      await store.flush();
      const again = watch();
      await until(() => seen[0]?.title === `Round ${round}`);
      stop();
      again();
    }
  });

  test('refuses a second map of the same id', async () => {
    const storage = await openWindow(ownDatabase());
    await storage.library.create(smallMap('m'));
    await expect(storage.library.create(smallMap('m'))).rejects.toMatchObject({ trouble: 'failed' });
  });

  test('duplicates a map under new ids', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const copy = await storage.library.duplicate(mapId, 'Small, copy');
    const [first, second] = [await storage.library.read(mapId), await storage.library.read(copy.mapId)];
    expect(copy).toMatchObject({ title: 'Small, copy', elements: 4, links: 1, revision: 1 });
    const ids = [...first.document.elements.keys()];
    expect(ids.filter((id) => second.document.elements.has(id))).toEqual([]);
    const [link] = second.document.links.values();
    expect(second.document.elements.get(link?.to ?? '')?.title).toBe('First goal');
  });

  test('keeps a map in the bin for 30 days and not longer', async () => {
    const name = ownDatabase();
    const start = Date.parse('2026-03-01T00:00:00Z');
    const at = async (days: number) => {
      const storage = await openWindow(name, { now: () => new Date(start + days * DAY).toISOString() });
      await storage.safekeeping.start();
      return storage;
    };
    const first = await at(0);
    const [binned, kept, back] = ['binned', 'kept', 'back'];
    for (const id of [binned, kept, back]) await first.library.create(smallMap(id));
    await first.library.saveVersion(binned, 'One', false);
    await expect(first.library.deleteForGood(kept)).rejects.toMatchObject({ trouble: 'failed' });
    await first.library.bin(binned);
    await first.library.bin(back);
    await first.library.restore(back);
    const ids = async (storage: typeof first) => (await storage.library.list()).map(({ mapId }) => mapId).sort();
    expect(await ids(await at(29.9))).toEqual(['back', 'binned', 'kept']);
    const after = await at(30);
    expect(await ids(after)).toEqual(['back', 'kept']);
    expect(await after.library.versions(binned)).toEqual([]);
    await expect(after.library.read(binned)).rejects.toMatchObject({ trouble: 'gone' });
  });

  test('leaves nothing of a map that is deleted for good, and its id may come again', async () => {
    const storage = await openWindow(ownDatabase());
    await storage.library.create(smallMap('m'));
    await storage.library.rename('m', 'Renamed');
    await storage.library.bin('m');
    await storage.library.deleteForGood('m');
    const raw = JSON.parse(await storage.library.exportRaw('m'));
    for (const table of ['heads', 'records', 'log', 'snapshots', 'versions']) expect(raw[table]).toEqual([]);
    expect(await storage.library.create(smallMap('m'))).toMatchObject({ revision: 1, title: 'Small' });
  });

  test('draws the small picture of the map as it is stored', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const before = await storage.library.miniature(mapId);
    const store = await openMap(storage, mapId);
    store.apply({
      label: 'delete goal',
      changes: [{ op: 'remove', table: 'elements', record: store.getState().document.elements.get('g3') as never }],
      history: 'record',
    });
    await store.flush();
    const after = await storage.library.miniature(mapId);
    expect([before.cards.length, after.cards.length]).toEqual([20, 15]);
  });
});

describe('versions', () => {
  test('are listed newest first, read as they were, and deleted', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    const first = await storage.library.saveVersion(mapId, 'First', false);
    retitle(store, 'g1', 'Changed');
    await store.flush();
    await storage.library.saveVersion(mapId, 'Before an import', true);
    expect(await storage.library.versions(mapId)).toMatchObject([
      { title: 'Before an import', automatic: true, revision: 2 },
      { title: 'First', automatic: false, revision: 1 },
    ]);
    expect(contentOf(await storage.library.readVersion(first.versionId))).toEqual(contentOf(smallMap(mapId)));
    await storage.library.deleteVersion(first.versionId);
    expect(await storage.library.versions(mapId)).toHaveLength(1);
  });

  test('put back are one step, which undo takes back', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    const version = await storage.library.saveVersion(mapId, 'First', false);
    retitle(store, 'g1', 'Changed');
    retitle(store, 'g2', 'Changed too');
    expect(store.replaceContent(await storage.library.readVersion(version.versionId), 'restore “First”')).toBeNull();
    expect(titleOf(store, 'g2')).toBe('Second goal');
    expect(store.getState().history.undo).toBe('restore “First”');
    await store.undo();
    expect([titleOf(store, 'g1'), titleOf(store, 'g2')]).toEqual(['Changed', 'Changed too']);
  });
});

test('settings are kept, and are no part of a map', async () => {
  const name = ownDatabase();
  const first = await openWindow(name);
  expect(await first.settings.read('theme')).toBeNull();
  await first.settings.write('theme', { mode: 'dark' });
  await first.close();
  expect(await (await openWindow(name)).settings.read('theme')).toEqual({ mode: 'dark' });
});

test('the database keeps its id, and a first start is not taken for a loss', async () => {
  const name = ownDatabase();
  const first = await openWindow(name);
  expect(await first.safekeeping.start()).toMatchObject({ emptied: false, unclean: false, restorable: [], others: [] });
  const { databaseId } = first;
  await first.close();
  const second = await openWindow(name);
  expect(second.databaseId).toBe(databaseId);
  expect(await second.safekeeping.start()).toMatchObject({ emptied: false, unclean: false });
  expect(second.safekeeping.mirror.get()).toEqual({ state: 'off' });
  expect(typeof (await second.askToPersist())).toBe('boolean');
});
