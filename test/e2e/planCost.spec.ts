import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { active, idea, planned, sketch, stopped } from '#test/support/checkTester.ts';
import { makeMap, openFile, openHome, titleField, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

async function openCost(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('tab', { name: 'Cost' }).click();
}

const chart = (page: Page) => page.getByRole('group', { name: /^Cost by/ });
const columnOf = (page: Page, name: string) => chart(page).getByRole('button', { name: new RegExp(`^${name}`) });
const numbers = (page: Page) => page.getByRole('table', { name: /^Cost by/ });
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

const once = (oneOff: number) => ({ cost: { oneOff, perYear: null } });

/** Money with and without dates, of ideas and of stopped work, in a fiscal year that begins in July. */
const everything = sketch(
  {
    portal: active({ title: 'Portal', start: '2026-07-01', end: '2026-09-01', ...once(40_000), spent: 52_000 }),
    forum: planned({ title: 'Forum', start: '2026-08-01', end: '2027-03-01', ...once(20_000) }),
    app: idea({ title: 'App', start: '2027-01-10', end: '2027-03-01', ...once(9000) }),
    open: planned({ title: 'Someday', ...once(5000) }),
    booth: stopped({ title: 'Booth', ...once(8000), spent: 3000 }),
  },
  '',
  { map: { title: 'All sorts of cost', currency: 'USD', yearStart: 7 } },
);

async function openMap(page: Page, folder: string, map: Parameters<typeof writeMapFile>[0]): Promise<void> {
  await withoutFileDialogs(page);
  await openHome(page);
  await openFile(page, folder, 'map.throughline', writeMapFile(map));
  await expect(titleField(page)).toHaveValue(map.map.title);
  await openCost(page);
}

test('cost stands by fiscal quarter and year, with ideas, undated and stopped work apart', async ({ page, served }) => {
  await openMap(page, served.dataFolder, everything);
  const figures = page.getByLabel('Cost in short');
  await expect(figures).toContainText('$65K');
  await expect(figures).toContainText('and $9K of ideas');
  await expect(figures).toContainText('1 piece of work without dates');
  await expect(columnOf(page, 'Q1 FY 2026/27')).toHaveAccessibleName(/: \$60,000\. Not aligned \$60,000$/);
  await expect(columnOf(page, 'Q3 FY 2026/27')).toHaveAccessibleName(/Ideas \$9,000$/);
  await expect(columnOf(page, 'Undated')).toHaveAccessibleName('Undated: $5,000. Not aligned $5,000');
  await expect(numbers(page).getByRole('row', { name: /^Total/ })).toContainText('$65,000');
  await expect(page.getByRole('region', { name: 'Stopped work' })).toContainText('$8,000 planned, $3,000 spent');
  await page.getByText('With ideas').click();
  await expect(columnOf(page, 'Q3 FY 2026/27')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Years' }).check({ force: true });
  await expect(columnOf(page, 'FY 2026/27')).toHaveAccessibleName(/: \$60,000/);
  await expect(numbers(page).getByRole('columnheader').first()).toHaveText('Year');
});

test('spending stands against the whole planned cost, and too much is said', async ({ page, served }) => {
  await openMap(page, served.dataFolder, everything);
  const spending = page.getByRole('table', { name: 'Spent against planned' });
  await expect(spending.getByRole('row', { name: /^Portal/ })).toContainText('130%');
  await expect(spending.getByRole('row', { name: /^Portal/ })).toContainText('Overspent');
  await spending.getByRole('button', { name: 'Portal' }).click();
  await expect(inspector(page)).toContainText('Portal');
});

test('a press on a column or a part shows its work and selects it; keys do the same', async ({ page, served }) => {
  await openMap(page, served.dataFolder, everything);
  const first = columnOf(page, 'Q1 FY 2026/27');
  await first.focus();
  await page.keyboard.press('Enter');
  const work = page.getByRole('region', { name: 'Work in Q1 FY 2026/27', exact: true });
  await expect(work.getByRole('status')).toHaveText('2 pieces of work, $60,000');
  await expect(work.getByRole('row', { name: /^Portal/ })).toContainText('$40,000');
  await expect(inspector(page)).toContainText('2 elements');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('region', { name: 'Work in Q1 FY 2026/27, not aligned' })).toBeVisible();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('End');
  await expect(columnOf(page, 'Undated')).toBeFocused();
  // The foot of the column: its lowest part.
  const place = await columnOf(page, 'Undated').boundingBox();
  if (place === null) throw new Error('the column is not drawn');
  await page.mouse.click(place.x + place.width / 2, place.y + place.height - 30);
  await page
    .getByRole('region', { name: 'Work in Undated, not aligned' })
    .getByRole('button', { name: 'Someday' })
    .click();
  await expect(inspector(page)).toContainText('Someday');
  await numbers(page).getByRole('button', { name: '$9,000' }).click();
  await expect(page.getByRole('region', { name: 'Work in Q3 FY 2026/27, ideas' })).toContainText('App');
  await page
    .getByRole('region', { name: /^Work in/ })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(page.getByRole('region', { name: /^Work in/ })).toHaveCount(0);
  await expect(columnOf(page, 'Q3 FY 2026/27')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: /^Work in/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /^Work in/ })).toHaveCount(0);
});

test('without cost, and without dates, it says what to do', async ({ page, served }) => {
  const title = 'No money yet';
  await openMap(page, served.dataFolder, sketch({ a: active({ title: 'Forum' }) }, '', { map: { title } }));
  await expect(page.getByText('No cost is typed yet')).toBeVisible();
  await page.getByRole('button', { name: 'Select “Forum”' }).click();
  await expect(inspector(page)).toContainText('Forum');
});

test('cost without dates is shown, and that it cannot be placed in time', async ({ page, served }) => {
  const undated = sketch({ a: active({ title: 'Forum', ...once(70) }) }, '', { map: { title: 'No dates yet' } });
  await openMap(page, served.dataFolder, undated);
  await expect(page.getByText(/^None of this work has dates/)).toBeVisible();
  await expect(chart(page).getByRole('button')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing in the cost shuts people out', async ({ page }) => {
      await openHome(page);
      await makeMap(page, 'Retail', 'For everybody');
      await openCost(page);
      await chart(page).getByRole('button').first().focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: /^Work in/ })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('.ui-tabbed-view').analyze();
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(bad.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });
}
