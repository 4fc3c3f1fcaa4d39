import { readFileSync } from 'node:fs';
import { cardOf, openFile, openHome, sampleText, titleField, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

interface RawMap {
  version: number;
  map: { title: string };
  elements: { id: string; title: string }[];
  links: { id: string; from: string; to: string }[];
}

/** A sample map's file, changed. */
function changed(change: (raw: RawMap) => unknown): string {
  const raw = JSON.parse(sampleText()) as RawMap;
  change(raw);
  return JSON.stringify(raw, null, 2);
}

test.beforeEach(async ({ page }) => {
  await withoutFileDialogs(page);
});

test.describe('files that cannot be opened', () => {
  const refused: [name: string, content: () => string | Uint8Array, sentence: RegExp][] = [
    ['empty.throughline', () => '', /The file is empty\./],
    ['cut-short.throughline', () => sampleText().slice(0, 4000), /cut short: it breaks off at line \d+, column \d+/],
    [
      'newer.throughline',
      () => changed((raw) => Object.assign(raw, { version: 99 })),
      /made by a newer version of Throughline/,
    ],
    ['other.json', () => '{"a": 1}', /is not a Throughline map/],
    ['picture.throughline', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /it is a PNG picture/],
    ['zeros.throughline', () => new Uint8Array(5000), /nothing but zeros/],
    [
      'million.throughline',
      () => `{"format":"throughline-map","version":1,"map":{},"elements":[${'{},'.repeat(999_999)}{}]}`,
      /more than 20,000 elements/,
    ],
  ];
  for (const [name, content, sentence] of refused) {
    test(`${name} is refused in one sentence`, async ({ page, served }) => {
      await openHome(page);
      const before = content();
      const path = await openFile(page, served.dataFolder, name, before);
      const dialog = page.getByRole('alertdialog');
      await expect(dialog.getByRole('heading')).toHaveText(`${name} was not opened`);
      await expect(dialog.getByText(sentence)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: 'Draw your first strategy map' })).toBeVisible();
      expect(Buffer.compare(readFileSync(path), Buffer.from(before))).toBe(0);
    });
  }
});

test.describe('files that are opened with a report', () => {
  const repaired: [name: string, content: () => string, finding: RegExp][] = [
    [
      'dangling.throughline',
      () => changed(({ links: [first] }) => first && Object.assign(first, { to: 'nobody' })),
      /it joins .* to something that is not on the map/,
    ],
    [
      'repeated.throughline',
      () => changed((raw) => raw.elements.push({ ...(raw.elements[0] as RawMap['elements'][0]), title: 'The second' })),
      /“The second”.*something before it in the file has the same id/,
    ],
    [
      'proto.throughline',
      () => changed(() => {}).replace('"elements": [', '"__proto__": { "polluted": true }, "elements": ['),
      /a key of this name cannot be kept/,
    ],
    [
      'long-title.throughline',
      () => changed(({ map }) => Object.assign(map, { title: 'Long '.repeat(1_000_000) })),
      /The map, Title: .*300/,
    ],
  ];
  for (const [name, content, finding] of repaired) {
    test(`${name} says what was changed, and opens`, async ({ page, served }) => {
      await openHome(page);
      const before = content();
      const path = await openFile(page, served.dataFolder, name, before);
      const report = page.getByRole('dialog', { name: `${name} can be opened, with changes` });
      await expect(report.getByText(finding).first()).toBeVisible();
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false);

      const download = page.waitForEvent('download');
      await report.getByRole('button', { name: 'Save this report…' }).click();
      expect(readFileSync(await (await download).path(), 'utf8')).toMatch(finding);

      // Nothing is taken in before the person says so.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: 'Draw your first strategy map' })).toBeVisible();
      await openFile(page, served.dataFolder, name, before);
      await report.getByRole('button', { name: 'Open the map' }).click();
      await expect(titleField(page)).toHaveValue(/./);
      expect(readFileSync(path, 'utf8')).toBe(before);
      await page.getByRole('link', { name: 'Home' }).click();
      await expect(page.getByRole('row')).toHaveCount(1);
      await expect(page.getByRole('row')).toContainText(/4\d elements/);
    });
  }
});

test('a map is saved to a file that opens as the same map again', async ({ page, served }) => {
  await openHome(page);
  const text = sampleText();
  await openFile(page, served.dataFolder, 'sample.throughline', text);
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Shift+S');
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.throughline$/);
  expect(readFileSync(await saved.path(), 'utf8')).toBe(text);

  await openFile(page, served.dataFolder, 'again.throughline', text);
  await expect(page.getByText('The file holds this map just as it is here.')).toBeVisible();
});

test('a file of a map that is here in another state asks which one is meant', async ({ page, served }) => {
  await openHome(page);
  const text = sampleText();
  await openFile(page, served.dataFolder, 'sample.throughline', text);
  await titleField(page).fill('Edited here');
  await titleField(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'This map is here already' });

  await openFile(page, served.dataFolder, 'sample.throughline', text);
  await dialog.getByRole('button', { name: /Open the one that is here/ }).click();
  await expect(titleField(page)).toHaveValue('Edited here');

  await openFile(page, served.dataFolder, 'sample.throughline', text);
  await dialog.getByRole('button', { name: /as a copy/ }).click();
  await expect(titleField(page)).toHaveValue(/\(copy\)$/);

  await openFile(page, served.dataFolder, 'sample.throughline', text);
  await dialog.getByRole('button', { name: /Replace the one here/ }).click();
  await expect(page.getByText('its state before is kept as a version')).toBeVisible();
  await expect(titleField(page)).not.toHaveValue(/Edited here|copy/);
  // Undo takes the replacement back.
  await page.keyboard.press('Control+Z');
  await expect(titleField(page)).toHaveValue('Edited here');
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(cardOf(page, 'Edited here')).toBeVisible();
});

/** A file as large as the largest maps that are drawn: 5,000 elements and 20,000 links. */
function largeText(): string {
  return changed((raw) => {
    const [goal] = raw.elements;
    const copies = Array.from({ length: 5_000 }, (_, i) => ({
      ...goal,
      kind: 'goal',
      id: `goal ${i}`,
      title: `Goal ${i}`,
    }));
    const links = Array.from({ length: 20_000 }, (_, i) => {
      const from = 5 + (i % 4_995);
      const to = from - 1 - Math.floor(i / 4_995);
      return { id: `link ${i}`, from: `goal ${from}`, to: `goal ${to}`, relation: 'supports', strength: 2 };
    });
    Object.assign(raw, { elements: copies, links });
  });
}

test('a large file is read beside the page, which tells how far it is and can call it off', async ({
  page,
  served,
}) => {
  test.slow();
  const text = largeText();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // The reading is held back where it starts, so that calling it off cannot come too late.
  await page.route(/mapFileWorker/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await openHome(page);
  await openFile(page, served.dataFolder, 'large.throughline', text);
  const reading = page.getByRole('dialog', { name: 'Reading large.throughline' });
  await expect(reading.getByRole('progressbar')).toBeVisible();
  await reading.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  letGo();
  await page.unroute(/mapFileWorker/);
  await expect(page.getByRole('heading', { name: 'Draw your first strategy map' })).toBeVisible();

  await openFile(page, served.dataFolder, 'large.throughline', text);
  await expect(titleField(page)).toHaveValue(/./, { timeout: 200_000 });
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('row')).toContainText('5,000 elements');
  await expect(page.getByRole('row')).toContainText('20,000 links');
});
