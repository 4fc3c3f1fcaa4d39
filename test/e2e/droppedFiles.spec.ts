/** Files dropped on the window: each kind goes where it belongs, and the page never leaves for one. */
import type { Page } from '@playwright/test';
import { makeMap, openHome, sampleText, titleField, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

interface Dropped {
  readonly name: string;
  readonly base64: string;
}

const asDropped = (name: string, content: string | Uint8Array): Dropped => ({
  name,
  base64: Buffer.from(content as Uint8Array).toString('base64'),
});

/** Drags files over the window and lets them go. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
    }
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Drop a map, a workbook or a table to open it')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByText('Drop a map, a workbook or a table to open it')).toHaveCount(0);
}

const importing = (page: Page) => page.getByRole('dialog', { name: /^Import / });
const TABLE = 'Project,Lead\nNew shop,Ann\n';

test.beforeEach(async ({ page }) => {
  await withoutFileDialogs(page);
  await openHome(page);
});

test('a map opens, and the page stays where it is', async ({ page }) => {
  const { origin } = new URL(page.url());
  await drop(page, [asDropped('dropped.throughline', sampleText())]);
  await expect(titleField(page)).toHaveValue(/./);
  expect(new URL(page.url()).origin).toBe(origin);
});

test('a workbook is imported, from Home and with a map open', async ({ page }) => {
  await makeMap(page, 'Retail', 'A retailer');
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Workbook', { exact: true }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const book = asDropped('A retailer.xlsx', Buffer.concat(chunks));
  await expect(dialog).toHaveCount(0);

  await drop(page, [book]);
  await expect(importing(page).getByText('there is nothing to change')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('grid', { name: 'Maps' })).toBeVisible();
  await drop(page, [book]);
  await importing(page).getByRole('button', { name: 'Make the map' }).click();
  await expect(titleField(page)).toHaveValue('A retailer');
});

test('a table has its columns matched', async ({ page }) => {
  await drop(page, [asDropped('plan.csv', TABLE)]);
  await expect(importing(page).getByRole('row', { name: /Lead/ })).toContainText('Owner');
});

test('a file of all maps shows what can be restored', async ({ page }) => {
  await makeMap(page, 'Blank map', 'Mine');
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('All maps', { exact: true }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  await expect(dialog).toHaveCount(0);
  await drop(page, [asDropped('all.throughlines', Buffer.concat(chunks))]);
  await expect(page.getByRole('dialog', { name: 'Restore from all.throughlines' })).toContainText('Mine');
});

test('of many files the first that can be read is taken, and that is said', async ({ page }) => {
  const many = Array.from({ length: 499 }, (_, i) => asDropped(`photo ${i}.png`, '\x89PNG'));
  await drop(page, [...many, asDropped('plan.csv', TABLE)]);
  await expect(page.getByText('One file is opened at a time: plan.csv.')).toBeVisible();
  await expect(importing(page)).toBeVisible();
});

for (const [name, content, sentence] of [
  ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /it is a PNG picture/],
  ['shortcut.lnk', Uint8Array.of(0x4c, 0, 0, 0, 1, 0x14, 2, 0xff, 0xc0), /not a text|not valid UTF-8|damaged/],
  ['empty.throughline', '', /The file is empty\./],
] as const) {
  test(`${name} is refused in one sentence`, async ({ page }) => {
    await drop(page, [asDropped(name, content)]);
    await expect(page.getByRole('alertdialog')).toContainText(sentence);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Draw your first strategy map' })).toBeVisible();
  });
}

test('what is larger than anything that is read is refused before it is read', async ({ page }) => {
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const megabyte = new Uint8Array(1024 * 1024);
    transfer.items.add(
      new File(
        Array.from({ length: 80 }, () => megabyte),
        'film.mp4',
      ),
    );
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByText('“film.mp4” is larger than 64 MB, the most that is read.')).toBeVisible();
});

test('text and an open dialog are left alone', async ({ page }) => {
  const words = page.getByText('Drop a map, a workbook or a table to open it');
  const text = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'words');
    return transfer;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: text });
  await expect(words).toHaveCount(0);
  await page.keyboard.press('Control+Alt+N');
  await expect(page.getByRole('dialog', { name: 'New map' })).toBeVisible();
  const file = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.csv'));
    return transfer;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: file });
  await page.dispatchEvent('body', 'drop', { dataTransfer: file });
  await expect(words).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveAccessibleName('New map');
});
