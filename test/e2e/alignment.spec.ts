import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { makeMap, openFile, openHome, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

const matrixOf = (page: Page) => page.getByRole('grid', { name: 'Alignment matrix' });
const rowOf = (page: Page, title: string | RegExp) => {
  return matrixOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) });
};
const cellOf = (page: Page, work: string | RegExp, goal: string) => {
  return rowOf(page, work).getByRole('gridcell', { name: new RegExp(`^${goal}`) });
};

async function openAlignment(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Alignment' }).click();
  await expect(page.getByRole('heading', { name: 'Alignment' })).toBeAttached();
}

test('what traces to no goal is named, linked by presses and keys, scored anew, and taken back', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'B2B', 'A maker of software');
  await openAlignment(page);
  const gaps = page.getByRole('list', { name: '1 without a goal' });
  await gaps.getByRole('button').click();
  const booth = rowOf(page, /trade shows/);
  await expect(booth.getByRole('rowheader')).toHaveAccessibleName(/not aligned, 40%.*supports no goal/);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('trade shows');

  const cell = cellOf(page, /trade shows/, 'Win new customers');
  await expect(cell).toHaveAccessibleName(/none$/);
  await cell.click();
  await expect(cell).toHaveAccessibleName(/weak$/);
  await cell.click();
  await expect(cell).toHaveAccessibleName(/medium$/);
  await expect(booth.getByRole('rowheader')).toHaveAccessibleName(/60%.*1 direct link$/);
  await expect(page.getByText('All work supports a goal')).toBeVisible();
  await page.keyboard.press('3');
  await expect(cell).toHaveAccessibleName(/strong$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('1');
  await expect(rowOf(page, /trade shows/).getByRole('rowheader')).toHaveAccessibleName(/2 direct links$/);
  await page.keyboard.press('0');
  await expect(rowOf(page, /trade shows/).getByRole('rowheader')).toHaveAccessibleName(/1 direct link$/);

  for (let step = 0; step < 5; step++) await page.keyboard.press('Control+Z');
  await expect(cell).toHaveAccessibleName(/none$/);
  await expect(page.getByRole('list', { name: '1 without a goal' })).toBeVisible();
});

test('a link that is taken away by mistake comes back with its reason', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'B2B', 'With reasons');
  await openAlignment(page);
  const cell = cellOf(page, 'Regional user groups', 'Buyers hear about us');
  await cell.click();
  const rationale = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Rationale').last();
  await rationale.fill('Peers are believed');
  await rationale.blur();
  await cell.click();
  await expect(cell).toHaveAccessibleName(/(none|indirect)$/);
  await cell.click();
  await expect(rationale).toHaveValue('Peers are believed');
});

test('the arrow keys reach headers and cells, and what is selected is shared with the inspector', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'B2B', 'By keys');
  await openAlignment(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await matrixOf(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(inspector).toContainText('Regional user groups');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(inspector).toContainText('Grow recurring revenue');
  await expect(page.getByRole('columnheader', { name: /^Grow recurring/ })).toHaveAttribute('aria-selected', 'true');
});

test('the matrix is searched, filtered, ordered and saved as it is shown', async ({ page }) => {
  await withoutFileDialogs(page);
  await openHome(page);
  await makeMap(page, 'B2B', 'To hand over');
  await openAlignment(page);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('radio', { name: 'Digital' }).click({ force: true });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filter · 1' })).toBeVisible();
  await page.getByRole('button', { name: /Order of the rows/ }).click();
  await page.getByRole('option', { name: 'Work: title' }).click();
  await page.getByRole('searchbox', { name: 'Find work' }).fill('customer');
  await expect(matrixOf(page).getByRole('rowheader').first()).toHaveAccessibleName(/^Course: answering/);
  const rows = await matrixOf(page).getByRole('rowheader').count();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(rows + 3);
  expect(lines[1]).toContain('Mutual benefit');
  expect(lines[1]).not.toContain('Grow recurring revenue');
  await page.getByRole('searchbox', { name: 'Find work' }).fill('nobody does this');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(matrixOf(page).getByRole('rowheader')).toHaveCount(10);
});

test('a blank map says what to do first', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'Blank');
  await openAlignment(page);
  await page.getByRole('button', { name: 'Add a goal' }).click();
  await page.getByRole('button', { name: 'Add an initiative' }).click();
  await expect(matrixOf(page).getByRole('gridcell')).toHaveCount(1);
  await matrixOf(page).getByRole('gridcell').click();
  await expect(matrixOf(page).getByRole('gridcell')).toHaveAccessibleName(/weak$/);
});

test('five hundred rows by a hundred goals: little is drawn, and every cell can be reached', async ({
  page,
  served,
}) => {
  await withoutFileDialogs(page);
  await openHome(page);
  await openFile(page, served.dataFolder, 'large.throughline', largeMap());
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Large');
  await openAlignment(page);
  await expect(matrixOf(page)).toHaveAttribute('aria-rowcount', '502');
  expect(await matrixOf(page).locator('[data-place]').count()).toBeLessThan(1200);
  await matrixOf(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  await expect(cellOf(page, 'Work 499', 'Goal 099')).toBeFocused();
  await page.keyboard.press('2');
  await expect(cellOf(page, 'Work 499', 'Goal 099')).toHaveAccessibleName(/medium$/);
  await page.keyboard.press('Control+Home');
  await expect(cellOf(page, 'Work 000', 'Goal 000')).toBeFocused();
});

function largeMap(): string {
  const name = (word: string, n: number) => `${word} ${String(n).padStart(3, '0')}`;
  const count = { work: 500, goals: 100 };
  return writeMapFile(
    completeDraft({
      map: { id: 'large', title: 'Large' },
      elements: [
        ...Array.from({ length: count.goals }, (_, n) => {
          return { id: `g${n}`, kind: 'goal' as const, title: name('Goal', n), position: { x: n, y: 0 } };
        }),
        ...Array.from({ length: count.work }, (_, n) => {
          return { id: `w${n}`, kind: 'initiative' as const, title: name('Work', n), position: { x: n, y: 0 } };
        }),
      ],
      links: Array.from({ length: count.work * 2 }, (_, n) => {
        const work = n % count.work;
        const goal = (work * 7 + Math.floor(n / count.work)) % count.goals;
        return { id: `l${n}`, from: `w${work}`, to: `g${goal}`, relation: 'supports' as const };
      }),
    }),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing in the matrix shuts people out', async ({ page }) => {
      await openHome(page);
      await makeMap(page, 'Retail', 'For everybody');
      await openAlignment(page);
      await expect(matrixOf(page)).toBeVisible();
      await matrixOf(page).getByRole('gridcell').first().click();
      await page.waitForTimeout(250);
      const { violations } = await new AxeBuilder({ page }).include('.alignment').analyze();
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(bad.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });
}
