import type { Locator, Page } from '@playwright/test';
import { makeMap, openHome } from '#test/support/homePage.ts';
import { card } from '#test/support/mapPage.ts';
import { expect, test } from '#test/support/served.ts';

/** What the eye gets of an element: its most frequent color, how much is of another one, how much of the text's, its edge's. */
interface Seen {
  readonly ground: string;
  readonly drawn: number;
  readonly ink: number;
  readonly edge: string;
}

async function look(page: Page, what: Locator): Promise<Seen> {
  const picture = (await what.screenshot({ animations: 'disabled' })).toString('base64');
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const colors = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    const counts = new Map<number, number>();
    for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
    const [[ground, most] = [0, 0]] = [...counts].sort(([, a], [, b]) => b - a);
    const edge = colors[Math.floor(height / 2) * width + 1];
    return {
      ground: ground.toString(16),
      drawn: 1 - most / colors.length,
      ink:
        (counts.get(matchMedia('(prefers-color-scheme: dark)').matches ? 0xffffffff : 0xff000000) ?? 0) / colors.length,
      edge: edge?.toString(16) ?? '',
    };
  }, picture);
}

const views = (page: Page) => page.getByRole('navigation', { name: 'Views' });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a ${colorScheme} contrast theme of the system`, () => {
    test.use({ contextOptions: { forcedColors: 'active', colorScheme, reducedMotion: 'reduce' } });

    test('shows cards, what is chosen and where the keys are', async ({ page }) => {
      await openHome(page);
      await makeMap(page, 'B2B', 'In the colors of the system');
      await views(page).getByRole('link', { name: 'Map', exact: true }).click();
      const map = page.getByRole('application', { name: 'Map' });
      await expect(map).toBeVisible();
      const seen = (what: Locator) => look(page, what);

      // From afar the map is a picture, whose cards must not be filled with what their titles are written in; near by its
      // cards are boxes of the page.
      await expect.poll(async () => (await seen(map)).drawn).toBeGreaterThan(0.1);
      expect((await seen(map)).ink).toBeLessThan(0.05);
      const work = card(page, 'Searchable answers');
      const nearer = page.getByRole('button', { name: 'Zoom in' });
      while ((await work.count()) === 0) await nearer.click();
      const { title, icon, ground } = await work.evaluate((element) => {
        const part = (name: string) => getComputedStyle(element.querySelector(`.map-card-${name}`) ?? element);
        return {
          title: part('title').color,
          icon: part('icon').backgroundImage,
          ground: part('ground').backgroundColor,
        };
      });
      expect(title).not.toBe(ground);
      expect(icon).toContain('data:image/svg');
      await expect.poll(async () => (await seen(work)).drawn).toBeGreaterThan(0.05);

      const rail = async (name: string) => (await seen(views(page).getByRole('link', { name, exact: true }))).ground;
      expect(await rail('Map')).not.toBe(await rail('Outline'));

      await views(page).getByRole('link', { name: 'Plan', exact: true }).click();
      const cells = page.locator('.plan-line').first().locator('.plan-cell');
      await cells.nth(2).click();
      await expect(cells.nth(2)).toHaveClass(/is-active/);
      await expect.poll(async () => (await seen(cells.nth(2))).edge).not.toBe((await seen(cells.nth(3))).edge);

      await page.keyboard.press('Control+,');
      const settings = page.getByRole('dialog', { name: 'Settings' });
      const segment = (name: string) => settings.locator('.ui-segment', { hasText: name });
      expect((await seen(segment('As the system'))).ground).not.toBe((await seen(segment('Light'))).ground);
      const track = settings.locator('.ui-switch-track').first();
      const off = await seen(track);
      await settings.locator('.ui-switch').first().click();
      await expect.poll(async () => (await seen(track)).ground).not.toBe(off.ground);
    });
  });
}
