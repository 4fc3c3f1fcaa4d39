/**
 * Recent files in a browser. The browser's own file dialogs cannot be answered by a test: they are stood in for by the
 * page's private file system, whose handles are real ones (kept in IndexedDB, read, written, gone when deleted).
 */
import type { Page } from '@playwright/test';
import { axeFindings } from '#test/support/axe.ts';
import { makeMap, openHome, sampleText, titleField } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const given = window as unknown as Record<string, unknown>;
    const root = () => navigator.storage.getDirectory();
    given.showOpenFilePicker = async () => [await (await root()).getFileHandle(String(given.nextFile))];
    given.showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
      (await root()).getFileHandle(suggestedName, { create: true });
  });
  await openHome(page);
});

async function putFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([called, content]) => {
      const root = await navigator.storage.getDirectory();
      const writable = await (await root.getFileHandle(called, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [name, text] as const,
  );
}

async function open(page: Page, name: string): Promise<void> {
  await page.evaluate((called) => Object.assign(window, { nextFile: called }), name);
  await page.keyboard.press('Control+O');
}

const recent = (page: Page) => page.getByRole('dialog', { name: 'Recent files' });
const names = (page: Page) => recent(page).getByRole('listitem').locator('bdi.recent-file-name');

test('files opened and saved are listed, open again, also after a reload, and go from the list', async ({ page }) => {
  await page.keyboard.press('Control+Shift+O');
  await expect(recent(page).getByText('No file yet')).toBeVisible();
  await page.keyboard.press('Escape');

  await putFile(page, 'Larkmoor.throughline', sampleText());
  await putFile(page, 'Their plan.csv', 'Project,Lead\nNew shop,Ann\n');
  await open(page, 'Larkmoor.throughline');
  await expect(titleField(page)).toHaveValue(/./);
  await open(page, 'Their plan.csv');
  await expect(page.getByRole('dialog', { name: /^Import / })).toBeVisible();
  await page.keyboard.press('Escape');
  // Saved ones too, but no pictures: they cannot be opened here.
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByText(/^Saved as .*\.throughline\.$/)).toBeVisible();

  await page.reload();
  await expect(titleField(page)).toHaveValue(/./);
  await page.keyboard.press('Control+Shift+O');
  await expect(names(page)).toHaveCount(3);
  await expect(names(page).nth(1)).toHaveText('Their plan.csv');
  await expect(names(page).nth(2)).toHaveText('Larkmoor.throughline');
  expect(await axeFindings(page)).toEqual([]);

  await recent(page)
    .getByRole('button', { name: /^Larkmoor\.throughline/ })
    .click();
  await expect(page.getByText('The file holds this map just as it is here.')).toBeVisible();
  await page.keyboard.press('Control+Shift+O');
  await expect(names(page).first()).toHaveText('Larkmoor.throughline');
  await recent(page).getByRole('button', { name: 'Take Their plan.csv off the list' }).click();
  await expect(names(page)).toHaveCount(2);
  await recent(page).getByRole('button', { name: 'Clear the list' }).click();
  await expect(recent(page).getByText('No file yet')).toBeVisible();
});

test('a file that is gone says so and can be taken off; the palette finds files by name', async ({ page }) => {
  await putFile(page, 'Gone soon.throughline', sampleText());
  await open(page, 'Gone soon.throughline');
  await expect(titleField(page)).toHaveValue(/./);
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('Gone soon.throughline'));

  await page.keyboard.press('Control+K');
  await page.keyboard.type('gone soon');
  await expect(page.getByRole('option', { name: /Gone soon\.throughline/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/“Gone soon\.throughline” was not opened: it is no longer there/)).toBeVisible();
  await page.getByRole('button', { name: 'Take it off the list' }).click();
  await page.keyboard.press('Control+Shift+O');
  await expect(recent(page).getByText('No file yet')).toBeVisible();
});

test('a map saved over its own file opens again as what it was saved as', async ({ page }) => {
  await makeMap(page, 'Retail', 'A retailer');
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByText('Saved as A retailer.throughline.')).toBeVisible();
  await titleField(page).fill('Edited since');
  await titleField(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.keyboard.press('Control+Shift+O');
  await recent(page)
    .getByRole('button', { name: /^A retailer\.throughline/ })
    .click();
  await page
    .getByRole('dialog', { name: 'This map is here already' })
    .getByRole('button', { name: /as a copy/ })
    .click();
  await expect(titleField(page)).toHaveValue('A retailer (copy)');
});
