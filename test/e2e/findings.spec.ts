import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { run } from '#main/cli/run.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { instantiate } from '#shared/templates/instantiate.ts';
import { templates } from '#shared/templates/registry.ts';
import { makeMap, openFile, openHome, titleField, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';
import { BEGINNING } from '#test/support/testDay.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Findings' });
const line = (page: Page, check: string): Locator => panel(page).locator(`[data-check="${check}"] .findings-line`);

/** The template that is made faulty on purpose, open with its findings. */
async function openFindings(page: Page): Promise<void> {
  await openHome(page);
  await makeMap(page, 'B2B', 'Renewals');
  await page.keyboard.press('Control+j');
  await expect(panel(page)).toBeVisible();
}

/** Opens every group that is folded. */
async function unfold(page: Page): Promise<void> {
  const folded = panel(page).locator('.findings-heading[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
}

interface Listed {
  check: string;
  message: string;
  muted: boolean;
}

test.describe('the window and the command line agree', () => {
  test.use({ viewport: { width: 1280, height: 2000 } });

  for (const template of templates) {
    test(`on the findings of ${template.name}`, async ({ page, served }) => {
      const now = BEGINNING;
      const today = now.toLocaleDateString('sv-SE');
      const map = instantiate(template, { today, now: now.toISOString(), newId: randomUUID });
      const file = join(served.dataFolder, `${template.name}.throughline`);
      writeFileSync(file, writeMapFile(map));
      const out: string[] = [];
      await run(['check', file, '--format', 'json'], { out: (text) => out.push(text), err: () => {}, now: () => now });
      const expected = (JSON.parse(out.join('\n')) as { findings: Listed[] }).findings;
      expect(expected.length).toBeGreaterThan(10);

      await withoutFileDialogs(page);
      await openHome(page);
      await openFile(page, served.dataFolder, `${template.name}-again.throughline`, writeMapFile(map));
      await expect(titleField(page)).toHaveValue(map.map.title);
      await page.keyboard.press('Control+j');
      await panel(page)
        .getByRole('button', { name: /^Show muted findings/ })
        .click();
      await panel(page).getByRole('radio', { name: 'Check' }).click();
      await unfold(page);
      const shown = await panel(page)
        .locator('[data-check]')
        .evaluateAll((items) =>
          items.map((item) => ({
            check: item.getAttribute('data-check') ?? '',
            message: item.querySelector('.findings-line')?.getAttribute('title') ?? '',
            muted: item.classList.contains('is-muted'),
          })),
        );
      expect(shown).toEqual(expected.map(({ check, message, muted }) => ({ check, message, muted })));
    });
  }
});

test.describe('a database on disk', () => {
  test.use({ persistent: true });

  test('a quick fix is one step, can be undone and redone, and is still there after a reload', async ({ page }) => {
    await openFindings(page);
    const finding = line(page, 'work-without-line-of-sight');
    await expect(finding).toHaveCount(1);
    await finding.click();
    await expect(panel(page).getByText('Digital Business Strategy Map', { exact: true })).toBeVisible();
    await panel(page).getByRole('button', { name: 'Link to a goal…' }).click();
    await panel(page).getByRole('combobox', { name: 'Goal' }).fill('lower cost');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('button', { name: 'Link to a goal', exact: true }).click();
    await expect(finding).toHaveCount(0);

    await page.keyboard.press('Control+z');
    await expect(finding).toHaveCount(1);
    await page.keyboard.press('Control+Shift+z');
    await expect(finding).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
    await page.reload();
    await expect(panel(page)).toBeVisible();
    await expect(line(page, 'work-without-kpi')).toHaveCount(1);
    await expect(finding).toHaveCount(0);
  });

  test('what is muted with a reason is counted, shown on demand, listed, and comes back', async ({ page }) => {
    await openFindings(page);
    const finding = line(page, 'work-without-kpi');
    await finding.click();
    await panel(page).getByRole('button', { name: 'Mute…' }).click();
    const mute = panel(page).getByRole('button', { name: 'Mute', exact: true });
    await expect(mute).toBeDisabled();
    await panel(page).getByLabel('Reason').fill('A course of two days');
    await mute.click();
    await expect(finding).toHaveCount(0);
    const muted = panel(page).getByRole('button', { name: 'Show muted findings: 2' });
    await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();

    await page.reload();
    await expect(finding).toHaveCount(0);
    await muted.click();
    await expect(finding).toHaveCount(1);
    await finding.click();
    await expect(panel(page).getByText('A course of two days')).toBeVisible();

    await panel(page).getByRole('button', { name: 'More about findings' }).click();
    await page.getByRole('menuitem', { name: /^Show what is muted/ }).click();
    const entry = panel(page).getByRole('listitem').filter({ hasText: 'A course of two days' });
    await expect(entry).toContainText('Work without a KPI');
    await entry.getByRole('button', { name: 'Unmute' }).click();
    await expect(entry).toHaveCount(0);
    await panel(page).getByRole('button', { name: 'More about findings' }).click();
    await page.getByRole('menuitem', { name: 'Show the findings' }).click();
    await expect(finding).toHaveCount(1);
    await expect(panel(page).getByRole('button', { name: 'Show muted findings: 1' })).toBeVisible();
  });
});

test('a fix with several answers makes a KPI that the inspector can explain', async ({ page }) => {
  await openFindings(page);
  await line(page, 'work-without-kpi').click();
  await panel(page).getByRole('button', { name: 'Make a KPI…' }).click();
  await panel(page).getByLabel('Title').fill('Courses finished');
  await panel(page).getByLabel('Unit').fill('people');
  await panel(page).getByLabel('Baseline, value').fill('10');
  await panel(page).getByRole('button', { name: 'Make a KPI', exact: true }).click();
  await expect(line(page, 'work-without-kpi')).toHaveCount(0);
  await expect(line(page, 'kpi-incomplete')).not.toHaveCount(0);
  await panel(page).getByRole('searchbox', { name: 'Filter findings' }).fill('courses finished');
  await line(page, 'kpi-incomplete').click();
  await page.keyboard.press('Control+i');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.locator('summary', { hasText: 'Status' }).click();
  await expect(inspector.getByText(/^A status needs a direction, a baseline date, a target value/)).toBeVisible();
});

test('an edit in the inspector is judged while it is typed', async ({ page }) => {
  await openFindings(page);
  const errors = page.getByRole('button', { name: /^Findings: 2 errors/ });
  await expect(errors).toBeVisible();
  await line(page, 'work-without-line-of-sight').click();
  await page.keyboard.press('Control+i');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('combobox', { name: 'Owner', exact: true }).fill('');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Findings: 3 errors/ })).toBeVisible();
});

test('the list is filtered, grouped and walked through by keys', async ({ page }) => {
  await openFindings(page);
  await panel(page)
    .getByRole('button', { name: /^Warning: / })
    .click();
  await panel(page)
    .getByRole('button', { name: /^Information: / })
    .click();
  await expect(panel(page).locator('[data-check]')).toHaveCount(2);
  await panel(page).getByRole('radio', { name: 'Element' }).click();
  await expect(panel(page).locator('.findings-heading')).toHaveCount(2);
  await panel(page).locator('.findings-heading').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('.findings-item.is-open')).toHaveCount(1);
  await panel(page).getByRole('searchbox', { name: 'Filter findings' }).fill('nothing like it');
  await expect(panel(page).getByText('No finding fits the filter.')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Show all findings' }).click();
  await expect(panel(page).locator('.findings-heading').nth(5)).toBeVisible();
});

test('the keys go into the findings and come back to the view', async ({ page }) => {
  await openFindings(page);
  const heading = panel(page).locator('.findings-heading').first();
  await expect(heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  const map = page.getByRole('application', { name: 'Map' });
  await expect(map).toBeFocused();

  await page.keyboard.press('Control+j');
  await expect(heading).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const mute = panel(page).getByRole('button', { name: 'Mute…' });
  await mute.focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByLabel('Reason')).toBeFocused();
  // One level at a time: the form, then the panel.
  await page.keyboard.press('Escape');
  await expect(panel(page).getByLabel('Reason')).toHaveCount(0);
  await expect(panel(page).locator('.findings-line').first()).toBeFocused();

  const filter = panel(page).getByRole('searchbox', { name: 'Filter findings' });
  await filter.fill('kpi');
  await page.keyboard.press('Escape');
  await expect(filter).toHaveValue('');
  await panel(page).getByRole('button', { name: 'More about findings' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(panel(page)).toHaveCount(0);
  await expect(map).toBeFocused();

  // A view that names nothing to return to: where the focus was.
  await page.getByRole('link', { name: 'Alignment' }).click();
  const work = page.getByRole('searchbox', { name: 'Find work' });
  await work.focus();
  await page.keyboard.press('Control+j');
  await expect(heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(work).toBeFocused();
});

test('a review takes figures apart, judges by another day, stops work and is closed', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Retail', 'Four gears');
  await page.getByRole('link', { name: /^Review/ }).click();
  const figure = page.getByRole('button', { name: /^Alignment rate/ });
  await expect(figure).toContainText('64%');
  await page.locator('.findings-line').first().click();
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await expect(page).toHaveURL(/\/map$/);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Paid creator campaign');
  await page.getByRole('link', { name: /^Review/ }).click();

  await figure.click();
  const explained = page.getByRole('region', { name: 'Alignment rate, explained' });
  await explained.getByRole('button', { name: 'Paid creator campaign' }).click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Not aligned');

  const day = page.getByRole('textbox', { name: 'As of' });
  await day.fill('2029-12-31');
  await day.press('Enter');
  await expect(page.getByText('Work overdue').first()).toBeVisible();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByText('Work overdue')).toHaveCount(0);

  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await page.getByRole('button', { name: 'Write down a decision' }).click();
  await expect(page.getByRole('combobox', { name: 'About' })).toHaveValue('Paid creator campaign');
  await page.getByRole('radio', { name: 'Stop' }).click();
  await page.getByLabel('What was decided, and why').fill('It reaches nobody we want');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByRole('tabpanel').getByText('It reaches nobody we want')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Stopped: left out');
  await expect(figure).toContainText('70%');

  await page.getByRole('button', { name: 'Close the review' }).click();
  await expect(page.getByRole('button', { name: 'Review closed' })).toBeDisabled();
  await page.getByRole('tab', { name: 'Readiness' }).click();
  const rating = page.getByRole('radiogroup', { name: 'We listen to customers and talk with them' });
  await rating.getByRole('radio', { name: '1, hardly' }).click();
  await expect(rating.getByRole('radio', { name: '1, hardly' })).toBeChecked();
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await expect(page.getByText('Weak promises')).toBeVisible();
});

test('the page about the checks holds them all', async ({ page }) => {
  await openFindings(page);
  await panel(page).getByRole('button', { name: 'More about findings' }).click();
  await page.getByRole('menuitem', { name: 'About the checks…' }).click();
  const dialog = page.getByRole('dialog', { name: 'About the checks' });
  await expect(dialog.getByRole('heading', { level: 4 })).toHaveCount(92);
  const body = dialog.locator('.ui-dialog-body');
  await expect(body).toBeFocused();
  await page.keyboard.press('End');
  await expect(dialog.getByRole('heading', { level: 4 }).last()).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(dialog.getByRole('searchbox', { name: 'Find a check' })).toBeInViewport();
  await dialog.getByRole('searchbox', { name: 'Find a check' }).fill('reputation');
  await expect(dialog.getByRole('heading', { level: 4 })).toHaveCount(1);
});

/** Serious and critical findings of axe, each with the elements it names. */
async function barriers(page: Page): Promise<string[]> {
  await page.waitForTimeout(250);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing that shuts people out in findings, scores and review', async ({ page }) => {
      test.slow();
      await openFindings(page);
      expect(await barriers(page), 'the list').toEqual([]);
      await line(page, 'work-without-kpi').click();
      await panel(page).getByRole('button', { name: 'Make a KPI…' }).click();
      expect(await barriers(page), 'a quick fix').toEqual([]);
      await panel(page).getByRole('button', { name: 'Cancel' }).click();
      await page.keyboard.press('Control+i');
      for (const summary of await page.locator('.scores-card > summary').all()) await summary.click();
      expect(await barriers(page), 'the scores').toEqual([]);

      await page.getByRole('link', { name: /^Review/ }).click();
      await page.getByRole('button', { name: /^Aligned spend/ }).click();
      expect(await barriers(page), 'a figure taken apart').toEqual([]);
      await page.getByRole('tab', { name: /^Decisions/ }).click();
      await page.getByRole('button', { name: 'Write down a decision' }).click();
      expect(await barriers(page), 'a decision').toEqual([]);
      await page.getByRole('tab', { name: 'Readiness' }).click();
      expect(await barriers(page), 'readiness').toEqual([]);
    });
  });
}
