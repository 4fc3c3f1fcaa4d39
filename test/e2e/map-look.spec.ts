/** How the map meets a person: its first look, the room it keeps, and gestures that nothing may swallow. */
import type { Page } from '@playwright/test';
import { canvas, card, middleOf, openNewMap } from '#test/support/mapPage.ts';
import { expect, test } from '#test/support/served.ts';

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const viewport = (page: Page) => page.locator('.react-flow__viewport').getAttribute('style');
const zoom = async (page: Page) => Number.parseInt(await page.getByRole('group', { name: 'Zoom' }).innerText(), 10);

/** Where the cards near by stand in the window, by title. */
async function placeOf(page: Page, title: string): Promise<{ x: number; y: number }> {
  const { x, y } = await middleOf(page, title);
  return { x: Math.round(x), y: Math.round(y) };
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('in a small window', () => {
  test.use({ viewport: { width: 1024, height: 640 } });

  test('a template opens with titles to read, from its top, and nothing beside it', async ({ page }) => {
    await openNewMap(page, 'Small', 'Hospital group');
    await expect(inspector(page)).toHaveCount(0);
    expect(await zoom(page)).toBeGreaterThan(43);
    // The first band begins below the tools, and its ground reaches up to the border.
    const [dock, band] = await Promise.all([
      page.getByRole('toolbar', { name: 'Add a card' }).boundingBox(),
      page.getByText('Shareholder value').boundingBox(),
    ]);
    expect(band?.y).toBeGreaterThan((dock?.y ?? 0) + (dock?.height ?? 0));
  });
});

test.describe('in a small window, begun by the keyboard', () => {
  test.use({ viewport: { width: 1024, height: 640 } });

  test('a traced card stands clear of the words about it', async ({ page }) => {
    await openNewMap(page, 'Traced');
    await page.keyboard.press('g');
    await page.keyboard.type('Grow');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Onboarding');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Days to first value');
    await page.keyboard.press('Escape');
    await expect(inspector(page)).toContainText('Measure');
    await page.keyboard.press('t');
    const words = page.getByRole('region', { name: 'Trace' });
    await expect(words).toContainText('It measures');
    const foot = async () => {
      const box = await card(page, 'Days to first value').boundingBox();
      return (box?.y ?? 9999) + (box?.height ?? 0);
    };
    await expect.poll(async () => (await foot()) <= ((await words.boundingBox())?.y ?? 0)).toBe(true);
  });
});

test.describe('with the whole map near', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('a map without cards says how to begin, and says it again when the first card is taken back', async ({
    page,
  }) => {
    await openNewMap(page, 'Begun');
    const start = page.getByRole('region', { name: 'First steps' });
    await start.getByRole('button', { name: 'Add a goal' }).click();
    await expect(start).toBeHidden();
    await page.keyboard.type('Grow');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(card(page, 'Grow')).toBeVisible();
    await expect(start).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(start).toBeVisible();
    await page.keyboard.press('g');
    await expect(start).toBeHidden();
  });

  test('a card bears the icon of its kind in the colors of the theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openNewMap(page, 'Icons');
    await page.keyboard.press('c');
    await page.keyboard.type('Hosts for evenings');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const icon = card(page, 'Hosts for evenings').locator('.map-card-icon');
    const picture = async () => decodeURIComponent(await icon.evaluate((own) => getComputedStyle(own).backgroundImage));
    const light = await picture();
    expect(light).toMatch(/^url\("data:image\/svg\+xml,<svg .*stroke="(rgb|oklab|color)\(/);
    expect((await icon.boundingBox())?.width).toBe(16);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(picture).not.toBe(light);
    expect(await picture()).toContain('<svg');
  });

  test('the inspector comes with a selection, waits while a title is typed, and can be held open', async ({ page }) => {
    await openNewMap(page, 'Room');
    await page.keyboard.press('g');
    await page.keyboard.type('Grow');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Onboarding');
    await page.keyboard.press('Tab');
    // The goal and the initiative are there, a KPI is being typed: the map keeps its width.
    await expect(card(page, 'Onboarding')).toBeVisible();
    const wide = (await canvas(page).boundingBox())?.width;
    await page.keyboard.type('Days to first value');
    await expect(inspector(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(inspector(page)).toContainText('Measure');
    await page.keyboard.press('Escape');
    await expect(inspector(page)).toHaveCount(0);
    await expect.poll(async () => (await canvas(page).boundingBox())?.width).toBe(wide);

    await page.keyboard.press('Control+i');
    await expect(inspector(page)).toContainText('Organization');
    await page.getByRole('button', { name: 'Inspector', exact: true }).click();
    await expect(inspector(page)).toHaveCount(0);

    // Closed while something is selected it stays closed, until it is asked for.
    await canvas(page).focus();
    await page.keyboard.press('Control+a');
    await expect(inspector(page)).toContainText('3 elements');
    await page.keyboard.press('Control+i');
    await expect(inspector(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await expect(page.locator('.map-card.is-selected')).toHaveCount(3);
    await page.keyboard.press('Control+i');
    await expect(inspector(page)).toContainText('3 elements');
  });

  test('the keys go from the map into the inspector and back', async ({ page }) => {
    await openNewMap(page, 'In and out');
    await page.keyboard.press('g');
    await page.keyboard.type('Grow');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.locator('.map-card.is-selected')).toHaveCount(1);
    await page.keyboard.press('Control+Enter');
    const title = inspector(page).getByLabel('Title', { exact: true });
    await expect(title).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(' faster');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(canvas(page)).toBeFocused();
    await expect(card(page, 'Grow faster')).toBeVisible();
  });
});

test.describe('a template near by', () => {
  test.use({ viewport: { width: 2400, height: 1500 } });
  const WORK = 'Searchable answers inside the product';
  const BESIDE = 'The Workbench: planners help planners';
  const GOAL = 'Make the community the first place to ask';

  test.beforeEach(async ({ page }) => {
    await openNewMap(page, 'Handled', 'B2B software');
    await expect(card(page, WORK)).toBeVisible();
  });

  test('the wheel and the middle button reach the map through the dots of a card', async ({ page }) => {
    const { x, y } = await middleOf(page, WORK);
    await page.mouse.move(x, y);
    const dot = await page.locator('.map-handle[data-side="right"]').boundingBox();
    if (dot === null) throw new Error('There is no handle.');
    const at = { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 };
    await page.mouse.move(at.x, at.y);
    await expect(page.locator('.map-surface')).toHaveClass(/is-on-handle/);
    const before = await viewport(page);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => viewport(page)).not.toBe(before);
    const scrolled = await viewport(page);
    await page.mouse.wheel(0, -60);
    await expect.poll(() => viewport(page)).toBe(before);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down({ button: 'middle' });
    await page.mouse.move(at.x, at.y - 60, { steps: 4 });
    await page.mouse.up({ button: 'middle' });
    await expect.poll(() => viewport(page)).toBe(scrolled);
    await expect(page.locator('.map-line')).toHaveCount(0);
  });

  test('cards that are selected together move together, are lined up by guides and tidied by themselves', async ({
    page,
  }) => {
    await page.mouse.click(...(Object.values(await middleOf(page, WORK)) as [number, number]));
    await page.keyboard.down('Shift');
    await page.mouse.click(...(Object.values(await middleOf(page, BESIDE)) as [number, number]));
    await page.keyboard.up('Shift');
    await expect(page.locator('.map-card.is-selected')).toHaveCount(2);
    const [work, beside, goal] = [await placeOf(page, WORK), await placeOf(page, BESIDE), await placeOf(page, GOAL)];

    await page.mouse.move(work.x, work.y);
    await page.mouse.down();
    await page.mouse.move(work.x + 37, work.y + 61, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => placeOf(page, WORK)).not.toEqual(work);
    const moved = await placeOf(page, WORK);
    expect(await placeOf(page, BESIDE)).toEqual({
      x: beside.x + moved.x - work.x,
      y: beside.y + moved.y - work.y,
    });

    // Back to where it almost stood: the guide shows, and it snaps.
    await page.mouse.move(moved.x, moved.y);
    await page.mouse.down();
    await page.mouse.move(work.x + 3, work.y + 3, { steps: 5 });
    await expect(page.locator('.map-guide').first()).toBeVisible();
    await page.mouse.up();
    await expect.poll(() => placeOf(page, WORK)).toEqual(work);
    await expect(page.locator('.map-guide').filter({ visible: true })).toHaveCount(0);

    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await placeOf(page, WORK)).y).toBeGreaterThan(work.y);
    await page.getByRole('button', { name: 'Tidy the selected cards' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await page.getByRole('button', { name: 'Undo' }).hover();
    await expect(page.getByRole('tooltip')).toContainText('Undo tidy 2 cards');
    expect(await placeOf(page, GOAL)).toEqual(goal);
    const [left, right] = [await placeOf(page, WORK), await placeOf(page, BESIDE)];
    expect(left.y).toBe(right.y);
    expect(right.x - left.x).toBeGreaterThan((await card(page, WORK).boundingBox())?.width ?? 0);
    await expect(page.locator('.map-card.is-selected')).toHaveCount(2);
  });

  test('zoom to the selection, and the small picture leads away and back', async ({ page }) => {
    await page.mouse.click(...(Object.values(await middleOf(page, WORK)) as [number, number]));
    await page.keyboard.press('Shift+Digit2');
    await expect.poll(() => zoom(page)).toBe(125);
    const small = await page.locator('.map-minimap').boundingBox();
    if (small === null) throw new Error('There is no small picture.');
    await page.mouse.click(small.x + 12, small.y + 10);
    await expect(card(page, 'Net revenue retention')).toBeInViewport();
    await page.keyboard.press('Shift+Digit1');
    await expect(page.locator('.map-minimap')).toBeHidden();
  });
});
