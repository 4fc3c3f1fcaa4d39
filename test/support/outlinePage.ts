/** What tests do in the outline and the inspector again and again, by the keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './served.ts';

/** Makes a blank map with the keyboard alone; it is open afterwards. */
export async function makeBlankMap(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Alt+N');
  await expect(page.getByRole('dialog', { name: 'New map' }).getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue(title);
}

/** Goes to the outline by the palette; the keys are the tree's afterwards. */
export async function openOutline(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('go to outline');
  await page.keyboard.press('Enter');
  await expect(outlineTree(page)).toBeFocused();
}

export function outlineTree(page: Page): Locator {
  return page.locator('.outline-tree');
}

/** The rows as one hears them, each with its level: “2 Initiative, Search, …”. */
async function heard(page: Page): Promise<string[]> {
  const rows = await page.getByRole('treeitem').all();
  const read = rows.map(async (row) => ({
    top: (await row.boundingBox())?.y ?? 0,
    text: `${await row.getAttribute('aria-level')} ${await row.locator('.visually-hidden').first().textContent()}`,
  }));
  return (await Promise.all(read)).sort((a, b) => a.top - b.top).map(({ text }) => text);
}

/** The first words of what is heard: level, kind and title. */
export async function outlineOf(page: Page): Promise<string[]> {
  return (await heard(page)).map((line) => line.split(', ').slice(0, 2).join(', '));
}

/** Waits until what was done is in the database. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.waitForTimeout(400);
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
}
