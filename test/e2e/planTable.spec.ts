import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '#test/support/axe.ts';
import { makeMap, openHome } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

const table = (page: Page) => page.getByRole('grid', { name: 'Plan' });
const rowOf = (page: Page, title: string | RegExp) => {
  return table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) });
};
const heading = (page: Page, label: string) => table(page).getByRole('columnheader', { name: label, exact: true });

/** The cell of a row below a heading. */
async function cell(page: Page, title: string | RegExp, label: string): Promise<Locator> {
  const place = await heading(page, label).getAttribute('aria-colindex');
  return rowOf(page, title).locator(`[aria-colindex="${place}"]`);
}

async function openPlan(page: Page, title: string): Promise<void> {
  await openHome(page);
  await makeMap(page, 'B2B', title);
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(table(page)).toBeVisible();
}

/** What a spreadsheet program would put on the clipboard arrives in the table. */
async function paste(page: Page, text: string): Promise<void> {
  await table(page).evaluate((grid, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const target = grid.contains(document.activeElement) ? document.activeElement : grid;
    target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test('dates are moved by typing, by a way from where they are, and by the calendar', async ({ page }) => {
  await openPlan(page, 'Dates');
  const start = await cell(page, /trade shows/, 'Start');
  await expect(start).toHaveText('Feb 15, 2026');
  await start.click();
  await page.keyboard.type('3/1/2026');
  await expect(table(page).getByText('Sun, Mar 1, 2026')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(start).toHaveText('Mar 1, 2026');
  await expect(await cell(page, /^Customer results/, 'Start')).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('+2w');
  await page.keyboard.press('Tab');
  await expect(start).toHaveText('Mar 15, 2026');
  const end = await cell(page, /trade shows/, 'End');
  await expect(end).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(end).toHaveText('Feb 27, 2027');

  await end.dblclick();
  await table(page).getByRole('button', { name: 'End: choose from the calendar' }).click();
  await page.getByRole('button', { name: 'Friday, February 12, 2027' }).click();
  await expect(end).toHaveText('Feb 12, 2027');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(end).toHaveText('Jan 31, 2027');
});

test('what cannot be read is said and loses nothing', async ({ page }) => {
  await openPlan(page, 'Misread');
  const start = await cell(page, /trade shows/, 'Start');
  await start.click();
  await page.keyboard.type('soonish');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“soonish” is not a date');
  await page.keyboard.press('Escape');
  await expect(start).toHaveText('Feb 15, 2026');
  await page.keyboard.type('later');
  await (await cell(page, /^Idea exchange/, 'Owner')).click();
  await expect(page.getByText('Start: “later” is not a date')).toBeVisible();
  await page.getByRole('button', { name: 'Edit again' }).click();
  await expect(page.getByRole('textbox', { name: /trade shows, Start/ })).toHaveValue('later');
  await page.getByRole('textbox', { name: /trade shows, Start/ }).fill('2026-04-01');
  await page.keyboard.press('Enter');
  await expect(start).toHaveText('Apr 1, 2026');
});

test('the keyboard goes as in a spreadsheet and the inspector follows', async ({ page }) => {
  await openPlan(page, 'Keys');
  await table(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(await cell(page, /^Guided/, 'Status')).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Guided 90-day start');
  await page.keyboard.press('End');
  await expect(await cell(page, /^Guided/, 'Kind')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await expect(table(page).getByRole('rowheader').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(await cell(page, /^Regional/, 'Owner')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(heading(page, 'Owner')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Owner')).toHaveAttribute('aria-sort', 'ascending');
  await expect(table(page).getByRole('rowheader').first()).toHaveText(/Regional user groups/);
});

test('choices and names are taken from lists, several from one list', async ({ page }) => {
  await openPlan(page, 'Lists');
  const status = await cell(page, /^Regional/, 'Status');
  await status.click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveText(['Idea', 'Planned', 'Active', 'Paused', 'Done', 'Stopped']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Paused');
  await page.keyboard.type('do');
  await page.keyboard.press('Tab');
  await expect(await cell(page, /^Guided/, 'Status')).toHaveText('Done');

  await page.keyboard.type('pri');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(await cell(page, /^Guided/, 'Owner')).toHaveText('Priya Raman');

  // Columns are drawn where they can be seen.
  await page.keyboard.press('End');
  const gears = await cell(page, /^Guided/, 'Gears');
  const before = await gears.innerText();
  await gears.dblclick();
  await page.getByRole('option', { name: 'Acquisition' }).click();
  await page.keyboard.press('Enter');
  await expect(gears).toHaveText(`Acquisition, ${before}`);
  await page.keyboard.press('Control+Z');
  await expect(gears).toHaveText(before);
});

test('a block from a spreadsheet is pasted in one step, and what cannot be read is named', async ({ page }) => {
  await openPlan(page, 'Pasted');
  await (await cell(page, /^Regional/, 'Owner')).click();
  await paste(page, 'Ann Example\t13/07/2026\t2028-02-01\nBo Example\tsoon\t"1 March 2027"\n');
  await expect(await cell(page, /^Regional/, 'Start')).toHaveText('Jul 13, 2026');
  await expect(await cell(page, /^Guided/, 'End')).toHaveText('Mar 1, 2027');
  await expect(await cell(page, /^Guided/, 'Owner')).toHaveText('Bo Example');
  await expect(page.getByText('5 cells pasted. Row 2, Start: “soon” is not a date')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(await cell(page, /^Regional/, 'Owner')).toHaveText('Dana Whitlock');
  await expect(await cell(page, /^Guided/, 'End')).toHaveText('Feb 28, 2027');

  await table(page).getByText('Add an initiative').click();
  await paste(page, 'Title\tOwner\tSpent\nFirst\tAnn\t€ 1.200,50\nSecond\tBo\t12k\n');
  await expect(await cell(page, 'First', 'Spent')).toHaveText('$1,200.50');
  await expect(await cell(page, 'Second', 'Spent')).toHaveText('$12,000');
  await page.keyboard.press('Control+Z');
  await expect(rowOf(page, 'First')).toHaveCount(0);
  await expect(rowOf(page, 'Second')).toHaveCount(0);
});

test('a circle of dependencies costs one cell of what is pasted or filled down', async ({ page }) => {
  // Wide enough for all columns to be drawn.
  await page.setViewportSize({ width: 2200, height: 900 });
  await openPlan(page, 'Circle');
  await page.getByRole('button', { name: /^Layout/ }).click();
  await page.getByRole('button', { name: 'Schedule' }).click();
  await page.keyboard.press('Escape');
  const first = await cell(page, /^Regional/, 'Owner');
  await first.click();
  await paste(
    page,
    'Owner\tDepends on\nAnn Example\tGuided 90-day start for new accounts\nBo Example\tRegional user groups\n',
  );
  await expect(page.getByText('3 cells pasted. Row 2, Depends on: “Regional user groups” waits for')).toBeVisible();
  await expect(first).toHaveText('Ann Example');
  await expect(await cell(page, /^Guided/, 'Owner')).toHaveText('Bo Example');
  const dependsOn = await cell(page, /^Regional/, 'Depends on');
  await expect(dependsOn).toHaveText('Guided 90-day start for new accounts');
  await expect(await cell(page, /^Guided/, 'Depends on')).toHaveText('');
  await page.keyboard.press('Control+Z');
  await expect(dependsOn).toHaveText('');
  await expect(first).toHaveText('Dana Whitlock');
  await expect(await cell(page, /^Guided/, 'Owner')).not.toHaveText('Bo Example');

  // The same for what is filled down: the second row would wait for itself, the third need not.
  await (await cell(page, /^Regional/, 'Depends on')).click();
  await paste(page, 'Guided 90-day start for new accounts\n');
  await (await cell(page, /^Searchable/, 'Depends on')).click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+D');
  await expect(page.getByText('1 cell left as before. Nothing can wait for itself.')).toBeVisible();
  await expect(await cell(page, /^Searchable/, 'Depends on')).toHaveText('Guided 90-day start for new accounts');
  await expect(await cell(page, /^Guided/, 'Depends on')).toHaveText('');
});

test('a block is filled down, emptied and copied', async ({ page }) => {
  await openPlan(page, 'Blocks');
  await (await cell(page, /^Regional/, 'Spent')).click();
  await (await cell(page, /^Searchable/, 'Spent')).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 cells selected · Sum $302,000')).toBeVisible();
  const copied = await table(page).evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  });
  expect(copied).toBe('62000\n142000\n98000');
  await page.keyboard.press('Control+D');
  await expect(await cell(page, /^Searchable/, 'Spent')).toHaveText('$62,000');
  await page.keyboard.press('Delete');
  await expect(await cell(page, /^Guided/, 'Spent')).toHaveText(/^(, Warning.*)?$/);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(await cell(page, /^Searchable/, 'Spent')).toHaveText('$98,000');
});

test('new work is typed line by line below the last', async ({ page }) => {
  await openPlan(page, 'New lines');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.keyboard.type('Answer faster');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Answer faster')).toBeVisible();
  await page.keyboard.type('Ship weekly');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Ship weekly')).toBeVisible();
  await expect(page.getByText('12 of 13 pieces of work')).toBeVisible();
});

test('work is grouped, filtered and searched, the same on the roadmap', async ({ page }) => {
  await openPlan(page, 'Groups');
  await page.getByRole('button', { name: /Groups/ }).click();
  await page.getByRole('option', { name: 'By owner' }).click();
  await expect(table(page).getByRole('rowheader', { name: /^Priya Raman/ })).toBeVisible();
  await table(page)
    .getByRole('button', { name: /^Priya Raman/ })
    .click();
  await expect(rowOf(page, /^Searchable/)).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Find work' }).fill('nothing of the kind');
  await expect(page.getByText('No work fits these filters')).toBeVisible();
  await page.getByRole('tab', { name: 'Roadmap' }).click();
  await expect(page.getByText('No work fits these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(table(page).getByRole('rowheader', { name: /^Priya Raman/ })).toBeVisible();
});

test('what work depends on is ticked in a list, and the link is on the map', async ({ page }) => {
  await openPlan(page, 'Depends');
  await page.getByRole('button', { name: /^Layout/ }).click();
  await page.getByRole('button', { name: 'Schedule' }).click();
  await page.keyboard.press('Escape');
  await rowOf(page, /^Guided/)
    .getByRole('rowheader')
    .click();
  await page.keyboard.press('End');
  const cellDepends = await cell(page, /^Guided/, 'Depends on');
  await cellDepends.dblclick();
  await page.keyboard.type('regional');
  await page.getByRole('option', { name: 'Regional user groups' }).click();
  await page.keyboard.press('Enter');
  await expect(cellDepends).toHaveText('Regional user groups');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Depends on');
  await page.keyboard.press('Control+Z');
  await expect(cellDepends).toHaveText('');
});

test('a blank map says what to do first', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'Blank');
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: 'Add an initiative' }).click();
  await expect(table(page).getByRole('rowheader', { name: 'Without a title' })).toBeVisible();
});

test('layouts show other columns, and one of your own is kept on this computer', async ({ page }) => {
  await openPlan(page, 'Layouts');
  await page.getByRole('button', { name: 'Layout: Overview' }).click();
  await page.getByRole('button', { name: 'Money' }).click();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'Cost: one-off')).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('dialog', { name: 'Columns' }).getByText('Status', { exact: true }).click();
  await page.getByRole('button', { name: 'Move Cost: one-off left' }).click();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'Status')).toHaveCount(0);
  await expect(heading(page, 'Cost: one-off')).toHaveAttribute('aria-colindex', '2');
  const edge = heading(page, 'Cost: one-off').locator('.plan-heading-edge');
  const before = (await heading(page, 'Cost: one-off').boundingBox())?.width ?? 0;
  const box = await edge.boundingBox();
  if (box === null) throw new Error('The edge of the heading is not there.');
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 44, box.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round((await heading(page, 'Cost: one-off').boundingBox())?.width ?? 0))
    .toBe(Math.round(before) + 40);
  await page.getByRole('button', { name: 'Layout', exact: true }).click();
  await page.getByLabel('Save this layout as').fill('Budget round');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Schedule' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: 'Layout: Schedule' }).click();
  await page.getByRole('button', { name: 'Budget round', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'Cost: one-off')).toHaveAttribute('aria-colindex', '2');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colors`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 640 } });

    test('nothing serious stands in the way of readers, and the tools stay within a narrow window', async ({
      page,
    }) => {
      await openPlan(page, 'Readers');
      await page.getByRole('button', { name: /Groups/ }).click();
      await page.getByRole('option', { name: 'By goal' }).click();
      await (await cell(page, /^Regional/, 'Start')).click();
      await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
      expect(await axeFindings(page, '.ui-tabbed-view')).toEqual([]);
      const tools = page.locator('.ui-tool-row');
      expect(await tools.evaluate((bar) => bar.scrollWidth - bar.clientWidth)).toBe(0);
      await (await cell(page, /^Regional/, 'Status')).dblclick();
      await expect(page.getByRole('listbox')).toBeVisible();
      expect(await axeFindings(page, '.ui-tabbed-view')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Columns' }).click();
      expect(await axeFindings(page, '[role="dialog"]')).toEqual([]);
    });
  });
}
