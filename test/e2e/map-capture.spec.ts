import type { Page } from '@playwright/test';
import { titleField } from '#test/support/homePage.ts';
import { canvas, card, middleOf, openNewMap, saved } from '#test/support/mapPage.ts';
import { expect, test } from '#test/support/served.ts';

// Large enough for a whole map at 100 %, so that every card and link can be counted.
test.use({ viewport: { width: 2400, height: 1500 } });

/** What a workshop says, as keys: `>` a card that it asks for, `+` one beside, `<` one beside what is above. */
const said = [
  ['g', 'Grow recurring revenue'],
  ['>', 'Onboarding in a week'],
  ['>', 'Days to first value'],
  ['+', 'Accounts live'],
  ['<', 'Community of planners'],
  ['>', 'Questions answered by peers'],
  ['+', 'Members active each month'],
  ['<', 'Customer academy'],
  ['>', 'Courses finished'],
  ['+', 'Certified users'],
  ['<', 'Partner program'],
  ['>', 'Deals with partners'],
  ['<', 'Self service renewal'],
  ['>', 'Renewals without a call'],
  ['+', 'Churn'],
  ['<', 'Usage reviews'],
  ['>', 'Reviews held'],
  ['+', 'Features in use'],
  ['<', 'Reference customers'],
  ['>', 'References named'],
] as const;

test('twenty linked cards with the keyboard alone, in few keys beside the letters of their titles', async ({
  page,
}) => {
  await openNewMap(page, 'Said and drawn');
  let keys = 0;
  const press = async (key: string) => {
    // A combination is as many keys as it has names.
    keys += key.split('+').length;
    await page.keyboard.press(key);
  };
  for (const [how, title] of said) {
    await press({ g: 'g', '>': 'Tab', '+': 'Enter', '<': 'Shift+Tab' }[how]);
    await page.keyboard.type(title);
  }
  await press('Escape');
  test.info().annotations.push({ type: 'keys beyond the titles', description: String(keys) });
  expect(keys).toBeLessThan(90);
  await expect(page.locator('.map-card')).toHaveCount(20);
  await expect(page.locator('.map-link')).toHaveCount(19);
  await expect(page.locator('.map-link[data-relation="supports"]')).toHaveCount(7);
  for (const [, title] of said) await expect(card(page, title)).toHaveCount(1);
  const boxes = await page
    .locator('.map-card')
    .evaluateAll((cards) => cards.map((one) => one.getBoundingClientRect().toJSON()));
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(0, i)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart, 'cards overlap').toBe(true);
    }
  }
});

test('a new map with the keyboard alone: made, drawn, linked across, undone and redone after a reload', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const k = page.keyboard;
  await k.press('Control+Alt+N');
  await expect(page.getByRole('dialog', { name: 'New map' })).toBeVisible();
  await page.getByRole('dialog').getByLabel('Title', { exact: true }).focus();
  await k.type('Keys alone');
  await k.press('Enter');
  await expect(titleField(page)).toHaveValue('Keys alone');
  await expect(canvas(page)).toBeFocused();
  for (const [how, title] of said.slice(0, 15)) {
    await k.press({ g: 'g', '>': 'Tab', '+': 'Enter', '<': 'Shift+Tab' }[how]);
    await k.type(title);
  }
  await k.press('Escape');
  await expect(page.locator('.map-card')).toHaveCount(15);
  await expect(page.locator('.map-link')).toHaveCount(14);

  // The last card is selected: L, a few letters, Enter.
  await k.press('l');
  await k.type('recurring');
  await k.press('Enter');
  await expect(page.locator('.map-link')).toHaveCount(15);

  // The last link has been stored and judged: the second goal is served by one initiative.
  await saved(page);
  const goal = page.locator('.map-card', { hasText: 'recurring' });
  await expect(goal).toContainText('1/6');
  const before = await pictureOf(page);
  await page.reload();
  await expect(page.locator('.map-card')).toHaveCount(15);
  await expect.poll(() => pictureOf(page)).toEqual(before);

  await k.press('Control+z');
  await expect(page.locator('.map-link')).toHaveCount(14);
  await k.press('Control+z');
  await expect(page.locator('.map-card')).toHaveCount(14);
  await k.press('Control+Shift+z');
  await k.press('Control+Shift+z');
  await expect(page.locator('.map-link')).toHaveCount(15);
});

/** What can be seen: each card with its place, each link with its way. */
async function pictureOf(page: Page): Promise<string[]> {
  const cards = await page
    .locator('.map-card')
    .evaluateAll((all) => all.map((one) => `${one.textContent} ${JSON.stringify(one.getBoundingClientRect())}`));
  const links = await page
    .locator('.map-link-line')
    .evaluateAll((all) => all.map((one) => one.getAttribute('d') ?? ''));
  return [...cards.sort(), ...links.sort()];
}

test('the same with the mouse alone, but for the letters', async ({ page }) => {
  await openNewMap(page, 'Mouse alone');
  const mouse = page.mouse;
  const surface = await canvas(page).boundingBox();
  if (surface === null) throw new Error('There is no canvas.');
  const place = (column: number, row: number) => ({
    x: surface.x + 320 + column * 290,
    y: surface.y + 130 + row * 165,
  });
  const titles: string[] = [];
  const add = async (kind: string, column: number, row: number) => {
    const { x, y } = place(column, row);
    await mouse.dblclick(x, y);
    await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click();
    const title = `${kind} ${titles.length + 1}`;
    titles.push(title);
    await page.keyboard.type(title);
    // A press anywhere else takes it.
    await mouse.click(surface.x + surface.width - 60, surface.y + 90);
    await expect(card(page, title)).toBeVisible();
    return title;
  };
  const goals = [];
  for (let i = 0; i < 3; i++) goals.push(await add('Goal', i * 2, 0));
  const work: string[] = [];
  const kpis: string[] = [];
  for (let i = 0; i < 6; i++) work.push(await add(i % 2 === 0 ? 'Initiative' : 'Community program', i, 2));
  for (let i = 0; i < 6; i++) kpis.push(await add('KPI', i, 3));

  const drag = async (from: string, to: string) => {
    const start = await middleOf(page, from);
    await mouse.move(start.x, start.y);
    const handle = await page.locator('.map-handle[data-side="top"]').boundingBox();
    if (handle === null) throw new Error('There is no handle.');
    await mouse.move(handle.x + 9, handle.y + 9);
    await mouse.down();
    const end = await middleOf(page, to);
    await mouse.move(end.x, end.y, { steps: 4 });
    await mouse.up();
  };
  for (const [i, one] of work.entries()) await drag(one, goals[i % 3] as string);
  for (const [i, one] of kpis.entries()) await drag(one, work[i] as string);
  await expect(page.locator('.map-card')).toHaveCount(15);
  await expect(page.locator('.map-link')).toHaveCount(12);
  await expect(page.locator('.map-link[data-relation="measures"]')).toHaveCount(6);
});

test('an empty new card leaves no trace, and Escape keeps what was typed', async ({ page }) => {
  await openNewMap(page, 'Left');
  await page.keyboard.press('k');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(page.locator('.map-card')).toHaveCount(0);
  await page.keyboard.press('k');
  await page.keyboard.type('Answers in a day');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Answers in a day')).toBeVisible();
  // Its title: Enter opens it, Escape leaves it as it was, Enter takes it.
  await page.keyboard.press('Enter');
  await page.keyboard.type('Never');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Answers in a day')).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.type('Answers in an hour');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Answers in an hour')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Answers in a day')).toBeVisible();
});

test('lines and rows of a spreadsheet become cards, each paste one step; cards go from map to map', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openNewMap(page, 'Pasted');
  const put = (text: string) => page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await put('- Open a forum\n- Train the staff\n- Hire a host');
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('menu', { name: 'Make 3 cards' })).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.locator('.map-card[data-form="initiative"]')).toHaveCount(3);

  await put('Project\tOwner\tStart\tBudget\nAcademy\tAnn Lee\t2027-02-01\t12000\nPartner days\tBob\tsoon\t');
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Paste 2 rows as cards' });
  await expect(dialog.getByText('“Partner days”, Start: “soon” is not a date.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add 2 cards' }).click();
  await expect(page.locator('.map-card')).toHaveCount(5);
  await expect(card(page, 'Academy')).toContainText('AL');

  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(page.locator('.map-card')).toHaveCount(7);
  await page.keyboard.press('Control+x');
  await expect(page.locator('.map-card')).toHaveCount(5);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Academy\nPartner days');
  for (const left of [7, 5, 3, 0]) {
    await page.keyboard.press('Control+z');
    await expect(page.locator('.map-card')).toHaveCount(left);
  }

  await page.keyboard.press('Control+Shift+h');
  await openNewMap(page, 'Another');
  await page.keyboard.press('Control+v');
  await expect(page.locator('.map-card')).toHaveCount(2);
  await expect(card(page, 'Academy')).toContainText('AL');
});

test('a refused link says why; a link keeps relation, strength and reason', async ({ page }) => {
  await openNewMap(page, 'Links');
  const k = page.keyboard;
  for (const [key, title] of [
    ['n', 'A remark'],
    ['k', 'Churn'],
    ['i', 'Academy'],
    ['p', 'Forum'],
  ] as const) {
    await k.press(key);
    await k.type(title);
    await k.press('Escape');
  }
  await middleOf(page, 'Churn').then(({ x, y }) => page.mouse.click(x, y));
  await k.press('l');
  await k.type('remark');
  await k.press('Enter');
  await expect(page.locator('.map-link[data-relation="annotates"]')).toHaveCount(1);
  await k.press('l');
  await k.type('remark');
  await expect(page.getByRole('option', { name: 'A remark' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('These two are linked in this way already.')).toBeVisible();
  await k.press('Enter');
  await k.press('Escape');
  await expect(page.locator('.map-link')).toHaveCount(1);

  await middleOf(page, 'Academy').then(({ x, y }) => page.mouse.click(x, y));
  await k.press('l');
  await k.type('forum');
  await k.press('Enter');
  await expect(page.getByRole('menu', { name: 'How are they linked?' })).toBeVisible();
  await k.press('2');
  await expect(page.locator('.map-link[data-relation="dependsOn"]')).toHaveCount(1);

  await k.press('Shift+L');
  const panel = page.locator('.map-link-panel');
  await expect(panel).toContainText('depends on');
  await k.press('3');
  await expect(panel.getByRole('button', { name: 'Strong' })).toHaveAttribute('aria-pressed', 'true');
  // Beside the inspector, which says all of it, the panel keeps to what is changed most.
  const rationale = panel.getByLabel('Rationale');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('heading', { name: 'Link' })).toBeVisible();
  await expect(rationale).toBeHidden();
  await panel.getByRole('button', { name: 'Medium' }).click();
  await expect(inspector.getByRole('radio', { name: 'Medium' })).toBeChecked();
  await panel.getByRole('button', { name: 'Strong' }).click();
  await k.press('Control+i');
  await rationale.fill('The forum brings the students.');
  await page.keyboard.press('Escape');
  await saved(page);
  await page.reload();
  await expect(page.locator('.map-link-rationale')).toHaveCount(1);
  await expect(page.locator('.map-link[data-relation="dependsOn"]')).toHaveAttribute('data-strength', '3');
});

test('a title that is being typed is kept when the view changes and when the page is loaded anew', async ({ page }) => {
  await openNewMap(page, 'Half a word');
  const k = page.keyboard;
  await k.press('g');
  await k.type('Keep every customer');
  await k.press('Control+2');
  await expect(page.getByRole('treeitem', { name: /Keep every customer/ })).toBeVisible();

  await k.press('Control+1');
  await expect(canvas(page)).toBeFocused();
  await k.press('i');
  await k.type('Welcome calls');
  await page.reload();
  await expect(page.locator('.map-card')).toHaveCount(2);
  await expect(card(page, 'Welcome calls')).toBeVisible();

  await canvas(page).focus();
  await card(page, 'Welcome calls').click();
  await k.press('F2');
  await k.type('Welcome visits');
  await page.reload();
  await expect(card(page, 'Welcome visits')).toBeVisible();
  await expect(card(page, 'Welcome calls')).toHaveCount(0);
  // Taken up once, and undone like any other edit.
  await page.reload();
  await expect(page.locator('.map-card')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await canvas(page).focus();
  await k.press('Control+z');
  await expect(card(page, 'Welcome calls')).toBeVisible();
});
