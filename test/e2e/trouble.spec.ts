import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cardOf, makeMap, openHome, titleField, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

/** Lets every write to the database fail for want of room, until `roomAgain`. */
async function noRoom(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException('No room is left.', 'QuotaExceededError');
    };
    Object.assign(window, { roomAgain: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
    Object.assign(IDBObjectStore.prototype, { put: full, add: full });
  });
}

test('an edit that cannot be saved is said to be not saved, can be had as a file, and is saved later', async ({
  page,
}) => {
  await withoutFileDialogs(page);
  await openHome(page);
  await makeMap(page, 'Blank map', 'Before');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await noRoom(page);
  await titleField(page).fill('Only in memory');
  await titleField(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Not saved' })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy now' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Only in memory');

  await page.getByRole('button', { name: 'Not saved' }).click();
  // In one step: left alone the program tries again by itself, and then there is nothing to press.
  await page.getByRole('button', { name: 'Try again' }).evaluate((button) => {
    (window as unknown as { roomAgain: () => void }).roomAgain();
    (button as HTMLButtonElement).click();
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.reload();
  await expect(titleField(page)).toHaveValue('Only in memory');
});

test('a database that cannot be opened leads to a screen from which every map can be had', async ({
  page,
  context,
}) => {
  await openHome(page);
  await makeMap(page, 'Retail', 'Safe on disk');
  await page.getByRole('button', { name: 'Saved' }).click();
  await expect(page.getByText('As a file in the data folder')).toBeVisible();
  await page.close();

  const broken = await context.newPage();
  await withoutFileDialogs(broken);
  await broken.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      // The program names a version; the rescue takes what is there.
      if (version !== undefined) throw new DOMException('Internal error opening backing store.', 'UnknownError');
      return open.call(this, name);
    };
  });
  await broken.goto('/');
  await expect(broken.getByRole('heading', { name: 'Your maps could not be opened' })).toBeVisible();
  await expect(broken.getByText('Nothing was deleted or changed.')).toBeVisible();

  const raw = broken.waitForEvent('download');
  await broken.getByRole('button', { name: 'Save the raw records' }).click();
  expect(readFileSync(await (await raw).path(), 'utf8')).toContain('Safe on disk');

  const copy = broken.waitForEvent('download');
  await broken.getByRole('listitem').filter({ hasText: 'Safe on disk' }).getByRole('button').click();
  const text = readFileSync(await (await copy).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'throughline-map', map: { title: 'Safe on disk' } });
});

test('a window with an older form of the data is named while the program waits for it', async ({ page, context }) => {
  await context.route('**/older', (route) => route.fulfill({ contentType: 'text/html', body: 'An older program' }));
  const older = await context.newPage();
  await older.goto('/older');
  await older.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('throughline', 1);
        opening.onsuccess = () => resolve(Object.assign(globalThis, { held: opening.result }) !== null);
        opening.onerror = () => reject(opening.error);
      }),
  );
  await page.goto('/');
  await expect(page.getByText('Close the other windows of Throughline.')).toBeVisible();
  await older.close();
  await openHome(page);
});

test('an emptied database offers its maps from the disk before anything else', async ({ page, context }) => {
  await openHome(page);
  await makeMap(page, 'Hospital', 'Lost and found');
  await page.getByRole('button', { name: 'Saved' }).click();
  await expect(page.getByText('As a file in the data folder')).toBeVisible();
  await page.close();

  const cleaner = await context.newPage();
  await cleaner.goto('/keep/hello');
  await cleaner.evaluate(() => {
    return new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase('throughline');
      request.onsuccess = done;
      request.onerror = fail;
    });
  });
  await openHome(cleaner);
  await expect(cleaner.getByText('1 map is safe in the data folder')).toBeVisible();
  await cleaner.getByRole('button', { name: 'Restore 1 map' }).click();
  await expect(cardOf(cleaner, 'Lost and found')).toContainText('aligned');
  await expect(cleaner.getByText('1 map is safe in the data folder')).toHaveCount(0);
});

test('a view that cannot be drawn leaves the rest of the program standing', async ({ page, complaints }) => {
  complaints.allow(/planted/);
  await openHome(page);
  await makeMap(page, 'Blank map', 'Standing');
  await page.evaluate(() => {
    const watch = globalThis.ResizeObserver;
    class Broken {
      constructor() {
        throw new Error('planted');
      }
    }
    Object.assign(globalThis, {
      ResizeObserver: Broken,
      mended: () => Object.assign(globalThis, { ResizeObserver: watch }),
    });
  });
  await page.getByRole('link', { name: 'Outline', exact: true }).click();
  const trouble = page.getByRole('heading', { name: 'This view could not be drawn' });
  await expect(trouble).toBeVisible();
  await expect(page.getByText('What the program said: planted')).toBeVisible();
  await titleField(page).fill('Standing still');
  await titleField(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo rename the map' })).toBeVisible();

  await page.evaluate(() => (globalThis as unknown as { mended: () => void }).mended());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Add a business goal' })).toBeVisible();
  await expect(trouble).toHaveCount(0);
});
