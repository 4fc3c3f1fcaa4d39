import type { Page } from '@playwright/test';
import type { Bench } from '#renderer/app/bench.ts';
import { benchMap } from '#test/bench/lanes.ts';
import { axeFindings } from '#test/support/axe.ts';
import { canvas, openNewMap, saved } from '#test/support/mapPage.ts';
import { expect, test } from '#test/support/served.ts';

type BenchWindow = typeof globalThis & { bench: Bench };

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const cards = (page: Page) => page.locator('.map-card');
const viewport = (page: Page) => page.locator('.react-flow__viewport').getAttribute('style');
const isPicture = (page: Page) => expect(page.locator('.map-surface')).toHaveClass(/is-far/);

/** Where the cards near by stand in the window, by id. */
function places(page: Page): Promise<Record<string, { x: number; y: number }>> {
  return page.locator('.react-flow__node').evaluateAll((nodes) =>
    Object.fromEntries(
      nodes.map((node) => {
        const { x, y } = node.getBoundingClientRect();
        return [node.getAttribute('data-id') ?? '', { x: Math.round(x), y: Math.round(y) }];
      }),
    ),
  );
}

/** A card well inside the canvas: its id and its middle. */
async function someCard(page: Page): Promise<{ id: string; x: number; y: number }> {
  const box = await canvas(page).boundingBox();
  if (box === null) throw new Error('no canvas');
  const found = Object.entries(await places(page)).find(([, { x, y }]) => {
    return x > box.x + 220 && x < box.x + box.width - 420 && y > box.y + 120 && y < box.y + box.height - 320;
  });
  if (found === undefined) throw new Error('no card well inside');
  return { id: found[0], x: found[1].x + 60, y: found[1].y + 30 };
}

async function drag(page: Page, from: { x: number; y: number }, dx: number, dy: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(from.x + (dx * step) / 6, from.y + (dy * step) / 6);
  await page.mouse.up();
}

async function nearBy(page: Page): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press('Shift+Digit0');
  await expect(cards(page).first()).toBeVisible();
}

test('a template is seen whole, then near by; a card is dragged, the drag undone, and a reload returns the same picture', async ({
  page,
}) => {
  await openNewMap(page, 'Seen and moved', 'Retail');
  await canvas(page).focus();
  await page.keyboard.press('Shift+Digit1');
  await isPicture(page);
  await expect(cards(page)).toHaveCount(0);

  await nearBy(page);
  await expect.poll(() => page.locator('.map-link').count()).toBeGreaterThan(3);
  const { id, ...at } = await someCard(page);
  const before = await places(page);
  await drag(page, at, 61, 42);
  await expect.poll(async () => (await places(page))[id]).not.toEqual(before[id]);
  const moved = (await places(page))[id] as { x: number; y: number };
  expect(Math.abs(moved.x - (before[id]?.x ?? 0) - 61)).toBeLessThan(9);
  expect(Math.abs(moved.y - (before[id]?.y ?? 0) - 42)).toBeLessThan(9);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(before);

  // Arrow keys move what is selected, and quick presses are one step.
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  const stepped = { x: (before[id]?.x ?? 0) + 16, y: (before[id]?.y ?? 0) + 8 };
  await expect.poll(async () => (await places(page))[id]).toEqual(stepped);
  await page.waitForTimeout(900);
  await saved(page);
  const view = await viewport(page);
  await page.reload();
  await expect(cards(page).first()).toBeVisible();
  expect(await viewport(page)).toBe(view);
  await expect.poll(async () => (await places(page))[id]).toEqual(stepped);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await places(page))[id]).toEqual(before[id]);
});

test('the marquee selects what it touches, Escape gives it up, Alt with an arrow goes from card to card', async ({
  page,
}) => {
  await openNewMap(page, 'Chosen', 'Retail');
  await nearBy(page);
  const box = await canvas(page).boundingBox();
  if (box === null) throw new Error('no canvas');
  const corner = await page.evaluate(({ x, y, width, height }) => {
    for (let top = y + 90; top < y + height; top += 9) {
      for (let left = x + 170; left < x + width / 2; left += 9) {
        const hit = document.elementFromPoint(left, top);
        if (hit?.classList.contains('react-flow__pane')) return { x: left, y: top };
      }
    }
    return null;
  }, box);
  if (corner === null) throw new Error('no empty place');
  await drag(page, corner, 560, 380);
  await expect.poll(() => page.locator('.map-card.is-selected').count()).toBeGreaterThan(1);
  await expect(page.getByRole('status').filter({ hasText: 'cards selected' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.locator('.map-card.is-selected')).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.locator('.map-card.is-selected')).toHaveCount(1);
  const first = await page.locator('.react-flow__node:has(.is-selected)').getAttribute('data-id');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.map-card.is-selected')).toHaveCount(1);
  expect(await page.locator('.react-flow__node:has(.is-selected)').getAttribute('data-id')).not.toBe(first);
});

test('two thousand cards are a picture, in which cards are picked, dragged and put back; React Flow holds only those near by', async ({
  page,
}) => {
  test.slow();
  await page.goto('/?bench');
  await page.waitForFunction(() => 'bench' in globalThis);
  await page.evaluate((map) => (globalThis as BenchWindow).bench.load(map), benchMap(2000));
  await page.evaluate(async () => {
    const { bench } = globalThis as BenchWindow;
    bench.fit();
    await bench.ready();
  });
  await isPicture(page);
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  const painted = await page.locator('.map-overview').evaluate((canvas) => {
    const { width, height } = canvas.getBoundingClientRect();
    return width * height;
  });
  expect(painted).toBeGreaterThan(200_000);

  const place = (id: string) => page.evaluate((one) => (globalThis as BenchWindow).bench.screenOf(one), id);
  const ids = await page.evaluate(() => (globalThis as BenchWindow).bench.ids());
  expect(ids).toHaveLength(2000);
  // Well to the left: the inspector, which comes with the selection, does not cover it there.
  let id = '';
  for (const one of ids.slice(900)) {
    const { x } = await place(one);
    if (x < 620 || x > 700) continue;
    id = one;
    break;
  }
  const before = await place(id);
  await drag(page, before, 40, 24);
  await expect.poll(async () => Math.abs((await place(id)).x - before.x - 40)).toBeLessThan(8);
  await expect(page.locator('.map-overlay')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.abs((await place(id)).x - before.x)).toBeLessThan(1);

  await page.evaluate(async () => {
    const { bench } = globalThis as BenchWindow;
    bench.zoomTo(1);
    await bench.ready();
  });
  const near = await page.locator('.react-flow__node').count();
  expect(near).toBeGreaterThan(4);
  expect(near).toBeLessThan(120);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing on the map shuts people out, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openNewMap(page, 'For all', 'Retail');
    expect(await axeFindings(page)).toEqual([]);
    await nearBy(page);
    await page.keyboard.press('Alt+ArrowRight');
    expect(await axeFindings(page)).toEqual([]);
  });
}
