import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cardOf, makeMap, openFile, openHome, sampleText, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

/** Serious and critical findings of axe, each with the elements it names. */
async function findings(page: Page): Promise<string[]> {
  // Colors are read where they have come to rest.
  await page.waitForTimeout(250);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing that shuts people out on Home, its dialogs, the bin and a map', async ({ page, served }) => {
      test.slow();
      await withoutFileDialogs(page);
      await openHome(page);
      expect(await findings(page), 'the first visit').toEqual([]);

      await page.keyboard.press('Control+Alt+N');
      await expect(page.getByRole('dialog', { name: 'New map' })).toBeVisible();
      expect(await findings(page), 'a new map').toEqual([]);
      await page.keyboard.press('Escape');

      await makeMap(page, 'Retail', 'A retailer');
      expect(await findings(page), 'a map at a glance').toEqual([]);
      await page.getByRole('button', { name: 'Saved' }).click();
      await expect(page.getByRole('dialog', { name: 'Where this map is saved' })).toBeVisible();
      expect(await findings(page), 'where it is saved').toEqual([]);
      await page.keyboard.press('Escape');

      await makeMap(page, 'Blank map', 'Thrown away');
      await page.keyboard.press('Control+Shift+H');
      await expect(cardOf(page, 'A retailer')).toBeVisible();
      expect(await findings(page), 'Home').toEqual([]);
      await cardOf(page, 'A retailer').getByRole('button').click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await findings(page), 'the menu of a map').toEqual([]);
      await page.keyboard.press('Escape');

      await cardOf(page, 'Thrown away').focus();
      await page.keyboard.press('Delete');
      await page.goto('/#/bin');
      await expect(page.getByRole('list', { name: 'Deleted maps' })).toBeVisible();
      expect(await findings(page), 'the bin').toEqual([]);
      await page.getByRole('button', { name: 'Delete for good…' }).click();
      await expect(page.getByRole('alertdialog', { name: 'for good' })).toBeVisible();
      expect(await findings(page), 'a question').toEqual([]);
      await page.keyboard.press('Escape');

      await page.keyboard.press('Control+K');
      await page.keyboard.type('map');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await findings(page), 'the palette').toEqual([]);
      await page.keyboard.press('Escape');
      for (const [keys, name] of [
        ['F1', 'Keys'],
        ['Control+,', 'Settings'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        expect(await findings(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }

      await openFile(
        page,
        served.dataFolder,
        'broken.throughline',
        sampleText().replace('"strength": 2', '"strength": 9'),
      );
      await expect(page.getByRole('dialog', { name: /can be opened, with changes/ })).toBeVisible();
      expect(await findings(page), 'the report on a file').toEqual([]);
    });
  });
}

test('in high contrast too', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Hospital', 'A hospital group');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('high contrast');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  expect(await findings(page)).toEqual([]);
});

test('the focus is always to be seen', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'With focus');
  await page.keyboard.press('Control+Shift+H');
  await expect(cardOf(page, 'With focus')).toBeVisible();
  const seen = new Set<string>();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const { name, ring } = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return {
        name: focused.outerHTML.slice(0, 90),
        ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      };
    });
    if (name.startsWith('<body')) continue;
    seen.add(name);
    expect(ring, name).toBeGreaterThanOrEqual(2);
  }
  expect(seen.size).toBeGreaterThan(6);
});
