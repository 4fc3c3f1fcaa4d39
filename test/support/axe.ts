import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Serious and critical findings of axe, each with the elements it names.
 * @param part looks at a part of the page alone, where the rest was looked at already
 */
export async function axeFindings(page: Page, part?: string): Promise<string[]> {
  // Colors are read where they have come to rest.
  await page.waitForTimeout(250);
  const { violations } = await (part === undefined
    ? new AxeBuilder({ page })
    : new AxeBuilder({ page }).include(part)
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
