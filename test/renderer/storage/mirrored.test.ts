import { rmSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { StartReport } from '#renderer/state/mapStorage.ts';
import { findBrowser, type TestBrowser } from '#test/support/browser.ts';
import { hostileTexts } from '#test/support/hostileTexts.ts';
import { newProfile, type Profile, type RunningBrowser } from '#test/support/killableBrowser.ts';
import { buildStoragePage, type ServedStorage, serveStorage } from '#test/support/servedStorage.ts';

const browser = findBrowser();
let pageFolder: string | undefined;

beforeAll(async () => {
  if (browser !== null) pageFolder = await buildStoragePage();
}, 60_000);
afterAll(() => {
  if (pageFolder !== undefined) rmSync(pageFolder, { recursive: true, force: true });
});

/** One person's computer: a server with its mirror, a profile, and the window that is open in it now. */
class Desk {
  readonly served: ServedStorage;
  readonly profile: Profile;
  running: RunningBrowser | null = null;
  page!: Page;

  constructor(served: ServedStorage, profile: Profile) {
    this.served = served;
    this.profile = profile;
  }

  /** Starts the browser, opens the storage, and says what it found. @param before done before the storage is opened */
  async open(before = async (_: Page) => {}): Promise<StartReport> {
    this.running = await this.profile.start();
    this.page = await this.running.context.newPage();
    await this.page.goto(this.served.origin);
    await before(this.page);
    return this.page.evaluate(async () => {
      const storage = await storagePage.open();
      Object.assign(globalThis, { storage });
      return storage.safekeeping.start();
    });
  }

  /** Ends the window in good order. */
  async close(): Promise<void> {
    await this.page.evaluate(() => storage.close());
    await this.running?.close();
    this.running = null;
  }

  async kill(): Promise<void> {
    await this.running?.kill();
    this.running = null;
  }

  /** Runs in the window while no storage is open: what is done to a database behind the program's back. */
  async tamper(task: () => Promise<void>): Promise<void> {
    this.running = await this.profile.start();
    const page = await this.running.context.newPage();
    await page.goto(`${this.served.origin}/index.html`);
    await page.evaluate(task);
    await this.running.close();
    this.running = null;
  }
}

declare const storage: Awaited<ReturnType<typeof storagePage.open>>;

async function desk(): Promise<Desk> {
  const served = await serveStorage(pageFolder as string);
  const profile = newProfile(browser as TestBrowser);
  const it = new Desk(served, profile);
  onTestFinished(async () => {
    await it.running?.kill();
    profile.remove();
    await served.stop();
  });
  return it;
}

/** Makes maps A and B, edits A, names a version of it, puts B into the bin; waits for the files. */
function work(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { completeDraft, openMap } = storagePage;
    const draft = (id: string) =>
      completeDraft({
        map: { id, title: `Map ${id}`, themes: ['x'] },
        elements: [{ id: `${id}-g`, kind: 'goal', title: 'Goal' }],
      });
    await storage.library.create(draft('A'));
    await storage.library.create(draft('B'));
    const store = await openMap(storage, 'A');
    const set = (from: string, to: string) =>
      store.apply({
        label: 'rename goal',
        changes: [{ op: 'set', table: 'elements', id: 'A-g', key: 'title', from, to }],
        history: 'record',
      });
    set('Goal', 'First');
    await store.flush();
    await storage.library.saveVersion('A', 'Before the workshop', false);
    set('First', 'Second');
    await store.close();
    await storage.library.bin('B');
    await storage.safekeeping.flush();
  });
}

/** Texts of all maps, as a file would hold them. */
function texts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const all: Record<string, string> = {};
    for (const { mapId, binnedAt } of await storage.library.list()) {
      const { document } = await storage.library.read(mapId);
      all[`${mapId}${binnedAt === null ? '' : ' (bin)'}`] = storagePage.writeMapFile(document);
    }
    return all;
  });
}

const rename = (page: Page, mapId: string, title: string) =>
  page.evaluate(([id, to]) => storage.library.rename(id as string, to as string), [mapId, title]);

const restoreAll = (page: Page) =>
  page.evaluate(async () => {
    const { restorable, others } = await storage.safekeeping.compare();
    return storage.safekeeping.restore([...restorable, ...others]);
  });

const dropDatabase = () =>
  new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase('throughline');
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });

const whys = (maps: StartReport['restorable']) =>
  maps.map(({ head, why }) => `${head.mapId} ${why}`).sort((a, b) => (a < b ? -1 : 1));

describe.skipIf(browser === null)('the files on disk', { timeout: 60_000 }, () => {
  test('have a commit within two seconds', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    const databaseId = await it.page.evaluate(() => storage.databaseId);
    const began = Date.now();
    await rename(it.page, 'A', 'Renamed just now');
    await expect
      .poll(async () => (await it.served.mirror.read({ databaseId, mapId: 'A' })) ?? '', {
        timeout: 5_000,
        interval: 20,
      })
      .toMatch(/Renamed just now/);
    expect(Date.now() - began).toBeLessThan(2_000);
    await expect.poll(() => it.page.evaluate(() => storage.safekeeping.mirror.get().state)).toBe('written');
    const [listed] = await it.served.mirror.list();
    expect(listed?.maps.map(({ head }) => [head.mapId, head.binnedAt === null])).toEqual([
      ['A', true],
      ['B', false],
    ]);
  });

  test('hold a large map of any characters byte for byte', async () => {
    const it = await desk();
    await it.open();
    const { databaseId, text } = await it.page.evaluate(async (words) => {
      const draft = storagePage.completeDraft({
        map: { id: 'L', title: 'Large' },
        elements: Array.from({ length: 600 }, (_, i) => {
          const title = words[i % words.length] as string;
          return { id: `g${i}`, kind: 'goal' as const, title, description: words.slice(0, i % 30).join('\n') };
        }),
      });
      await storage.library.create(draft);
      await storage.safekeeping.flush();
      return { databaseId: storage.databaseId, text: storagePage.writeMapFile(draft) };
    }, hostileTexts);
    expect(text.length).toBeGreaterThan(300_000);
    expect((await it.served.mirror.read({ databaseId, mapId: 'L' })) === text).toBe(true);
  });

  test('bring every map back where the database is gone', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    const before = await texts(it.page);
    await it.close();
    await it.tamper(dropDatabase);

    const report = await it.open();
    expect(report).toMatchObject({ emptied: true, keeperTrouble: null, others: [] });
    expect(whys(report.restorable)).toEqual(['A missing', 'B missing']);
    expect(await texts(it.page)).toEqual({});
    // What an empty database does never touches the files.
    await it.page.evaluate(() => storage.safekeeping.flush());
    expect((await it.served.mirror.list())[0]?.maps).toHaveLength(2);

    expect((await restoreAll(it.page)).every(({ restored }) => restored)).toBe(true);
    expect(await texts(it.page)).toEqual(before);
    const versions = await it.page.evaluate(async () => {
      const found = await storage.library.versions('A');
      const document = await storage.library.readVersion(found[0]?.versionId ?? '');
      return [found.length, found[0]?.title, document.elements.get('A-g')?.title];
    });
    expect(versions).toEqual([1, 'Before the workshop', 'First']);
    expect(await it.page.evaluate(async () => (await storage.safekeeping.compare()).restorable)).toEqual([]);
    await it.close();
    expect((await it.open()).restorable).toEqual([]);
  });

  test('bring every map back where the browser throws the database away under an open window', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    const before = await texts(it.page);
    await it.page.evaluate(async () => {
      Object.assign(globalThis, { store: await storagePage.openMap(storage, 'A') });
    });
    const cdp = await it.page.context().newCDPSession(it.page);
    await cdp.send('Storage.clearDataForOrigin', { origin: it.served.origin, storageTypes: 'indexeddb' });
    const seen = await it.page.evaluate(async () => {
      const { store } = globalThis as never as { store: Awaited<ReturnType<typeof storagePage.openMap>> };
      const change = { op: 'set', table: 'map', id: 'A', key: 'vision', from: '', to: 'Late' } as const;
      store.apply({ label: 'edit vision', changes: [change], history: 'record' });
      const flushed = await store.flush();
      return [flushed, store.getState().saveState.state, store.unsavedCopy().map.vision];
    });
    expect(seen).toEqual([false, 'notSaved', 'Late']);
    await it.page.evaluate(() => storage.safekeeping.flush());
    expect((await it.served.mirror.list())[0]?.maps).toHaveLength(2);
    await it.close();
    const report = await it.open();
    expect(report.emptied).toBe(true);
    expect(whys(report.restorable)).toEqual(['A missing', 'B missing']);
    await restoreAll(it.page);
    expect(await texts(it.page)).toEqual(before);
  });

  test('are offered as another database’s where the browser forgot everything', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    const before = await texts(it.page);
    await it.close();
    await it.tamper(async () => {
      localStorage.clear();
      await new Promise((done) => {
        indexedDB.deleteDatabase('throughline').onsuccess = done;
      });
    });
    const report = await it.open();
    expect(report).toMatchObject({ emptied: false, restorable: [] });
    expect(whys(report.others)).toEqual(['A missing', 'B missing']);
    await restoreAll(it.page);
    expect(await texts(it.page)).toEqual(before);
    await it.page.evaluate(() => storage.safekeeping.flush());
    expect(await it.served.mirror.list()).toHaveLength(2);
  });

  test('are offered where the database is older; what it held stays as a version', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    await it.close();
    const putBack = it.profile.keep();
    await it.open();
    await rename(it.page, 'A', 'Newer name');
    await rename(it.page, 'A', 'Newest name');
    const newest = await texts(it.page);
    await it.close();
    putBack();

    const report = await it.open();
    expect(whys(report.restorable)).toEqual(['A older']);
    expect((await texts(it.page)).A).toMatch(/"title": "Map A"/);
    await restoreAll(it.page);
    expect((await texts(it.page)).A).toBe(newest.A);
    const titles = await it.page.evaluate(async () => (await storage.library.versions('A')).map(({ title }) => title));
    expect(titles).toEqual(['Before it was restored from a backup', 'Before the workshop']);
  });

  test('yield to the older database where the person keeps that, and are still a generation', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    await it.close();
    const putBack = it.profile.keep();
    await it.open();
    await rename(it.page, 'A', 'Newer name');
    await it.close();
    putBack();

    const { restorable } = await it.open();
    await it.page.evaluate((maps) => storage.safekeeping.keepOwn(maps), restorable);
    await rename(it.page, 'A', 'Kept and renamed');
    await it.page.evaluate(() => storage.safekeeping.flush());
    expect(await it.page.evaluate(() => storage.safekeeping.mirror.get())).toEqual({ state: 'written' });
    const databaseId = await it.page.evaluate(() => storage.databaseId);
    expect(await it.served.mirror.read({ databaseId, mapId: 'A' })).toMatch(/Kept and renamed/);
    const generations = (await it.served.mirror.list())[0]?.maps.find(({ head }) => head.mapId === 'A')?.generations;
    const kept = await Promise.all(
      (generations ?? []).map(({ generation }) => it.served.mirror.read({ databaseId, mapId: 'A', generation })),
    );
    expect(kept.some((text) => text?.includes('"Newer name"'))).toBe(true);
    await it.close();
    expect((await it.open()).restorable).toEqual([]);
  });

  test('say so where an older database goes on without a choice, and are not overwritten', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    await it.close();
    const putBack = it.profile.keep();
    await it.open();
    await rename(it.page, 'A', 'Newer name');
    await rename(it.page, 'A', 'Newest name');
    await it.close();
    putBack();
    await it.open();
    await rename(it.page, 'A', 'Older goes on');
    await it.page.evaluate(() => storage.safekeeping.flush());
    expect(await it.page.evaluate(() => storage.safekeeping.mirror.get())).toMatchObject({
      state: 'notWritten',
      message: expect.stringMatching(/newer state of “Older goes on”/),
    });
    const databaseId = await it.page.evaluate(() => storage.databaseId);
    expect(await it.served.mirror.read({ databaseId, mapId: 'A' })).toMatch(/Newest name/);
  });

  test('bring a damaged map back after a crash, and its remains are set aside', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    const before = await texts(it.page);
    await it.kill();
    await it.tamper(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('throughline');
        request.onsuccess = () => done(request.result);
      });
      await new Promise((done) => {
        const transaction = db.transaction(['records', 'snapshots'], 'readwrite');
        transaction.objectStore('records').delete(['A', 'elements', 'A-g']);
        transaction.objectStore('snapshots').clear();
        transaction.oncomplete = done;
      });
      db.close();
    });
    const report = await it.open();
    expect(report.unclean).toBe(true);
    expect(whys(report.restorable)).toEqual(['A damaged']);
    await restoreAll(it.page);
    expect(await texts(it.page)).toEqual(before);
    const raw = JSON.parse(await it.page.evaluate(() => storage.library.exportRaw('A')));
    expect(raw.salvage).toHaveLength(1);
    expect(JSON.parse(raw.salvage[0].text).log.length).toBeGreaterThan(0);
  });

  test('of another database come back beside a map of the same id, as a copy', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    const { databaseId } = await it.page.evaluate(async () => ({ databaseId: storage.databaseId }));
    const text = ((await it.served.mirror.read({ databaseId, mapId: 'A' })) ?? '').replace('Second', 'Elsewhere');
    const [listed] = await it.served.mirror.list();
    const head = listed?.maps.find((map) => map.head.mapId === 'A')?.head;
    if (head === undefined) throw new Error('no head');
    await it.served.mirror.write({ databaseId: 'other', head: { ...head, hash: '0000000000000001' }, text });
    const before = await texts(it.page);
    await restoreAll(it.page);
    const after = await texts(it.page);
    expect(after.A).toBe(before.A);
    const copies = Object.entries(after).filter(([mapId]) => !(mapId in before));
    expect(copies).toHaveLength(1);
    expect(copies[0]?.[1]).toMatch(/"title": "Map A \(from backup\)"[\s\S]*Elsewhere/);
  });

  test('are written later where the server was away, and a deletion reaches them too', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    await it.served.pause();
    await rename(it.page, 'A', 'While it was away');
    await it.page.evaluate(async () => {
      await storage.library.deleteForGood('B');
      await storage.safekeeping.flush();
    });
    expect(await it.page.evaluate(() => storage.safekeeping.mirror.get())).toMatchObject({
      state: 'notWritten',
      message: expect.stringMatching(/start it again/),
    });
    await it.kill();
    await it.served.resume();
    const report = await it.open();
    expect(report.restorable).toEqual([]);
    await it.page.evaluate(() => storage.safekeeping.flush());
    const [listed] = await it.served.mirror.list();
    expect(listed?.maps.map(({ head }) => head.title)).toEqual(['While it was away']);
  });
});

describe.skipIf(browser === null)('a full disk', { timeout: 60_000 }, () => {
  test('is told, the work stays in memory, and is saved once there is room', async () => {
    const it = await desk();
    await it.open();
    await work(it.page);
    await it.close();
    let moreRoom = async () => {};
    // Before the database is opened: Chromium remembers for a while how much room there was.
    await it.open(async (page) => {
      const { origin } = it.served;
      const cdp = await page.context().newCDPSession(page);
      const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 100_000 });
      moreRoom = async () => {
        await cdp.send('Storage.overrideQuotaForOrigin', { origin });
      };
    });
    await it.page.evaluate(async () => {
      Object.assign(globalThis, { store: await storagePage.openMap(storage, 'A') });
    });
    const write = (from: string, to: string) =>
      it.page.evaluate(
        ([before, after]) => {
          const { store } = globalThis as never as { store: Awaited<ReturnType<typeof storagePage.openMap>> };
          const change = { op: 'set', table: 'map', id: 'A', key: 'vision', from: before, to: after } as const;
          return store.apply({ label: 'edit vision', changes: [change], history: 'record' });
        },
        [from, to],
      );
    const state = () =>
      it.page.evaluate(() => {
        const { store } = globalThis as never as { store: Awaited<ReturnType<typeof storagePage.openMap>> };
        const { saveState } = store.getState();
        return { ...saveState, vision: store.unsavedCopy().map.vision };
      });
    let vision = '';
    for (let n = 0; n < 400 && (await state()).state !== 'notSaved'; n++) {
      const next = `${n} `.repeat(3_000);
      expect(await write(vision, next)).toBeNull();
      vision = next;
    }
    await expect.poll(async () => (await state()).state).toBe('notSaved');
    expect(await state()).toMatchObject({
      trouble: 'quota',
      message: expect.stringMatching(/no room left/),
      vision,
    });
    await moreRoom();
    await expect.poll(async () => (await state()).state, { timeout: 10_000 }).toBe('saved');
    const stored = await it.page.evaluate(async () => (await storage.library.read('A')).document.map.vision);
    expect(stored).toBe(vision);
  });
});
