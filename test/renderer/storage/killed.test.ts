import { rmSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, type TestBrowser } from '#test/support/browser.ts';
import { newProfile, type RunningBrowser } from '#test/support/killableBrowser.ts';
import { buildStoragePage, type ServedStorage, serveStorage } from '#test/support/servedStorage.ts';
import { leastNumber, streamedMap, TURNS } from '#test/support/storagePage/streamEdits.ts';

/** Profiles that are killed side by side, and how often each. */
const PROFILES = 2;
const KILLS = 16;
const MAP = 'streamed';

const browser = findBrowser();
let pageFolder: string | undefined;
let served: ServedStorage;

beforeAll(async () => {
  if (browser === null) return;
  pageFolder = await buildStoragePage();
  served = await serveStorage(pageFolder);
}, 60_000);
afterAll(async () => {
  await served?.stop();
  if (pageFolder !== undefined) rmSync(pageFolder, { recursive: true, force: true });
});

interface Found {
  /** True where there was no map at all. */
  readonly isNew: boolean;
  /** The last edit that is in the map. */
  readonly last: number;
  readonly revision: number;
  readonly numbers: readonly number[];
  readonly unclean: boolean;
  readonly restorable: number;
  readonly undo: string | null;
  readonly travels: boolean;
}

/** Opens the map as a person would after a crash, and looks at everything. */
async function reopen(page: Page): Promise<Found> {
  return page.evaluate(
    async ({ draft, turns }) => {
      const { open, openMap } = globalThis.storagePage;
      const storage = await open();
      const report = await storage.safekeeping.start();
      const isNew = (await storage.library.list()).length === 0;
      if (isNew) await storage.library.create(storagePage.completeDraft(draft));
      const store = await openMap(storage, draft.map.id);
      const { document, revision, history } = store.getState();
      const before = storagePage.writeMapFile(document);
      let travels = true;
      for (let n = 0; n < 3 && history.undo !== null; n++) travels &&= (await store.undo()) === null;
      for (let n = 0; n < 3 && history.undo !== null; n++) travels &&= (await store.redo()) === null;
      travels &&=
        storagePage.writeMapFile(store.getState().document).replace(/"updatedAt".*/, '') ===
        before.replace(/"updatedAt".*/, '');
      await store.flush();
      const numbers = Array.from({ length: turns }, (_, i) => Number(document.elements.get(`i${i}`)?.title));
      Object.assign(globalThis, { store });
      return {
        isNew,
        numbers,
        last: Math.max(...numbers),
        revision,
        unclean: report.unclean,
        restorable: report.restorable.length,
        undo: history.undo,
        travels,
      };
    },
    { draft: draftOf(), turns: TURNS },
  );
}

function draftOf() {
  const { map, elements } = streamedMap(MAP);
  const plain = [...elements.values()].map(({ id, kind, title }) => ({ id, kind, title }));
  return { map: { id: map.id, title: map.title }, elements: plain } as Parameters<typeof storagePage.completeDraft>[0];
}

interface Tally {
  kills: number;
  acknowledged: number;
  lost: number;
  beyond: number;
}

/** One life after another of one profile; each ends by SIGKILL while edits stream in. */
async function killAgainAndAgain(there: TestBrowser, seed: number): Promise<Tally> {
  const profile = newProfile(there);
  const tally: Tally = { kills: 0, acknowledged: 0, lost: 0, beyond: 0 };
  let shown = 0;
  let revision = 0;
  let running: RunningBrowser | null = null;
  try {
    for (let life = 0; life <= KILLS; life++) {
      running = await profile.start();
      const page = await running.context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.exposeFunction('shownAsSaved', (n: number) => {
        shown = Math.max(shown, n);
      });
      await page.goto(served.origin);
      const found = await reopen(page);
      // Whatever is missing is understood only beside the rest.
      const state = JSON.stringify({ seed, life, shown, revisionBefore: revision, ...found, complaints });
      expect({ isNew: found.isNew, unclean: found.unclean }, state).toEqual({ isNew: life === 0, unclean: life > 0 });
      expect(found.restorable).toBe(0);
      expect(found.revision).toBeGreaterThanOrEqual(revision);
      expect(found.travels).toBe(true);
      if (shown > 0) expect(found.undo).not.toBeNull();
      const missing = found.numbers.filter((number, i) => number < leastNumber(i, shown));
      tally.lost += missing.length;
      tally.beyond += found.last - shown;
      revision = found.revision;
      if (life === KILLS) break;
      const before = shown;
      await page.evaluate((first) => {
        const { store, shownAsSaved } = globalThis as never as { store: never; shownAsSaved: (n: number) => void };
        void storagePage.streamEdits(store, first, shownAsSaved);
      }, found.last + 1);
      await new Promise((wait) => setTimeout(wait, 60 + ((seed * 7919 + life * 104_729) % 700)));
      await running.kill();
      expect(complaints).toEqual([]);
      tally.kills += 1;
      tally.acknowledged += Math.max(0, shown - before);
    }
    await running?.close();
  } finally {
    await running?.kill().catch(() => {});
    profile.remove();
  }
  return tally;
}

test.skipIf(browser === null)(
  'no edit shown as saved is lost when the browser is killed',
  { timeout: 180_000 },
  async () => {
    const began = Date.now();
    const lanes = Array.from({ length: PROFILES }, (_, i) => killAgainAndAgain(browser as TestBrowser, i + 1));
    const tallies = await Promise.all(lanes);
    const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(
      `kills: ${sum('kills')}, edits shown as saved: ${sum('acknowledged')}, lost: ${sum('lost')}; found beyond those: ${sum('beyond')} (${seconds} s)\n`,
    );
    expect(sum('lost')).toBe(0);
    expect(sum('kills')).toBeGreaterThanOrEqual(30);
    expect(sum('acknowledged')).toBeGreaterThan(sum('kills') * 5);
  },
);

/** Starts, lets edits stream in until `count` more are shown as saved, and says how many there were before. */
async function streamAFew(page: Page, count: number): Promise<Found> {
  await page.goto(served.origin);
  const found = await reopen(page);
  await page.evaluate(
    ([first, last]) =>
      new Promise<void>((enough) => {
        const { store } = globalThis as never as { store: never };
        void storagePage.streamEdits(store, first, (n) => n >= last && enough());
      }),
    [found.last + 1, found.last + count] as const,
  );
  return found;
}

test.skipIf(browser === null)(
  'a log that a kill has torn does not cost the database at the start after next',
  { timeout: 120_000 },
  async () => {
    const profile = newProfile(browser as TestBrowser);
    let running: RunningBrowser | null = null;
    const life = async () => {
      running = await profile.start();
      const found = await streamAFew(await running.context.newPage(), 20);
      await running.kill();
      return found;
    };
    try {
      await life();
      profile.tearLogs();
      expect((await life()).last).toBeGreaterThanOrEqual(20);
      const { isNew, last, unclean } = await life();
      expect({ isNew, unclean }).toEqual({ isNew: false, unclean: true });
      expect(last).toBeGreaterThanOrEqual(40);
    } finally {
      await (running as RunningBrowser | null)?.kill().catch(() => {});
      profile.remove();
    }
  },
);
