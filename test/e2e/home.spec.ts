import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cardOf, makeMap, openHome, titleField } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

test.describe('a database on disk', () => {
  test.use({ persistent: true });

  test('a map from a template is renamed and still there after a reload and in the next run', async ({
    page,
    openProfile,
  }) => {
    await openHome(page);
    await expect(page.getByRole('heading', { name: 'Draw your first strategy map' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(B2B|Retail|Hospital)/ })).toHaveCount(3);

    await page.getByRole('button', { name: /^Retail/ }).click();
    await page.getByRole('button', { name: 'Create map' }).click();
    await expect(titleField(page)).not.toHaveValue('');
    await titleField(page).fill('Two gears to four');
    await titleField(page).press('Enter');
    await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
    await expect(page).toHaveTitle('Two gears to four – Throughline');

    await page.reload();
    await expect(titleField(page)).toHaveValue('Two gears to four');
    const again = await openProfile();
    const next = await again.newPage();
    await openHome(next);
    await expect(cardOf(next, 'Two gears to four')).toContainText('elements');
    await expect(cardOf(next, 'Two gears to four')).toContainText('aligned');
    await expect(cardOf(next, 'Two gears to four').locator('svg.ui-picture')).toBeVisible();
  });
});

test('undo and redo say what they do, from the bar and by keys', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'First name');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await titleField(page).fill('Second name');
  await titleField(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  // Two moves: a pointer that appears on a control out of nowhere is not taken for a person's.
  await page.mouse.move(500, 300);
  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Undo rename the map');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titleField(page)).toHaveValue('First name');
  await page.keyboard.press('Control+Shift+Z');
  await expect(titleField(page)).toHaveValue('Second name');
  await page.keyboard.press('Control+Z');
  await expect(titleField(page)).toHaveValue('First name');
});

test('the inspector edits what the map says of itself', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'Inspected');
  // The keys go on in every view that they lead to.
  for (const key of ['3', '4', '5', '6', '1']) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.locator('.app-view:focus, .app-view :focus')).toHaveCount(1);
  }

  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.keyboard.press('Control+I');
  await inspector.getByLabel('Organization', { exact: true }).fill('Northwind');
  await inspector.getByLabel('Vision', { exact: true }).first().fill('Everybody finds what they need.');
  await inspector.getByRole('textbox', { name: 'Plan from' }).fill('2026-01-31');
  await page.keyboard.press('Tab');
  await inspector.getByRole('textbox', { name: 'Months between reviews' }).fill('0');
  await expect(inspector.getByText('“0” is not a number that fits here.')).toHaveCount(1);
  await inspector.getByRole('textbox', { name: 'Months between reviews' }).fill('6');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.reload();
  await expect(inspector.getByLabel('Organization', { exact: true })).toHaveValue('Northwind');
  await expect(inspector.getByRole('textbox', { name: 'Plan from' })).toHaveValue(/2026/);
  await expect(inspector.getByRole('textbox', { name: 'Months between reviews' })).toHaveValue('6');
  await expect(page.getByRole('banner').getByText('Northwind')).toBeVisible();
});

test('a map goes into the bin and comes back, by Undo and from the bin', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'Kept');
  await makeMap(page, 'Blank map', 'Thrown away');
  await page.getByRole('link', { name: 'Home' }).click();

  await cardOf(page, 'Thrown away').focus();
  await page.keyboard.press('Delete');
  await expect(cardOf(page, 'Thrown away')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardOf(page, 'Thrown away')).toBeVisible();

  await cardOf(page, 'Thrown away').getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await page.getByRole('link', { name: /^Bin/ }).click();
  await expect(page.getByRole('list', { name: 'Deleted maps' }).getByRole('listitem')).toContainText('30 days left');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('link', { name: /^Maps/ }).click();
  await expect(cardOf(page, 'Thrown away')).toBeVisible();
});

test('what is deleted for good is asked for first, and gone from the disk too', async ({ page, served }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'Short-lived');
  await expect.poll(() => onDisk(served.dataFolder, 'Short-lived')).toBe(true);
  await page.getByRole('link', { name: 'Home' }).click();
  await cardOf(page, 'Short-lived').focus();
  await page.keyboard.press('Delete');
  await page.goto('/#/bin');
  await page.getByRole('button', { name: 'Delete for good…' }).click();
  const question = page.getByRole('alertdialog', { name: 'for good' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Short-lived', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Delete for good…' }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('restore from a backup');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing to restore' })).toBeVisible();
  await expect.poll(() => onDisk(served.dataFolder, 'Short-lived')).toBe(false);
});

test('maps are searched, ordered, renamed and copied', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'Zebra crossing');
  await makeMap(page, 'Blank map', 'Café 10');
  await makeMap(page, 'Blank map', 'Café 9');
  await page.getByRole('link', { name: 'Home' }).click();
  const titles = () => page.getByRole('grid', { name: 'Maps' }).getByRole('heading', { level: 3 }).allTextContents();
  await expect.poll(titles).toEqual(['Café 9', 'Café 10', 'Zebra crossing']);

  await page.getByRole('button', { name: 'Order' }).click();
  await page.getByRole('option', { name: 'Title' }).click();
  await expect.poll(titles).toEqual(['Café 9', 'Café 10', 'Zebra crossing']);

  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('cafe 10');
  await expect.poll(titles).toEqual(['Café 10']);
  await page.keyboard.type('x');
  await expect(page.getByText('No map fits “cafe 10x”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(titles).toHaveLength(3);

  await cardOf(page, 'Zebra crossing').focus();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByLabel('Title').fill('Aardvark');
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual(['Aardvark', 'Café 9', 'Café 10']);

  await cardOf(page, 'Aardvark').getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect.poll(titles).toEqual(['Aardvark', 'Aardvark (copy)', 'Café 9', 'Café 10']);
});

test('everything can be reached by keys alone', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'One');
  await makeMap(page, 'Blank map', 'Two');
  await page.keyboard.press('Control+Shift+H');
  await expect(cardOf(page, 'Two')).toBeVisible();
  await cardOf(page, 'Two').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cardOf(page, 'One')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titleField(page)).toHaveValue('One');

  await page.keyboard.press('Control+K');
  await page.keyboard.type('dark app');
  await expect(page.getByRole('option').first()).toContainText('Use the dark appearance');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await expect(titleField(page)).toBeVisible();
  // The latest command comes first, and maps are among what is found.
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('option').first()).toContainText('Use the light appearance');
  await page.keyboard.press('Escape');
  // Whoever types faster than the disk answers is waited for.
  await keepDiskBusy(page, 400);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Two');
  await page.keyboard.press('Enter');
  await expect(titleField(page)).toHaveValue('Two');

  await page.keyboard.press('F1');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('Find a command');
  // The keyboard scrolls at once.
  const lists = keys.getByText('Find a command');
  const before = await lists.boundingBox();
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await lists.boundingBox())?.y).toBeLessThan((before?.y ?? 0) - 100);
  for (const place of ['Outline', 'Alignment', 'Plan: table', 'Plan: roadmap', 'Measures: readings', 'Home']) {
    await expect(keys.getByRole('heading', { name: place, exact: true })).toHaveCount(1);
  }
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);

  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.keyboard.press('Control+I');
  await expect(inspector).toBeVisible();
  await page.keyboard.press('Control+I');
  await expect(inspector).toHaveCount(0);
});

/** For so long (ms) whoever asks for the stored maps has to wait; returns once that has begun. */
async function keepDiskBusy(page: Page, time: number): Promise<void> {
  await page.evaluate(async (ms) => {
    const request = indexedDB.open('throughline');
    await new Promise((opened) => {
      request.onsuccess = opened;
    });
    const heads = request.result.transaction('heads', 'readwrite').objectStore('heads');
    const until = performance.now() + ms;
    await new Promise<void>((begun) => {
      const again = () => {
        begun();
        if (performance.now() < until) heads.count().onsuccess = again;
        else request.result.close();
      };
      heads.count().onsuccess = again;
    });
  }, time);
}

test('a single key does nothing while a person types it', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'Typing');
  await titleField(page).fill('');
  await titleField(page).pressSequentially('why? a/b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await titleField(page).press('Enter');
  await expect(titleField(page)).toHaveValue('why? a/b');
});

test('a version is kept, restored and opened as a copy', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'As it was');
  const versions = async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('versions');
    await page.keyboard.press('Enter');
    return page.getByRole('dialog', { name: 'Versions of this map' });
  };
  let dialog = await versions();
  await dialog.getByLabel('Keep the map as it is now').fill('Before the meeting');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toContainText('Before the meeting');
  await page.keyboard.press('Escape');

  await titleField(page).fill('As it is now');
  await titleField(page).press('Enter');
  dialog = await versions();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(titleField(page)).toHaveValue('As it was');
  dialog = await versions();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(dialog.getByRole('listitem').first()).toContainText('Before “Before the meeting” was restored');
  const question = page.getByRole('alertdialog', { name: 'Delete the version “Before the meeting”?' });
  await dialog.getByRole('button', { name: 'Delete' }).last().click();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Delete' }).last().click();
  await question.getByRole('button', { name: 'Delete version' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Open as a copy' }).first().click();
  await expect(titleField(page)).toHaveValue('As it is now (copy)');
});

test('an address of a map that is not there says so and leads on', async ({ page }) => {
  await page.goto('/#/map/nowhere/map');
  await expect(page.getByRole('heading', { name: 'This map is not here' })).toBeVisible();
  await page.getByRole('button', { name: 'Go to all maps' }).click();
  await expect(page.getByRole('heading', { name: 'Draw your first strategy map' })).toBeVisible();
});

test('all data can be had as one file from the settings', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
  await openHome(page);
  await makeMap(page, 'Blank map', 'To be exported');
  await page.keyboard.press('Control+,');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all data' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('To be exported');
  await page.getByText('Licenses of the libraries').click();
  await expect(page.getByText('Inter typeface')).toBeVisible();
});

/** True where some file below the folder holds the text. */
function onDisk(folder: string, text: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => {
    return entry.isFile() && readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(text);
  });
}
