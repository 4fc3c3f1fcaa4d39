/** What tests do on the Map view again and again. */
import type { Locator, Page } from '@playwright/test';
import { makeMap, openHome } from './homePage.ts';
import { expect } from './served.ts';

/** A new map, blank or of a template, shown in the Map view. */
export async function openNewMap(page: Page, title: string, start = 'Blank map'): Promise<void> {
  await openHome(page);
  await makeMap(page, start, title);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(canvas(page)).toBeVisible();
}

export function canvas(page: Page): Locator {
  return page.getByRole('application', { name: 'Map' });
}

/** A card near by, by its title. */
export function card(page: Page, title: string): Locator {
  return page.locator('.map-card', { hasText: title });
}

/** The middle of a card, in px of the window. */
export async function middleOf(page: Page, title: string): Promise<{ x: number; y: number }> {
  const box = await card(page, title).boundingBox();
  if (box === null) throw new Error(`There is no card “${title}” in the view.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits until everything is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
}
