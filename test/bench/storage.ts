import { rmSync } from 'node:fs';
import { findBrowser, NO_BROWSER } from '#test/support/browser.ts';
import { newProfile } from '#test/support/killableBrowser.ts';
import { buildStoragePage, serveStorage } from '#test/support/servedStorage.ts';
import type { Means, Row } from './row.ts';

/** What saving and opening cost, in ms, beside the bare database in the same browser and on the same disk (medians). */
async function measureStorage(runs: number) {
  const browser = findBrowser();
  if (browser === null) throw new Error(NO_BROWSER);
  const page = await buildStoragePage();
  const served = await serveStorage(page);
  const profile = newProfile(browser);
  const running = await profile.start();
  try {
    const window = await running.context.newPage();
    await window.goto(served.origin);
    return await window.evaluate((n) => storagePage.measure(n), runs);
  } finally {
    await running.kill();
    profile.remove();
    await served.stop();
    rmSync(page, { recursive: true, force: true });
  }
}

/** Runs of the database for each round: a disk's times scatter more than a processor's. */
const RUNS = 4;

const stored = (means: Means, rounds: number) => means.once('storage', () => measureStorage(RUNS * rounds));

export const storageRows: readonly Row[] = [
  {
    name: 'saving one edit',
    against: 'a bare strict put',
    target: 1.5,
    async measure(means, rounds) {
      const { savedEdit, bareStrictPut } = await stored(means, rounds);
      return { ours: savedEdit, reference: bareStrictPut };
    },
  },
  {
    name: 'opening a stored map of 2000',
    against: 'Dexie reading its records',
    target: 0.25,
    async measure(means, rounds) {
      const { openMap, dexieToArray } = await stored(means, rounds);
      return { ours: openMap, reference: dexieToArray };
    },
  },
];
