import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { read, utils, type WorkBook, write } from 'xlsx';
import {
  cardOf,
  makeMap,
  openFile,
  openHome,
  sampleText,
  titleField,
  withoutFileDialogs,
} from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

/** Opens the dialog of exports on a form. */
async function openExport(page: Page, form: string) {
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(form, { exact: true }).click();
  return dialog;
}

/** Presses a button that downloads. @returns the file's name and bytes */
async function downloaded(page: Page, button = 'Export…'): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function exportWorkbook(page: Page): Promise<Buffer> {
  await openExport(page, 'Workbook');
  const { bytes } = await downloaded(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return bytes;
}

/** Sets cells of a sheet by column header and row (2 is the first below the headers). */
function edit(workbook: WorkBook, name: string, row: number, cells: Record<string, string | null>): void {
  const sheet = workbook.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const [headers = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  for (const [header, value] of Object.entries(cells)) {
    const address = utils.encode_cell({ r: row - 1, c: headers.indexOf(header) });
    if (value === null) delete sheet[address];
    else sheet[address] = { t: 's', v: value };
  }
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  range.e.r = Math.max(range.e.r, row - 1);
  sheet['!ref'] = utils.encode_range(range);
}

function rowsOf(workbook: WorkBook, name: string): string[][] {
  return utils.sheet_to_json<string[]>(workbook.Sheets[name] ?? {}, { header: 1 });
}

const importing = (page: Page) => page.getByRole('dialog', { name: /^Import / });

async function axe(page: Page): Promise<string[]> {
  await page.waitForTimeout(250);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

test.beforeEach(async ({ page }) => {
  await withoutFileDialogs(page);
  await openHome(page);
});

test.describe('workbooks', () => {
  test('an exported workbook says what the map says', async ({ page, served }) => {
    await makeMap(page, 'Retail', 'A retailer');
    const bytes = await exportWorkbook(page);
    expect(read(bytes).SheetNames).toContain('Alignment');
    await openFile(page, served.dataFolder, 'A retailer.xlsx', bytes);
    await expect(importing(page).getByText('there is nothing to change')).toBeVisible();
    await importing(page).getByRole('button', { name: 'Close' }).last().click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('a client copy has no amounts and no names', async ({ page }) => {
    await makeMap(page, 'Retail', 'A retailer');
    const dialog = await openExport(page, 'Workbook');
    await dialog.getByText('With amounts').click();
    await dialog.getByText('With names of owners').click();
    const { bytes } = await downloaded(page);
    const [headers = []] = rowsOf(read(bytes), 'Initiatives');
    expect(headers).toContain('Title');
    expect(headers.join()).not.toMatch(/Owner|Cost|Spent/);
  });

  test('edits come back as accepted, in one step, after a version', async ({ page, served }) => {
    test.slow();
    await makeMap(page, 'Retail', 'A retailer');
    // Where every title is in the page, however far away the map is.
    await page.getByRole('link', { name: 'Outline' }).click();
    const workbook = read(await exportWorkbook(page));
    const initiatives = rowsOf(workbook, 'Initiatives');
    const goals = rowsOf(workbook, 'Goals');
    const [, first = [], second = []] = initiatives;
    edit(workbook, 'Initiatives', 2, { Title: 'Renamed in Excel' });
    edit(workbook, 'Initiatives', 3, { Owner: 'Somebody Else' });
    edit(workbook, 'Initiatives', 4, { Start: 'some day' });
    edit(workbook, 'Initiatives', initiatives.length + 1, { Title: 'New in Excel', Status: 'Planned' });
    const gone = goals.length;
    edit(workbook, 'Goals', gone, Object.fromEntries((goals[0] ?? []).map((header) => [header, null])));
    await openFile(page, served.dataFolder, 'edited.xlsx', write(workbook, { type: 'buffer', bookType: 'xlsx' }));

    const dialog = importing(page);
    await expect(dialog.getByText('Initiative “New in Excel”')).toBeVisible();
    await expect(dialog.getByText(/row 4: Start “some day” is not a date/)).toBeVisible();
    await expect(dialog.locator('del').first()).toHaveText(first[0] ?? '');
    await expect(dialog.locator('ins').first()).toHaveText('Renamed in Excel');
    await expect(dialog.getByText(`Goal “${goals.at(-1)?.[0]}”`)).toBeVisible();
    // The change of the owner and the removal are declined.
    await dialog.getByRole('checkbox', { name: new RegExp(`${second[0]}.*Owner`) }).uncheck();
    await dialog.getByRole('checkbox', { name: 'All of: Removed' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Apply 2 changes' }).click();
    await expect(page.getByText('2 changes were imported')).toBeVisible();
    await expect(page.getByText('Renamed in Excel')).not.toHaveCount(0);

    await page.keyboard.press('Control+K');
    await page.keyboard.type('versions of this map');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Before the import of edited.xlsx')).toBeVisible();
    await page.keyboard.press('Escape');

    const again = read(await exportWorkbook(page));
    const titles = rowsOf(again, 'Initiatives').map(([title]) => title);
    expect(titles).toContain('Renamed in Excel');
    expect(titles).toContain('New in Excel');
    expect(rowsOf(again, 'Goals')).toHaveLength(goals.length);
    expect(JSON.stringify(rowsOf(again, 'Initiatives'))).not.toContain('Somebody Else');

    await page.keyboard.press('Control+Z');
    await expect(page.getByText('Renamed in Excel')).toHaveCount(0);
    const undone = read(await exportWorkbook(page));
    expect(rowsOf(undone, 'Initiatives')).toEqual(initiatives);
  });

  test('a workbook becomes a map of its own where none is open', async ({ page, served }) => {
    await makeMap(page, 'Retail', 'A retailer');
    const bytes = await exportWorkbook(page);
    await page.keyboard.press('Control+Shift+H');
    await expect(cardOf(page, 'A retailer')).toBeVisible();
    await openFile(page, served.dataFolder, 'Sent back.xlsx', bytes);
    await importing(page).getByRole('button', { name: 'Make the map' }).click();
    await expect(titleField(page)).toHaveValue('A retailer');
    await page.getByRole('link', { name: 'Home' }).click();
    await expect(page.getByRole('grid', { name: 'Maps' }).getByRole('row')).toHaveCount(2);
  });

  test('somebody’s own table is matched, questioned and taken in; the matching is remembered', async ({
    page,
    served,
  }) => {
    await makeMap(page, 'Retail', 'A retailer');
    const table = [
      'Project;Lead;Budget;Begin;Mood',
      'New shop;Ann;1.200,50;01/02/2026;good',
      'Second shop;=1+1;10;03/04/2026;',
    ].join('\r\n');
    await openFile(page, served.dataFolder, 'Their plan.csv', table);
    const dialog = importing(page);
    await expect(dialog.getByRole('row', { name: /Lead/ })).toContainText('Owner');
    await expect(dialog.getByRole('row', { name: /Mood/ })).toContainText('Not read');
    await dialog.getByRole('row', { name: /Mood/ }).getByRole('button').click();
    await page.getByRole('option', { name: 'Team', exact: true }).click();
    await dialog.getByRole('button', { name: 'Show what would change' }).click();
    await expect(dialog.getByText('Initiative “New shop”')).toBeVisible();
    await expect(dialog.getByText(/“01\/02\/2026” can be read in two ways/)).toBeVisible();
    await dialog.getByText('Day first').click();
    await expect(dialog.getByText(/can be read in two ways/)).toHaveCount(0);
    await expect(dialog.getByText('Month first')).toBeVisible();
    await dialog.getByRole('button', { name: 'Apply 2 changes' }).click();
    await expect(page.getByText('2 changes were imported')).toBeVisible();
    const rows = rowsOf(read(await exportWorkbook(page), { cellDates: false }), 'Initiatives');
    const headers = rows[0] ?? [];
    const shop = rows.find(([title]) => title === 'New shop') ?? [];
    const cell = (header: string) => shop[headers.indexOf(header)];
    expect([cell('Owner'), cell('Team'), cell('Cost: one-off')]).toEqual(['Ann', 'good', 1200.5]);
    expect(rows.find(([title]) => title === 'Second shop')?.[headers.indexOf('Owner')]).toBe('=1+1');

    await openFile(page, served.dataFolder, 'Their plan 2.csv', table.replace('New shop', 'Third shop'));
    await expect(dialog.getByRole('row', { name: /Mood/ })).toContainText('Team');
  });

  for (const [name, content, sentence] of [
    ['empty.xlsx', '', /The file is empty\./],
    ['zeros.xlsx', Buffer.alloc(3000), /zeros/],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), /\.xlsx/],
    ['open-quote.csv', 'Title,Owner\n"never closed,Ann\n', /quote that opens in row 2 is never closed/],
  ] as const) {
    test(`${name} is refused in one sentence`, async ({ page, served }) => {
      await makeMap(page, 'Blank map', 'Mine');
      await openFile(page, served.dataFolder, name, content);
      await expect(importing(page).getByRole('alert')).toContainText(sentence);
      await expect(importing(page).getByText('Nothing was changed.')).toBeVisible();
    });
  }
});

test.describe('pictures and reports', () => {
  test('SVG and PNG of the map and of the selection', async ({ page }) => {
    await makeMap(page, 'Hospital', 'A hospital group');
    const dialog = await openExport(page, 'Picture');
    await dialog.getByText('SVG', { exact: true }).click();
    await expect(dialog.getByRole('img', { name: /as it will be saved/ })).toBeVisible();
    const svg = await downloaded(page);
    expect(svg.name).toBe('A hospital group.svg');
    const text = svg.bytes.toString('utf8');
    expect(text).toMatch(/^<\?xml/);
    // The typeface is inside, so that it looks the same on any computer.
    expect(text).toContain('data:font/woff2;base64,');
    expect(text).not.toMatch(/https?:(?!\/\/www\.w3\.org)/);

    await openExport(page, 'Picture');
    await dialog.getByText('PNG', { exact: true }).click();
    await dialog.getByText('1×', { exact: true }).click();
    const png = await downloaded(page);
    const [, width = '', height = ''] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(
      [Number(width), Number(height)].map(Math.round),
    );

    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.keyboard.press('Control+A');
    await openExport(page, 'Picture');
    await expect(dialog.getByText(/^Selection \(\d+\)$/)).toBeVisible();
  });

  test('the first PNG has every text, in whatever alphabet: the typeface inside it is waited for', async ({
    page,
    served,
  }) => {
    const raw = JSON.parse(sampleText()) as { elements: { title: string }[] };
    raw.elements.forEach((element, i) => {
      element.title = ['Ελληνικός τίτλος', 'Заголовок карточки', 'Tiêu đề của thẻ', 'Źródło żółte'][i % 4] ?? '';
    });
    await openFile(page, served.dataFolder, 'alphabets.throughline', JSON.stringify(raw));
    await expect(titleField(page)).toHaveValue(/./);
    const pictures: string[] = [];
    for (let i = 0; i < 2; i++) {
      const dialog = await openExport(page, 'Picture');
      await dialog.getByText('PNG', { exact: true }).click();
      await dialog.getByText('1×', { exact: true }).click();
      pictures.push((await downloaded(page)).bytes.toString('base64'));
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    expect(pictures[0] === pictures[1]).toBe(true);
  });

  test('a transparent PNG is transparent and a white one white', async ({ page }) => {
    await makeMap(page, 'Blank map', 'Blank');
    for (const [background, alpha] of [
      ['Transparent', 0],
      ['White', 255],
    ] as const) {
      const dialog = await openExport(page, 'Picture');
      await dialog.getByText(background, { exact: true }).click();
      const { bytes } = await downloaded(page);
      const corner = await page.evaluate(async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(3, 3, 1, 1).data[3];
      }, bytes.toString('base64'));
      expect(corner).toBe(alpha);
    }
  });

  test('PDF of the picture, on one sheet or several, and of the report', async ({ page }) => {
    await makeMap(page, 'Hospital', 'A hospital group');
    await page.evaluate(() => {
      window.print = () => {};
    });
    const sheets = async () => {
      await expect(page.locator('#print-root')).toBeAttached();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await expect(page.locator('#print-root')).toHaveCount(0);
      return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
    };
    const dialog = await openExport(page, 'Picture');
    await dialog.getByText('PDF', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Print or save as PDF…' }).click();
    expect(await sheets()).toBe(1);

    await openExport(page, 'Picture');
    await dialog.getByRole('button', { name: /Sheets/ }).click();
    await page.getByRole('option', { name: /^2 × 2: 4 sheets/ }).click();
    await dialog.getByRole('button', { name: 'Print or save as PDF…' }).click();
    expect(await sheets()).toBe(4);

    await openExport(page, 'Report');
    await dialog.getByRole('button', { name: 'Print or save as PDF…' }).click();
    await expect(page.locator('#print-root h2')).toContainText([
      'Headline figures',
      'Goals',
      'Initiatives',
      'KPI',
      'Findings',
      'Decisions',
    ]);
    expect(await sheets()).toBeGreaterThan(4);
    await expect(page).toHaveTitle(/Throughline/);
  });

  test('the report as Markdown', async ({ page }) => {
    await makeMap(page, 'Hospital', 'A hospital group');
    const dialog = await openExport(page, 'Report');
    await dialog.getByText('Markdown', { exact: true }).click();
    const { name, bytes } = await downloaded(page);
    expect(name).toBe('A hospital group.md');
    expect(bytes.toString('utf8')).toMatch(/^# A hospital group\n[\s\S]*## Decisions/);
  });
});

test('all maps in one file, and back', async ({ page, served }) => {
  test.slow();
  await makeMap(page, 'Retail', 'A retailer');
  await makeMap(page, 'Blank map', 'To be lost');
  await openExport(page, 'All maps');
  const { name, bytes } = await downloaded(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(name).toMatch(/^Throughline maps \d{4}-\d\d-\d\d\.throughlines$/);

  await titleField(page).fill('Edited since');
  await titleField(page).press('Enter');
  await page.keyboard.press('Control+Shift+H');
  await cardOf(page, 'A retailer').focus();
  await page.keyboard.press('Delete');
  await page.goto('/#/bin');
  await page.getByRole('button', { name: 'Delete for good…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await page.goto('/#/');

  const path = join(served.dataFolder, name);
  writeFileSync(path, bytes);
  await openFile(page, served.dataFolder, name, bytes);
  const dialog = page.getByRole('dialog', { name: /^Restore from / });
  await expect(dialog.getByText(/Not among the maps here/)).toBeVisible();
  await expect(dialog.getByText(/Here in another state/)).toBeVisible();
  await dialog.getByText('To be lost').click();
  await dialog.getByRole('button', { name: 'Restore 2 maps' }).click();
  await expect(page.getByText('2 maps were restored.')).toBeVisible();
  await expect(cardOf(page, 'A retailer')).toBeVisible();
  await expect(cardOf(page, 'To be lost')).toBeVisible();
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing that shuts people out in the dialogs', async ({ page, served }) => {
      test.slow();
      await makeMap(page, 'Retail', 'A retailer');
      const bytes = await exportWorkbook(page);
      for (const form of ['Workbook', 'Picture', 'Report', 'Map file', 'All maps']) {
        await openExport(page, form);
        expect(await axe(page), form).toEqual([]);
        await page.keyboard.press('Escape');
      }
      const workbook = read(bytes);
      edit(workbook, 'Initiatives', 2, { Title: 'Renamed', Start: 'some day' });
      await openFile(page, served.dataFolder, 'edited.xlsx', write(workbook, { type: 'buffer', bookType: 'xlsx' }));
      await expect(importing(page).getByText('Changed', { exact: true })).toBeVisible();
      expect(await axe(page), 'the preview').toEqual([]);
      await page.keyboard.press('Escape');
      await openFile(page, served.dataFolder, 'own.csv', 'Project,Begin\nShop,01/02/2026\n');
      await expect(importing(page).getByText('Holds')).toBeVisible();
      expect(await axe(page), 'the columns').toEqual([]);
      await importing(page).getByRole('button', { name: 'Show what would change' }).click();
      await expect(importing(page).getByText('How it is meant')).toBeVisible();
      expect(await axe(page), 'a question').toEqual([]);
    });
  });
}
