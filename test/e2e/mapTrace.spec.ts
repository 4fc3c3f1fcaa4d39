import type { Locator, Page } from '@playwright/test';
import { card, middleOf, openNewMap } from '#test/support/mapPage.ts';
import { expect, test } from '#test/support/served.ts';

const TEMPLATE = 'B2B software';

// So large that all cards are near, as elements of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 2400, height: 1500 } });

/** What the keys do, below the title that is being typed. */
const hint = (page: Page) => page.locator('.map-writer-hint');

/** The band that a card near by stands in, by the labels at the left. */
async function bandUnder(page: Page, title: string): Promise<string | null> {
  const { y } = await middleOf(page, title);
  return page.locator('.map-label').evaluateAll((labels, height) => {
    const label = labels.find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top <= height && height < bottom;
    });
    return label?.getAttribute('data-band') ?? null;
  }, y);
}

test('a trace of several cards tells those that lead to goals from those that do not', async ({ page }) => {
  await openNewMap(page, 'Traced together', TEMPLATE);
  const titles = ['Searchable answers inside the product', 'Time to a working answer', 'Regional user groups'];
  for (const [i, title] of titles.entries()) {
    const { x, y } = await middleOf(page, title);
    if (i > 0) await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
  }
  await page.keyboard.press('t');
  const trace = page.getByRole('region', { name: 'Trace' });
  await expect(trace).toContainText('These 3 cards lead to');
  await expect(trace).toContainText(/\d KPIs? measures? /);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  // A card without any link joins them.
  const booth = await middleOf(page, 'New booth for the national trade shows');
  const { x, y } = await middleOf(page, titles[0] as string);
  await page.mouse.click(x, y);
  await page.keyboard.down('Shift');
  await page.mouse.click(booth.x, booth.y);
  await page.keyboard.up('Shift');
  await page.keyboard.press('t');
  await expect(trace).toContainText('1 of these 2 cards leads to');
  await expect(trace).toContainText('“New booth for the national trade shows” leads to no goal');
});

test.describe('a presented band', () => {
  async function present(page: Page, band: string): Promise<Locator> {
    const show = page.getByRole('region', { name: 'Presentation' });
    await page.keyboard.press('F5');
    await expect(show).toContainText('1 / 5');
    while ((await show.getByRole('heading').innerText()) !== band) {
      const before = await show.innerText();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => show.innerText()).not.toBe(before);
    }
    return show;
  }

  test('a card that is said in the room is part of what is shown, in its band', async ({ page }) => {
    await openNewMap(page, 'Presented', TEMPLATE);
    await page.mouse.move(2, 2);
    await present(page, 'Customer value');

    // Nothing points at the canvas.
    await page.keyboard.press('i');
    await page.keyboard.type('Said in the room');
    await page.keyboard.press('Escape');
    await expect(card(page, 'Said in the room')).not.toHaveClass(/is-aside/);
    expect(await bandUnder(page, 'Said in the room')).toBe('customer');
    await expect(card(page, 'Hold support cost flat')).toHaveClass(/is-aside/);

    // The hand rests on a card of the band; the kind's own band is another.
    const goal = await middleOf(page, 'A planner with a problem');
    await page.mouse.move(goal.x, goal.y);
    await page.mouse.move(goal.x + 20, goal.y + 4);
    await page.keyboard.press('c');
    await page.keyboard.type('Shown with the hand');
    await page.keyboard.press('Escape');
    await expect(card(page, 'Shown with the hand')).not.toHaveClass(/is-aside/);
    expect(await bandUnder(page, 'Shown with the hand')).toBe('customer');

    // Still there when one comes back, and gone from the step with an undo.
    await page.keyboard.press('ArrowLeft');
    await expect(card(page, 'Said in the room')).toHaveClass(/is-aside/);
    await page.keyboard.press('ArrowRight');
    await expect(card(page, 'Said in the room')).not.toHaveClass(/is-aside/);
  });

  test('a card that is moved into the band belongs to it at once; one added elsewhere stays plain until the next step', async ({
    page,
  }) => {
    await openNewMap(page, 'Moved', TEMPLATE);
    const show = await present(page, 'Customer value');
    const moved = card(page, 'Hold support cost flat');
    await expect(moved).toHaveClass(/is-aside/);
    const from = await middleOf(page, 'Hold support cost flat');
    const to = await middleOf(page, 'A planner with a problem');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, to.y + 20, { steps: 5 });
    await page.mouse.up();
    await expect(moved).not.toHaveClass(/is-aside/);

    // By the place of the hand, right above the words at the foot: what the keys do stays in sight.
    const footOf = async () => (await show.boundingBox())?.y ?? 0;
    await page.mouse.move(1200, (await footOf()) - 60);
    await page.mouse.move(1200, (await footOf()) - 40);
    await page.keyboard.press('n');
    await expect(hint(page)).toBeVisible();
    const isCut = async () => {
      const words = await hint(page).boundingBox();
      return words === null || words.y + words.height > (await footOf());
    };
    await expect.poll(isCut).toBe(false);
    await page.keyboard.type('A word about it');
    await page.keyboard.press('Escape');
    await expect(card(page, 'A word about it')).not.toHaveClass(/is-aside/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect(show.getByRole('heading')).toHaveText('Customer value');
  });
});

test.describe('a small window', () => {
  test.use({ viewport: { width: 1024, height: 640 } });

  test('beside the inspector the legend keeps its colors, with words where these have room', async ({ page }) => {
    await openNewMap(page, 'Small', TEMPLATE);
    await page.keyboard.press('v');
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(legend).toBeVisible();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Hold support cost');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toBeVisible();
    const line = legend.locator('.map-legend-line');
    await expect(line.locator('.map-lens-sign')).toHaveCount(3);
    await expect(line.getByText('Partly aligned')).toBeVisible();
    await expect(legend.getByRole('switch', { name: 'Size by cost' })).toBeHidden();
    expect((await legend.boundingBox())?.height).toBeLessThan(60);
    // The owners have more names than room: their letters stay.
    for (const _ of ['coverage', 'KPI', 'status', 'gear', 'theme', 'owner']) await page.keyboard.press('v');
    await expect(line.locator('b').first()).toBeVisible();
    await expect(line).not.toHaveClass(/has-words/);
    // The list opens on it.
    await legend.hover();
    await expect(legend.getByRole('switch', { name: 'Size by cost' })).toBeVisible();
    await legend.getByRole('button', { name: /^Marcus Oyelaran/ }).click();
    expect(await page.locator('.map-card.is-selected').count()).toBeGreaterThan(0);
  });
});

test.describe('a usual window', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a legend that comes up covers no card where there is a free place', async ({ page }) => {
    await openNewMap(page, 'Usual', TEMPLATE);
    await page.keyboard.press('v');
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(legend).toHaveAttribute('data-corner', 'bottom-left');
    // Clear of the words of a trace too.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Searchable answers');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    const trace = await page.getByRole('region', { name: 'Trace' }).boundingBox();
    const box = await legend.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(trace?.y ?? 0);
  });
});
