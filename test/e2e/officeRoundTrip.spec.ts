/** The whole way of a plan: exported in a window, edited in LibreOffice by a script, imported back, applied, undone. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { Office, office } from '#test/shared/exchange/workbook/libreOffice.ts';
import { makeMap, openFile, openHome, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

async function exportWorkbook(page: Page): Promise<Buffer> {
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Workbook', { exact: true }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  const bytes = readFileSync(await (await download).path());
  await expect(dialog).toHaveCount(0);
  return bytes;
}

function initiatives(bytes: Buffer): unknown[][] {
  return utils.sheet_to_json<unknown[]>(read(bytes).Sheets.Initiatives ?? {}, { header: 1 });
}

test('a plan leaves the room, is edited in LibreOffice, and comes back', async ({ page, served }) => {
  test.skip(office === null, 'LibreOffice (libreoffice-calc) is not installed');
  test.setTimeout(300_000);
  const program = new Office(office ?? '');
  await withoutFileDialogs(page);
  await openHome(page);
  await makeMap(page, 'Retail', 'A retailer');
  const bytes = await exportWorkbook(page);
  const before = initiatives(bytes);
  const [headers = [], ...rows] = before;
  const [first, second, third, fourth] = rows.map(([title]) => String(title));
  const at = (header: string) => headers.indexOf(header);
  const end = before.length;
  const edited = program.edit(bytes, [
    'sheet = document.Sheets.getByName("Initiatives")',
    `sheet.getCellByPosition(0, RowOf(sheet, "${first}")).setString("Renamed there")`,
    `sheet.getCellByPosition(0, RowOf(sheet, "${second}")).setString("Renamed too")`,
    `sheet.getCellByPosition(${at('End')}, RowOf(sheet, "${third}")).setValue(DateSerial(2029, 5, 31))`,
    `sheet.Rows.removeByIndex(RowOf(sheet, "${fourth}"), 1)`,
    ...['One more', 'Two more', 'Three more'].flatMap((title, i) => [
      `sheet.getCellByPosition(0, ${end + i}).setString("${title}")`,
      `sheet.getCellByPosition(${at('Start')}, ${end + i}).setValue(DateSerial(2027, ${i + 1}, 1))`,
    ]),
  ]);
  program.remove();

  await openFile(page, served.dataFolder, 'edited.xlsx', edited);
  const dialog = page.getByRole('dialog', { name: /^Import / });
  for (const title of ['One more', 'Two more', 'Three more'])
    await expect(dialog.getByText(`Initiative “${title}”`)).toBeVisible();
  await expect(dialog.locator('ins')).toHaveText(['Renamed there', 'Renamed too', /2029/]);
  await expect(dialog.getByText(`Initiative “${fourth}”`).last()).toBeVisible();
  await dialog.getByRole('button', { name: 'Apply 7 changes' }).click();
  await expect(page.getByText('7 changes were imported')).toBeVisible();

  const after = initiatives(await exportWorkbook(page));
  const titles = after.map(([title]) => title);
  expect(titles).toEqual(
    expect.arrayContaining(['Renamed there', 'Renamed too', 'One more', 'Two more', 'Three more']),
  );
  expect(titles).not.toContain(fourth);
  expect(after).toHaveLength(before.length + 2);

  await page.keyboard.press('Control+Z');
  await expect.poll(async () => initiatives(await exportWorkbook(page))).toEqual(before);
});
