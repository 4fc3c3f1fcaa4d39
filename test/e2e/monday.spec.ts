/** A marketing leader's Monday on a template, through the views: what does not trace to a goal, its dates, the month's readings, the scores, the workbook. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { read, utils, type WorkBook } from 'xlsx';
import { makeMap, openHome, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

/** The 15th of March 2026 as a spreadsheet counts days. */
const MARCH_15 = 46_096;
const BOOTH = 'New booth for the national trade shows';

const goTo = (page: Page, view: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();

const rowsOf = (workbook: WorkBook, sheet: string) =>
  utils.sheet_to_json<Record<string, unknown>>(workbook.Sheets[sheet] ?? {});

test('what leads nowhere is found, linked, moved; readings are typed; the scores follow; the workbook says so', async ({
  page,
}) => {
  await withoutFileDialogs(page);
  await openHome(page);
  await makeMap(page, 'B2B', 'Monday');

  // What does not trace to a goal?
  await goTo(page, 'Review');
  const spend = page.getByRole('button', { name: /^Aligned spend/ });
  await expect(spend).toContainText('75%');
  await page.getByText('Leads to no business goal').click();
  await page.getByRole('button', { name: 'Link to a goal…' }).click();
  await page.getByRole('combobox', { name: 'Goal' }).fill('lower cost');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Link to a goal', exact: true }).click();
  await expect(page.getByText('Leads to no business goal')).toHaveCount(0);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('60%');

  // The matrix shows the new support; making it strong is one key.
  await goTo(page, 'Alignment');
  const matrix = page.getByRole('grid', { name: 'Alignment matrix' });
  await expect(matrix.getByRole('rowheader', { name: new RegExp(BOOTH) })).toHaveAccessibleName(
    /partly aligned, 60%.*1 direct link$/,
  );

  // It starts a month later.
  await goTo(page, 'Plan');
  const table = page.getByRole('grid', { name: 'Plan' });
  const column = await table.getByRole('columnheader', { name: 'Start', exact: true }).getAttribute('aria-colindex');
  const start = table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: BOOTH }) })
    .locator(`[aria-colindex="${column}"]`);
  await expect(start).toHaveText('Feb 15, 2026');
  await start.click();
  await page.keyboard.type('3/15/2026');
  await page.keyboard.press('Enter');
  await expect(start).toHaveText('Mar 15, 2026');
  await page.getByRole('tab', { name: 'Roadmap' }).click();
  await expect(page.getByRole('rowheader', { name: BOOTH })).toContainText('Mar 2026');

  // This month's readings.
  await goTo(page, 'Measures');
  await expect(page.getByRole('row').filter({ hasText: 'Days from signature' })).toContainText('At risk');
  await page.getByRole('tab', { name: 'Readings' }).click();
  const reading = page.getByRole('row').filter({ hasText: 'Days from signature' }).getByRole('textbox');
  await reading.fill('50');
  await reading.press('Enter');
  await page.getByRole('tab', { name: 'Scorecard' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Days from signature' })).toContainText('On track');

  // What leaves the room says the same.
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Workbook', { exact: true }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  const workbook = read(readFileSync(await (await download).path()));
  expect(rowsOf(workbook, 'Initiatives')).toContainEqual(
    expect.objectContaining({ Title: BOOTH, Start: MARCH_15, Alignment: 'Partly aligned', 'Alignment score': 0.6 }),
  );
  expect(rowsOf(workbook, 'Readings')).toContainEqual(
    expect.objectContaining({ KPI: expect.stringMatching(/^Days from signature/), Value: 50 }),
  );
});
