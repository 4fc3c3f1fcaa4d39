/**
 * Rows of a spreadsheet and lines of text pasted on the map: what columns mean, what cannot be read, what links they make,
 * and that the cards stand where the hand was when they were pasted.
 */
import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { canvas, card, middleOf, openNewMap } from '../support/mapPage.ts';
import { expect, test } from '../support/served.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const HEADERS = ['Title', 'Kind', 'Owner', 'Status', 'Start', 'End', 'Cost', 'Perspective', 'Supports'];
const ROWS = [
  ['Keep our customers', 'Goal', 'Ann', '', '', '2028-06-30', '', 'Financial', ''],
  [
    'Partner academy',
    'Initiative',
    'Bo',
    'In progress',
    '2027-01-01',
    '2027-09-30',
    '12000',
    'Learning and growth',
    'Keep our customers; Nowhere',
  ],
  ['Repeat purchases', 'KPI', 'Cy', 'In progress', '', '', '', 'Customer', 'Partner academy'],
];

async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/** The band in which a card stands, as its label on the map says. */
function bandOf(page: Page, title: string): Promise<string | null> {
  return page.evaluate((wanted) => {
    const middle = (box: DOMRect) => box.top + box.height / 2;
    const found = [...document.querySelectorAll('.map-card')].find((one) => one.textContent?.includes(wanted));
    const bands = [...document.querySelectorAll('.map-band')];
    if (found === undefined) return null;
    const at = middle(found.getBoundingClientRect());
    const band = bands.find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top <= at && at < bottom;
    });
    return band?.getAttribute('data-band') ?? null;
  }, title);
}

function preview(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Paste \d+ rows? as cards$/ });
}

test('every column of a plan is known; what cannot be read is named, and Enter adds the rest with its links', async ({
  page,
}) => {
  await openNewMap(page, 'Plan pasted');
  await paste(page, [HEADERS, ...ROWS]);
  const dialog = preview(page);
  for (const header of HEADERS) {
    const select = dialog.getByRole('button', { name: new RegExp(`What “${header}” holds`) });
    await expect(select).toContainText(header === 'Cost' ? 'Cost: one-off' : header);
  }
  await expect(dialog.getByText('“Partner academy”, Supports: “Nowhere” names nothing on the map')).toBeVisible();
  await expect(dialog.getByRole('cell', { name: 'Customer', exact: true })).not.toHaveClass(/is-left-out/);
  await expect(dialog.getByRole('cell', { name: '12000' })).not.toHaveClass(/is-left-out/);
  expect(await axeFindings(page)).toEqual([]);

  await expect(dialog.getByRole('button', { name: 'Add 3 cards and 2 links' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.map-card')).toHaveCount(3);
  await expect(page.locator('.map-link[data-relation="supports"]')).toHaveCount(1);
  await expect(page.locator('.map-link[data-relation="measures"]')).toHaveCount(1);
  expect(await bandOf(page, 'Keep our customers')).toBe('shareholder');
  expect(await bandOf(page, 'Repeat purchases')).toBe('customer');
  expect(await bandOf(page, 'Partner academy')).toBe('learning');
  await expect(card(page, 'Partner academy')).toContainText('Active');

  await page.keyboard.press('Control+z');
  await expect(page.locator('.map-card')).toHaveCount(0);
});

test('a column can be given another field, and one that is left out is told by its look', async ({ page }) => {
  await openNewMap(page, 'Plan changed');
  await paste(
    page,
    [
      ['Title', 'Where we are', 'Whom for'],
      ['Partner academy', 'In progress', 'Customer'],
    ].map((row, i) => [...row, i === 0 ? 'Owner' : 'Ann']),
  );
  const dialog = preview(page);
  const cell = dialog.getByRole('cell', { name: 'In progress' });
  await expect(cell).toHaveClass(/is-left-out/);
  await dialog.getByRole('button', { name: /What “Where we are” holds/ }).click();
  await page.getByRole('option', { name: 'Status' }).click();
  await expect(cell).not.toHaveClass(/is-left-out/);
  await dialog.getByRole('button', { name: /What “Whom for” holds/ }).click();
  await page.getByRole('option', { name: 'Perspective' }).click();
  await dialog.getByRole('button', { name: 'Add 1 card' }).click();
  await expect(card(page, 'Partner academy')).toContainText('Active');
  expect(await bandOf(page, 'Partner academy')).toBe('customer');
});

test('the table shows that it goes on to the right, until its end is reached', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 });
  await openNewMap(page, 'Plan seen');
  await paste(page, [HEADERS, ...ROWS]);
  const frame = preview(page).locator('.map-paste-frame');
  await expect(frame).toHaveAttribute('data-more');
  await expect(frame).toBeInViewport({ ratio: 1 });
  await expect(preview(page).getByRole('button', { name: 'Add 3 cards' })).toBeInViewport({ ratio: 1 });
  const area = frame.locator('.map-paste-table');
  await area.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect(frame).not.toHaveAttribute('data-more');
  // What a row becomes stays in view.
  await expect(preview(page).getByRole('cell', { name: 'Goal' }).first()).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect(frame).not.toHaveAttribute('data-more');
});

for (const answer of ['mouse', 'keyboard'] as const) {
  test(`lines become cards in the band where the hand was when they were pasted, by ${answer}`, async ({ page }) => {
    await openNewMap(page, `Lines by ${answer}`);
    const band = await page.locator('.map-band[data-band="learning"]').boundingBox();
    const area = await canvas(page).boundingBox();
    if (band === null || area === null) throw new Error('The bands are not in the view.');
    const at = { x: area.x + area.width / 2, y: band.y + 40 };
    await page.mouse.move(at.x - 30, at.y - 10);
    await page.mouse.move(at.x, at.y);
    await paste(page, [['Train the staff'], ['Hire a host']]);
    const menu = page.getByRole('menu', { name: 'Make 2 cards' });
    const box = await menu.boundingBox();
    if (box === null) throw new Error('The menu is not in the view.');
    // At the hand, or beside it where it would reach over the edge.
    expect(Math.abs(box.x - at.x)).toBeLessThan(12);
    expect(box.y).toBeLessThanOrEqual(at.y + 12);
    expect(box.y + box.height).toBeGreaterThanOrEqual(at.y - 12);
    if (answer === 'mouse') await menu.getByRole('menuitem', { name: 'Goal' }).click();
    else await page.keyboard.press('g');
    await expect(page.locator('.map-card')).toHaveCount(2);
    await expect.poll(() => bandOf(page, 'Train the staff')).toBe('learning');
    await expect.poll(() => bandOf(page, 'Hire a host')).toBe('learning');
    await expect(page.locator('.map-card[data-form="digitalGoal"]')).toHaveCount(2);
  });
}

test('work pasted while the hand is on a card comes into the band of that card', async ({ page }) => {
  await openNewMap(page, 'Beside a card');
  await paste(page, [
    ['Title', 'Kind', 'Perspective'],
    ['Trusted advice', 'Goal', 'Customer'],
  ]);
  await page.keyboard.press('Enter');
  await expect(card(page, 'Trusted advice')).toBeVisible();
  await page.keyboard.press('Escape');
  const { x, y } = await middleOf(page, 'Trusted advice');
  await page.mouse.move(x + 40, y + 5);
  await page.mouse.move(x, y);
  await paste(page, [['Answers in a day']]);
  await page.keyboard.press('i');
  await expect.poll(() => bandOf(page, 'Answers in a day'), { timeout: 8000 }).toBe('customer');
});
