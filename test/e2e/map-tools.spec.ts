import type { Page } from '@playwright/test';
import { axeFindings } from '#test/support/axe.ts';
import { canvas, card, middleOf, openNewMap, saved } from '#test/support/mapPage.ts';
import { expect, test } from '#test/support/served.ts';

const TEMPLATE = 'B2B software';
const WORK = 'Searchable answers inside the product';

async function select(page: Page, title: string): Promise<void> {
  const { x, y } = await middleOf(page, title);
  await page.mouse.click(x, y);
}

test.describe('a template, all of it near', () => {
  test.use({ viewport: { width: 2400, height: 1500 } });

  test.beforeEach(async ({ page }) => {
    await openNewMap(page, 'Traced', TEMPLATE);
    await expect(card(page, WORK)).toBeVisible();
  });

  test('a trace lights the paths of an initiative and says why it is aligned', async ({ page }) => {
    await select(page, WORK);
    await page.keyboard.press('t');
    const trace = page.getByRole('region', { name: 'Trace' });
    await expect(trace).toContainText('Aligned');
    await expect(trace).toContainText('It leads to “Grow recurring revenue from current customers” and 2 more');
    await expect(card(page, 'Make the community the first place to ask')).not.toHaveClass(/is-aside/);
    await expect(card(page, 'Time to a working answer')).not.toHaveClass(/is-aside/);
    await expect(card(page, 'Regional user groups')).toHaveClass(/is-aside/);
    await expect(page.locator('.map-link.is-lit')).not.toHaveCount(0);

    const all = await page.locator('.map-card:not(.is-aside)').count();
    await page.keyboard.press('.');
    await expect(trace).toContainText('1 of 5');
    await expect(trace).toContainText('→');
    expect(await page.locator('.map-card:not(.is-aside)').count()).toBeLessThan(all);
    await page.keyboard.press(',');
    await expect(trace).toContainText('5 paths');

    // It follows the selection, and an edit.
    await select(page, 'Daily posts on social networks');
    await expect(trace).toContainText('stopped');
    await select(page, 'New booth for the national trade shows');
    await expect(trace).toContainText('Not aligned');
    await page.keyboard.press('Shift+t');
    await expect(trace).toBeHidden();
    await expect(page.locator('.map-card.is-aside')).toHaveCount(0);
    expect(await page.locator('.map-card.is-selected').count()).toBeGreaterThan(1);
  });

  test('a lens colors the cards, its legend counts them and selects them', async ({ page }) => {
    await page.keyboard.press('v');
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(legend.getByRole('button', { name: /^Aligned/ })).toContainText('7');
    await expect(card(page, WORK).locator('.map-lens-badge')).toHaveText(/Aligned/);
    await expect(card(page, 'Time to a working answer')).toHaveClass(/is-untinted/);
    await legend.getByRole('button', { name: /^Partly aligned/ }).click();
    await expect(page.locator('.map-card.is-selected')).toHaveCount(2);
    await page.keyboard.press('s');
    await expect(page.locator('.map-weight')).not.toHaveCount(0);
    await page.keyboard.press('v');
    await expect(legend.getByRole('button', { name: /^Covered/ })).toBeVisible();
    await page.keyboard.press('Shift+v');
    await page.keyboard.press('Shift+v');
    await page.keyboard.press('s');
    await expect(legend).toBeHidden();
    await expect(page.locator('.map-lens-badge')).toHaveCount(0);
  });

  test('find goes from card to card by title, owner and tag', async ({ page }) => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('answer');
    const bar = page.getByRole('search', { name: 'Find on the map' });
    await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
    const title = page.locator('.map-card.is-selected .map-card-title');
    const first = await title.innerText();
    await page.keyboard.press('Enter');
    await expect(bar.getByRole('status')).toHaveText(/^2 of \d+$/);
    await expect(title).not.toHaveText(first);
    await page.keyboard.press('Shift+Enter');
    await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
    await bar.getByRole('textbox').fill('zebra');
    await expect(bar.getByRole('status')).toHaveText('No card');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect(canvas(page)).toBeFocused();
  });

  test('tidy is one step, keeps the selection, and is undone', async ({ page }) => {
    await select(page, WORK);
    const places = () =>
      page.locator('.map-card').evaluateAll((all) =>
        all
          .map((one) => {
            const { left, top } = one.getBoundingClientRect();
            return `${one.querySelector('.map-card-title')?.textContent} ${Math.round(left)} ${Math.round(top)}`;
          })
          .sort(),
      );
    const before = await places();
    await page.keyboard.press('y');
    await expect.poll(places).not.toEqual(before);
    await expect(page.locator('.map-card.is-selected')).toHaveCount(1);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('undo');
    await page.getByRole('option', { name: 'Undo tidy the map' }).click();
    await expect.poll(places).toEqual(before);
  });

  test('cards go with their links, and come back', async ({ page }) => {
    const links = await page.locator('.map-link').count();
    await select(page, WORK);
    await page.keyboard.press('Delete');
    await expect(card(page, WORK)).toHaveCount(0);
    await expect(page.getByText(`Deleted “${WORK}” and 4 links.`)).toBeVisible();
    await expect(page.locator('.map-link')).toHaveCount(links - 4);
    await page.getByLabel('Notices').getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.map-link')).toHaveCount(links);

    // What was offered goes with the next change, be it the undo by the keys.
    const notices = page.getByLabel('Notices');
    await select(page, WORK);
    await page.keyboard.press('Delete');
    await expect(notices.getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.locator('.map-link')).toHaveCount(links);
    await expect(notices.getByRole('button', { name: 'Undo' })).toHaveCount(0);

    // A notice is no dialog: what is pasted beside it arrives.
    await select(page, WORK);
    await page.keyboard.press('Delete');
    await expect(notices.getByRole('button', { name: 'Undo' })).toBeVisible();
    await canvas(page).evaluate((target) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'One line\nAnother line');
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect(page.getByRole('menu', { name: 'Make 2 cards' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('cards are parked, doubled and lined up', async ({ page }) => {
    await select(page, WORK);
    await page.keyboard.press('Shift+p');
    await expect(card(page, WORK)).toHaveClass(/is-parked/);
    await page.keyboard.press('Shift+p');
    await expect(card(page, WORK)).not.toHaveClass(/is-parked/);
    await page.keyboard.press('Control+d');
    await expect(card(page, WORK)).toHaveCount(2);
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Align left edges' }).click();
    const lefts = await page
      .locator('.map-card')
      .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size);
    expect(lefts).toBe(1);
  });

  test('a presentation goes band by band, and can be edited', async ({ page }) => {
    await page.keyboard.press('F5');
    const show = page.getByRole('region', { name: 'Presentation' });
    await expect(show).toContainText('1 / 5');
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await expect(show.getByRole('heading')).toHaveText('Shareholder value');
    await page.keyboard.press('PageDown');
    await expect(show.getByRole('heading')).toHaveText('Customer value');
    await page.keyboard.press('k');
    await page.keyboard.type('Said in the room');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(card(page, 'Said in the room')).toHaveCount(1);
    await show.getByRole('button', { name: 'Goals' }).click();
    await page.keyboard.press('ArrowRight');
    await expect(show.getByRole('heading')).toHaveText('Grow recurring revenue from current customers');
    await show.getByRole('button', { name: 'Leave the presentation' }).click();
    await expect(show).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  });
});

test('keys in the inspector are not the map’s', async ({ page }) => {
  await openNewMap(page, 'Inspected');
  await page.keyboard.press('g');
  await page.keyboard.type('Grow');
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').getByRole('button').first().focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('k');
  await expect(page.locator('.map-writer')).toHaveCount(0);
  await expect(card(page, 'Grow')).toBeVisible();
  await saved(page);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

    test('nothing that shuts people out of the tools of the map', async ({ page }) => {
      test.slow();
      await openNewMap(page, 'Open to all', TEMPLATE);
      const k = page.keyboard;
      await k.press('Shift+0');
      await k.press('Control+f');
      await k.type(WORK);
      await k.press('Enter');
      await k.press('Escape');
      await k.press('t');
      await k.press('v');
      await k.press('Control+f');
      await k.type('a');
      await expect(page.getByRole('region', { name: 'Trace' })).toBeVisible();
      expect(await axeFindings(page), 'find, a trace, a lens').toEqual([]);
      await k.press('Escape');
      await k.press('Escape');
      await k.press('l');
      await expect(page.getByRole('listbox', { name: 'Cards' })).toBeVisible();
      expect(await axeFindings(page), 'targets').toEqual([]);
      await k.press('Escape');
      await k.press('Shift+l');
      await expect(page.locator('.map-link-panel')).toBeVisible();
      await k.press('Shift+1');
      await page.mouse.dblclick(620, 820);
      await expect(page.getByRole('menu', { name: 'New card' })).toBeVisible();
      expect(await axeFindings(page), 'a link, kinds').toEqual([]);
      await k.press('g');
      expect(await axeFindings(page), 'a title').toEqual([]);
      await k.press('Escape');
      await k.press('F5');
      await expect(page.getByRole('region', { name: 'Presentation' })).toBeVisible();
      expect(await axeFindings(page), 'a presentation').toEqual([]);
    });
  });
}
