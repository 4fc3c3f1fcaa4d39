import { rmSync } from 'node:fs';
import { findBrowser, NO_BROWSER } from '#test/support/browser.ts';
import { newProfile } from '#test/support/killableBrowser.ts';
import { buildStoragePage, serveStorage } from '#test/support/servedStorage.ts';

/** What saving and opening cost, in ms, beside the bare database in the same browser and on the same disk (medians). */
export async function measureStorage(runs = 9) {
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
