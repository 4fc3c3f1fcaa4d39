/** What tests do on Home again and again, in the words of a person. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { instantiate } from '#shared/templates/instantiate.ts';
import { templates } from '#shared/templates/registry.ts';
import { expect } from './served.ts';

/** Opens Home and waits for what it shows. */
export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Makes a map of a template (or a blank one) by the dialog; it is open afterwards. */
export async function makeMap(page: Page, start: string, title: string): Promise<void> {
  await page.keyboard.press('Control+Alt+N');
  const dialog = page.getByRole('dialog', { name: 'New map' });
  await dialog.locator('label').filter({ hasText: start }).click();
  await expect(dialog.getByRole('radio', { name: start })).toBeChecked();
  await dialog.getByLabel('Title', { exact: true }).fill(title);
  await dialog.getByRole('button', { name: 'Create map' }).click();
  await expect(titleField(page)).toHaveValue(title);
}

/** The title above an open map. */
export function titleField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Title of the map' });
}

/** A map's card on Home. */
export function cardOf(page: Page, title: string): Locator {
  return page.getByRole('grid', { name: 'Maps' }).getByRole('row', { name: title });
}

/** A whole map as a person would have it in a file. */
function sampleMap(): MapDocument {
  const [template] = templates;
  if (template === undefined) throw new Error('there is no template');
  return instantiate(template, { today: '2026-11-02', now: '2026-11-02T09:00:00.000Z', newId: randomUUID });
}

export function sampleText(): string {
  return writeMapFile(sampleMap());
}

/** Writes a file and opens it as a person does in a browser without file dialogs of its own. @returns the file's path */
export async function openFile(
  page: Page,
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+O');
  await (await chooser).setFiles(path);
  return path;
}

/** Takes the browser's own file dialogs away: no test can answer them. Call it before the page is opened. */
export async function withoutFileDialogs(page: Page): Promise<void> {
  // Asked for from the start: asking only when one is about to open may come too late.
  page.on('filechooser', () => {});
  await page.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker'])
      Object.defineProperty(window, name, { value: undefined });
  });
}
