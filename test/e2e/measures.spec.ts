import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeMap, openHome } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

async function openMeasures(page: Page, tab = 'Scorecard'): Promise<void> {
  await page.getByRole('link', { name: 'Measures' }).click();
  await page.getByRole('tab', { name: tab }).click();
}

const scorecard = (page: Page) => page.getByRole('table', { name: 'Scorecard' });
const lineOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

/** Pastes into the field that has the focus, as from a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('the scorecard is filtered, ordered, shares its selection and leads to the chart', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'B2B', 'Are the numbers moving');
  await openMeasures(page);
  await expect(scorecard(page).getByRole('rowheader')).toHaveCount(12);
  await page.getByRole('button', { name: /^Map order/ }).click();
  await page.getByRole('option', { name: 'State, worst first' }).click();
  await expect(scorecard(page).getByRole('rowheader').first()).toContainText('Months to pay back');
  await page.getByRole('button', { name: /^Every state/ }).click();
  await page.getByRole('option', { name: 'At risk (2)' }).click();
  await expect(scorecard(page).getByRole('rowheader')).toHaveCount(2);
  await scorecard(page)
    .getByRole('button', { name: /^Days from signature/ })
    .click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Days from signature');
  await page.getByRole('button', { name: /^Chart of Days from signature/ }).click();
  await expect(page.getByRole('img', { name: /^Chart of Days from signature/ })).toBeVisible();
  await expect(page.getByText(/43% of the way to 45 days/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Readings' }).getByRole('row').nth(1)).toContainText('Target');
  // From leading to lagging, all the way; a press goes along it.
  const chain = page.getByRole('region', { name: 'From leading to lagging' });
  await expect(chain.getByRole('listitem')).toHaveText([
    /^1 step before: New accounts done/,
    /^This KPI: Days from signature/,
    /^1 step after: Accounts that use all three/,
    /^2 steps after: Net revenue retention/,
  ]);
  await chain.getByRole('button', { name: /^2 steps after/ }).click();
  await expect(page.getByRole('img', { name: /^Chart of Net revenue/ })).toBeVisible();
  await expect(chain.getByRole('listitem').last()).toHaveText(/^This KPI: Net revenue/);
});

test('a month of readings is typed and pasted, dated, judged anew, and undone step by step', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'B2B', 'This month');
  await openMeasures(page, 'Readings');
  const fields = page.getByRole('table', { name: /^Readings of/ }).getByRole('textbox');
  await expect(fields).toHaveCount(6);
  await fields.nth(0).fill('50');
  await fields.nth(0).press('Enter');
  await expect(fields.nth(1)).toBeFocused();
  await expect(page.getByText(/^1 of 6 typed/)).toBeVisible();
  await paste(page, '60\r\nnot yet\r\n700\r\n80 customers\r\n70%\r\n');
  await expect(fields.nth(1)).toHaveValue('60');
  await expect(fields.nth(2)).toHaveValue('');
  await expect(fields.nth(3)).toHaveValue('700');
  await expect(fields.nth(5)).toHaveValue('70');
  await expect(page.getByText('1 line is no number and were left out.')).toHaveCount(0);
  await expect(page.getByText('1 line is no number and was left out.')).toBeVisible();
  await fields.nth(0).focus();
  await paste(page, 'Time to a working answer\t11\r\nSupport cases avoided a month\t720\r\n');
  await expect(fields.nth(2)).toHaveValue('11');
  await expect(fields.nth(3)).toHaveValue('720');
  await expect(fields.nth(0)).toHaveValue('50');
  await fields.nth(2).fill('many');
  await fields.nth(2).press('Enter');
  await expect(page.getByText('This is not a number.')).toBeVisible();
  await fields.nth(2).press('Escape');

  await page.getByRole('tab', { name: 'Scorecard' }).click();
  await expect(lineOf(page, 'Days from signature')).toContainText('On track');
  await expect(lineOf(page, 'Support cases avoided')).toContainText('720');
  await page.keyboard.press('Control+Z');
  await expect(lineOf(page, 'Support cases avoided')).toContainText('700');
  await page.keyboard.press('Control+Z');
  await expect(lineOf(page, 'Support cases avoided')).toContainText('610');
  await expect(lineOf(page, 'Accounts that use all three')).toContainText('50%');
  await page.keyboard.press('Control+Z');
  await expect(lineOf(page, 'Accounts that use all three')).toContainText('47%');
});

test('the KPI route counts people, converts, and keeps its texts', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'B2B', 'On the way');
  await openMeasures(page, 'KPI route');
  const people = page.getByRole('textbox', { name: 'People who have reached First interaction' });
  await expect(people).toHaveValue('14,600');
  await people.fill('23950');
  await people.press('Enter');
  await expect(page.getByText('50% of those at the stage before came this far').first()).toBeVisible();
  const stage = page.getByRole('region', { name: 'First interaction' });
  await stage.getByLabel('Recovery').fill('A person calls back');
  await stage.getByLabel('Recovery').blur();
  await stage.getByRole('textbox', { name: 'Title of the stage' }).fill('First talk');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'KPI route' }).click();
  await expect(page.getByRole('region', { name: 'First talk' }).getByLabel('Recovery')).toHaveValue(
    'A person calls back',
  );
});

test('a blank map says what to do first', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Blank map', 'Blank');
  await openMeasures(page);
  await page.getByRole('button', { name: 'Add a KPI' }).click();
  await expect(scorecard(page).getByRole('rowheader')).toHaveCount(1);
  await expect(lineOf(page, 'Without a title')).toContainText('No data');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing in the measures shuts people out', async ({ page }) => {
      await openHome(page);
      await makeMap(page, 'Retail', 'For everybody');
      for (const tab of ['Scorecard', 'Readings', 'Chart', 'KPI route']) {
        await openMeasures(page, tab);
        await page.waitForTimeout(250);
        const { violations } = await new AxeBuilder({ page }).include('.ui-tabbed-view').analyze();
        const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(bad.map(({ id, nodes }) => `${tab}, ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  });
}
