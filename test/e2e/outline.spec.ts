import type { Page } from '@playwright/test';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { axeFindings } from '#test/support/axe.ts';
import { makeMap, openFile, openHome, withoutFileDialogs } from '#test/support/homePage.ts';
import { makeBlankMap, openOutline, outlineOf, outlineTree, saved } from '#test/support/outlinePage.ts';
import { expect, test } from '#test/support/served.ts';

/** Types titles with the key that leads from each to the next; counts the presses that are no letters of a title. */
async function typeAll(page: Page, script: readonly string[]): Promise<number> {
  let presses = 0;
  for (const step of script) {
    if (/^[A-Z][A-Za-z]*$/.test(step) && ['Enter', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown', 'G'].includes(step)) {
      await page.keyboard.press(step);
      presses++;
    } else await page.keyboard.type(step);
  }
  return presses;
}

test('fifteen linked elements by the keyboard alone, the same after a reload', async ({ page }) => {
  await openHome(page);
  await makeBlankMap(page, 'Typed');
  await openOutline(page);
  const presses = await typeAll(page, [
    ...['G', 'earn more from customers', 'Tab'],
    ...['guide new accounts', 'Tab', 'days to go live', 'Enter', 'accounts on time', 'Enter', 'Enter'],
  ]);
  expect(presses).toBeLessThan(10);
  await expect(outlineTree(page)).toBeFocused();
  // From the last KPI: P finds its place beside the initiative, below the goal.
  await page.keyboard.press('P');
  await typeAll(page, ['user forum', 'Tab', 'Escape']);
  await page.keyboard.press('I');
  await typeAll(page, ['search inside the product', 'Tab', 'answered searches', 'Enter', 'Enter']);
  await page.keyboard.press('C');
  await typeAll(page, ['people who answer', 'Enter', 'one customer record', 'Enter', 'Enter']);
  await page.keyboard.press('Home');
  await page.keyboard.press('G');
  await typeAll(page, [
    'serve at lower cost',
    'Tab',
    'self-service returns',
    'Tab',
    'returns without a call',
    'Enter',
    'Enter',
  ]);
  await page.keyboard.press('N');
  await typeAll(page, ['ask the service team', 'Enter', 'Enter']);
  await page.keyboard.press('K');
  await typeAll(page, ['calls a customer', 'Enter', 'Enter']);

  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('G');
  await typeAll(page, ['be known for answers', 'Enter', 'Enter']);

  const expected = [
    '1 Business goal, earn more from customers',
    '2 Initiative, guide new accounts',
    '3 KPI, days to go live',
    '3 KPI, accounts on time',
    '2 Community program, user forum',
    '2 Initiative, search inside the product',
    '3 KPI, answered searches',
    '3 Capability, people who answer',
    '3 Capability, one customer record',
    '1 Business goal, serve at lower cost',
    '2 Initiative, self-service returns',
    '3 KPI, returns without a call',
    '4 Note, ask the service team',
    '3 KPI, calls a customer',
    '1 Business goal, be known for answers',
  ];
  expect([...(await outlineOf(page))].sort()).toEqual([...expected].sort());
  await saved(page);
  const before = await outlineOf(page);
  await page.reload();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  expect(await outlineOf(page)).toEqual(before);
});

/** Rows of the one that is gone to and of those that are selected, as one hears them. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('.outline-tree')?.getAttribute('aria-activedescendant') ?? '';
    return document
      .getElementById(id)
      ?.querySelector('.visually-hidden')
      ?.textContent?.split(', ')
      .slice(0, 2)
      .join(', ');
  });
const headline = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Title', { exact: true });

/** A small map by the keyboard: a goal with two initiatives, the first with a KPI; and a capability by itself. */
async function smallMap(page: Page): Promise<void> {
  await openHome(page);
  await makeBlankMap(page, 'Small');
  await openOutline(page);
  await page.keyboard.press('G');
  await typeAll(page, ['Goal', 'Tab', 'First', 'Tab', 'Number', 'Enter', 'Enter']);
  await page.keyboard.press('I');
  await typeAll(page, ['Second', 'Enter', 'Enter']);
  await page.getByRole('button', { name: 'Add', exact: true }).focus();
  expect(await outlineOf(page)).toEqual([
    '1 Business goal, Goal',
    '2 Initiative, First',
    '3 KPI, Number',
    '2 Initiative, Second',
  ]);
  await outlineTree(page).focus();
}

test('arrows go, fold and open; the inspector follows; Space goes into it and Escape comes back', async ({ page }) => {
  await smallMap(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  expect(await active(page)).toBe('Initiative, First');
  await expect(headline(page)).toHaveValue('First');
  await page.keyboard.press('ArrowLeft');
  expect((await outlineOf(page)).length).toBe(3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await active(page)).toBe('KPI, Number');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(headline(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' of all');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(outlineTree(page)).toBeFocused();
  expect(await active(page)).toBe('Initiative, First of all');
  // With Shift all between are selected, and the inspector shows them together.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('heading', { name: '3 elements' })).toBeVisible();
});

test('titles are edited in place: kept by Enter, by the arrows and on leaving, given back by Escape', async ({
  page,
}) => {
  await smallMap(page);
  await page.keyboard.press('Home');
  await typeAll(page, ['Enter', 'Aim', 'ArrowDown', 'One', 'ArrowDown', 'Count', 'Escape']);
  expect((await outlineOf(page)).slice(0, 3)).toEqual(['1 Business goal, Aim', '2 Initiative, One', '3 KPI, Number']);
  await page.keyboard.press('F2');
  await page.keyboard.type('Count');
  await page.getByRole('searchbox', { name: 'Filter by title' }).focus();
  await expect(page.getByRole('treeitem', { name: /^KPI, Count/ })).toBeVisible();
  // Each is a step of its own, and undo names it.
  await outlineTree(page).focus();
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('treeitem', { name: /^KPI, Number/ })).toBeVisible();
});

test('Escape keeps a new row that has a title and ends writing; an empty one leaves no trace', async ({ page }) => {
  await smallMap(page);
  const tree = outlineTree(page);
  const keys = page.getByRole('list', { name: 'Keys of the outline' });
  const before = await outlineOf(page);
  const undo = await page.getByRole('button', { name: /^Undo/ }).first().getAttribute('aria-label');
  for (const empty of ['', '   ']) {
    await page.keyboard.press('I');
    await expect(keys).toContainText('done');
    await page.keyboard.type(empty);
    await page.keyboard.press('Escape');
    await expect(tree).toBeFocused();
    expect(await outlineOf(page)).toEqual(before);
    expect(await page.getByRole('button', { name: /^Undo/ }).first().getAttribute('aria-label')).toBe(undo);
  }
  await page.keyboard.press('I');
  await typeAll(page, ['Third', 'Escape']);
  await expect(tree).toBeFocused();
  await expect(page.getByRole('treeitem', { name: /^Initiative, Third/ })).toBeVisible();
  await expect.poll(() => active(page)).toBe('Initiative, Third');
  await expect(page.locator('.outline-writer')).toHaveCount(0);
  await expect(headline(page)).toHaveValue('Third');
  // The title of a row that is there is given back.
  await page.keyboard.press('F2');
  await expect(keys).toContainText('as before');
  await typeAll(page, ['Fourth', 'Escape']);
  await expect(page.getByRole('treeitem', { name: /^Initiative, Third/ })).toBeVisible();
  // It is one step.
  await page.keyboard.press('Control+Z');
  await expect.poll(() => outlineOf(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByRole('treeitem', { name: /^Initiative, Third/ })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('treeitem', { name: /^Initiative, Third/ })).toBeVisible();
});

test('L links to what is typed, and says why something cannot be linked', async ({ page }) => {
  await smallMap(page);
  await page.keyboard.press('End');
  await page.keyboard.press('L');
  await page.keyboard.type('first');
  await expect(page.getByRole('option', { name: /First/ }).first()).toBeVisible();
  await expect(page.getByRole('option')).toHaveText([/Supports/, /Depends on/, /Supported by/, /Needed by/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(outlineTree(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Depends on' })).toBeVisible();
  await page.keyboard.press('N');
  await typeAll(page, ['Remark', 'Enter', 'Another', 'Enter', 'Enter']);
  await page.keyboard.press('L');
  await page.keyboard.type('remark');
  await expect(page.getByRole('option')).toHaveText(/A note cannot be linked to a note/);
  await expect(page.getByRole('option')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(outlineTree(page)).toBeFocused();
});

test('Alt and the arrows change places on the map, and say where they cannot', async ({ page }) => {
  await smallMap(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+ArrowUp');
  const after = ['1 Business goal, Goal', '2 Initiative, Second', '2 Initiative, First', '3 KPI, Number'];
  await expect.poll(() => outlineOf(page)).toEqual(after);
  expect(await active(page)).toBe('Initiative, Second');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('It is the first of its kind here.')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  expect(await outlineOf(page)).toEqual(after);
});

test('what is deleted comes back by its notice; the keys stay in the outline', async ({ page }) => {
  await smallMap(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Initiative “First” was deleted with 2 links.')).toBeVisible();
  expect(await outlineOf(page)).toEqual([
    '1 Business goal, Goal',
    '2 Initiative, Second',
    '1 Not linked yet, 1 element',
    '2 KPI, Number',
  ]);
  expect(await active(page)).toBe('Initiative, Second');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().press('Enter');
  await expect.poll(async () => (await outlineOf(page)).length).toBe(4);
  await expect(page.getByRole('treeitem', { name: /^Initiative, First/ })).toBeVisible();
});

test('a filter finds by title and is left by the keys; the arrangement changes', async ({ page }) => {
  await smallMap(page);
  await page.keyboard.press('/');
  await page.keyboard.type('num');
  expect(await outlineOf(page)).toEqual(['1 Business goal, Goal', '2 Initiative, First', '3 KPI, Number']);
  await expect(page.getByRole('status').filter({ hasText: '1 of 4 elements' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(outlineTree(page)).toBeFocused();
  await page.keyboard.press('Escape');
  expect((await outlineOf(page)).length).toBe(4);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByRole('treeitem', { name: 'Initiatives, 2 elements' })).toBeVisible();
});

test('2,000 elements: only what is in view is in the page, and every row can be gone to', async ({ page, served }) => {
  await withoutFileDialogs(page);
  await openHome(page);
  const document = completeDraft({
    map: { id: 'big', title: 'Big' },
    elements: [
      { id: 'g', kind: 'goal', level: 'business', title: 'Goal' },
      ...Array.from({ length: 1999 }, (_, i) => ({
        id: `w${i}`,
        kind: 'initiative' as const,
        title: `Work ${i}`,
        position: { x: (i % 40) * 264, y: Math.floor(i / 40) * 112 },
      })),
    ],
    links: Array.from({ length: 1999 }, (_, i) => ({
      id: `l${i}`,
      from: `w${i}`,
      to: 'g',
      relation: 'supports' as const,
    })),
  });
  await openFile(page, served.dataFolder, 'big.throughline', writeMapFile(document));
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Big');
  await openOutline(page);
  expect(await page.getByRole('treeitem').count()).toBeLessThan(80);
  await page.keyboard.press('End');
  await expect(page.getByRole('treeitem', { name: /Work 1998,/ })).toBeInViewport({ ratio: 1 });
  await expect(headline(page)).toHaveValue('Work 1998');
  const last = page.getByRole('treeitem', { name: /Work 1998,/ });
  expect([await last.getAttribute('aria-posinset'), await last.getAttribute('aria-setsize')]).toEqual(['1999', '1999']);
  await page.keyboard.press('F2');
  await page.keyboard.type('The last');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('treeitem', { name: /The last/ })).toBeInViewport({ ratio: 1 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing that shuts people out in the outline', async ({ page }) => {
      test.slow();
      await openHome(page);
      await makeBlankMap(page, 'Empty');
      await openOutline(page);
      expect(await axeFindings(page), 'empty').toEqual([]);
      await page.keyboard.press('G');
      expect(await axeFindings(page), 'typing').toEqual([]);
      await page.keyboard.press('Escape');
      await makeMap(page, 'Retail', 'A retailer');
      await openOutline(page);
      await page.keyboard.press('ArrowDown');
      expect(await axeFindings(page), 'by goals').toEqual([]);
      await page.keyboard.press('L');
      await page.keyboard.type('a');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await axeFindings(page), 'linking').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page
        .getByRole('radio', { name: 'By kind' })
        .or(page.getByRole('button', { name: 'By kind' }))
        .press('Space');
      expect(await axeFindings(page), 'by kind').toEqual([]);
    });
  });
}
