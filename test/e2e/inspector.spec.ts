import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '#test/support/axe.ts';
import { makeMap, openHome } from '#test/support/homePage.ts';
import { makeBlankMap, openOutline, outlineTree, saved } from '#test/support/outlinePage.ts';
import { expect, test } from '#test/support/served.ts';

// A field that is not there should be told at once. In so wide a window the inspector stands there without a selection too.
test.use({ actionTimeout: 8000, viewport: { width: 1680, height: 900 } });

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const field = (page: Page, name: string): Locator => inspector(page).getByLabel(name, { exact: true });

/** Makes elements in the outline by their keys; the last is selected afterwards. */
async function make(page: Page, ...elements: readonly [key: string, title: string][]): Promise<void> {
  for (const [key, title] of elements) {
    await page.keyboard.press(key);
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
}

/** Goes to the row of an element by the filter, so that the inspector shows it. */
async function select(page: Page, title: string): Promise<void> {
  await outlineTree(page).focus();
  await page.keyboard.press('/');
  await page.keyboard.type(title);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Title')).toHaveValue(title);
}

/** Comes to a field by the keyboard, types, and leaves it. */
async function type(page: Page, name: string, text: string, end = 'Tab'): Promise<void> {
  await field(page, name).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press(end);
}

/** Opens every section that is folded. */
async function openSections(page: Page): Promise<void> {
  const folded = inspector(page).locator('h3 > button[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().press('Enter');
}

/** Chooses from a list that opens. */
async function choose(page: Page, name: string, option: string): Promise<void> {
  await inspector(page)
    .getByRole('button', { name: new RegExp(`${name}$`) })
    .press('Enter');
  await page.getByRole('option', { name: option, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

const group = (page: Page, name: string, role: 'radiogroup' | 'group' = 'group') =>
  inspector(page).getByRole(role, { name, exact: true });
const toggle = (page: Page, name: string, answer: string) =>
  inspector(page).locator(`[aria-label="${name}"]`).getByText(answer, { exact: true });

/** Pastes as a spreadsheet program would have left it in the clipboard. */
async function paste(target: Locator, text: string): Promise<void> {
  await target.focus();
  await target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test.describe('every control', () => {
  test.describe.configure({ timeout: 400_000 });

  test('of a community program keeps what was typed', async ({ page }) => {
    await openHome(page);
    await makeBlankMap(page, 'Controls');
    await openOutline(page);
    await make(page, ['G', 'Goal'], ['I', 'Work'], ['P', 'Forum']);
    await select(page, 'Forum');
    await openSections(page);

    await type(page, 'Description', 'Planners help planners.');
    await choose(page, 'Perspective', 'Customer value');
    await choose(page, 'Status', 'Active');
    await type(page, 'Owner', 'Ann Lee');
    await type(page, 'Team', 'Six people');
    await type(page, 'Start', '3/1/2027');
    await type(page, 'End', '2028-02-29', 'Enter');
    await type(page, 'Scope', 'All of\nEurope', 'Tab');
    await type(page, 'Add a milestone', 'Pilot', 'Enter');
    await field(page, 'Pilot: due').focus();
    await page.keyboard.type('30 Jun 2027');
    await page.keyboard.press('Enter');
    await field(page, 'Pilot: owner').focus();
    await page.keyboard.type('ann');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await field(page, 'Pilot: done').press('Space');
    await type(page, 'Add a milestone', 'Launch', 'Enter');
    await field(page, 'Milestone').nth(1).press('Alt+ArrowUp');
    await type(page, 'Add a risk', 'Nobody answers', 'Enter');
    await group(page, 'Nobody answers: likelihood', 'radiogroup').getByRole('radio', { name: '3' }).press('5');
    await type(page, 'Nobody answers: response', 'Experts on call');

    await type(page, 'Cost, once', '12k');
    await type(page, 'Cost, a year', '1.200,50');
    await type(page, 'Spent', '$3,000');
    await type(page, 'Benefit, a year', '1.5m');
    await toggle(page, 'Kind of benefit', 'Savings').press('Space');
    await paste(
      inspector(page).getByLabel('New entry: date'),
      'Booked\tAmount\tWhy\n2026-10-31\t5,000\tfirst\n2026-11-30\t6k\t',
    );

    await type(page, 'Audiences', 'Planners', 'Enter');
    await type(page, 'Channels', 'Trade fair', 'Enter');
    await type(page, 'Platforms', 'Discourse', 'Enter');
    await toggle(page, 'Gears', 'Engagement').press('Space');
    await toggle(page, 'Gears', 'Enlistment').press('Space');
    await toggle(page, 'Reputation system', 'Yes').press('Space');
    await toggle(page, 'Mobile', 'No').press('Space');
    await type(page, 'Who are your customers?', 'People who plan.');
    await inspector(page).getByLabel('Barriers').first().focus();
    await page.keyboard.type('No list of them');
    await type(page, 'Add a reading by its day', 'today', 'Enter');
    await type(page, 'Members', '1240');
    await inspector(page).getByRole('button', { name: 'Add a benchmark' }).press('Enter');
    await field(page, 'Replies a topic').last().focus();
    await page.keyboard.type('3.5');
    await page.keyboard.press('Tab');
    await group(page, 'Process readiness', 'radiogroup').getByRole('radio').first().press('3');
    await type(page, 'Segment', 'Plants in Europe');
    await type(page, 'Theme', 'Proof', 'Enter');
    await type(page, 'Tags', 'pilot, europe', 'Enter');
    await inspector(page).getByRole('button', { name: /^Vote/ }).press('Enter');
    await inspector(page).getByRole('button', { name: 'Put it on the parking lot' }).press('Enter');

    const check = async () => {
      await expect(field(page, 'Description')).toHaveValue('Planners help planners.');
      await expect(inspector(page).getByRole('button', { name: /Perspective$/ })).toContainText('Customer value');
      await expect(inspector(page).getByRole('button', { name: /Status$/ })).toContainText('Active');
      await expect(field(page, 'Owner')).toHaveValue('Ann Lee');
      await expect(field(page, 'Team')).toHaveValue('Six people');
      await expect(field(page, 'Start')).toHaveValue('Mar 1, 2027');
      await expect(field(page, 'End')).toHaveValue('Feb 29, 2028');
      await expect(field(page, 'Scope')).toHaveValue('All of\nEurope');
      await expect(field(page, 'Milestone').first()).toHaveValue('Launch');
      await expect(field(page, 'Milestone').nth(1)).toHaveValue('Pilot');
      await expect(field(page, 'Pilot: due')).toHaveValue('Jun 30, 2027');
      await expect(field(page, 'Pilot: owner')).toHaveValue('Ann Lee');
      await expect(field(page, 'Pilot: done')).toBeChecked();
      await expect(
        group(page, 'Nobody answers: likelihood', 'radiogroup').getByRole('radio', { name: '5' }),
      ).toBeChecked();
      await expect(field(page, 'Nobody answers: response')).toHaveValue('Experts on call');
      await expect(field(page, 'Cost, once')).toHaveValue('$12,000');
      await expect(field(page, 'Cost, a year')).toHaveValue('$1,200.50');
      await expect(field(page, 'Spent')).toHaveValue('$3,000');
      await expect(field(page, 'Benefit, a year')).toHaveValue('$1,500,000');
      await expect(inspector(page).getByRole('radio', { name: 'Savings' })).toBeChecked();
      await expect(field(page, 'Returns booked, Nov 30, 2026: amount')).toHaveValue('$6,000');
      await expect(field(page, 'Returns booked, Oct 31, 2026: note')).toHaveValue('first');
      for (const name of ['Planners', 'Trade fair', 'Discourse', 'pilot', 'europe']) {
        await expect(inspector(page).getByRole('button', { name: `Take out ${name}` })).toBeVisible();
      }
      await expect(inspector(page).getByRole('button', { name: 'Engagement' })).toHaveAttribute('aria-pressed', 'true');
      await expect(inspector(page).getByRole('button', { name: 'Enlistment' })).toHaveAttribute('aria-pressed', 'true');
      await expect(inspector(page).locator('[aria-label="Reputation system"] [aria-checked="true"]')).toHaveText('Yes');
      await expect(inspector(page).locator('[aria-label="Mobile"] [aria-checked="true"]')).toHaveText('No');
      await expect(field(page, 'Who are your customers?')).toHaveValue('People who plan.');
      await expect(inspector(page).getByLabel('Barriers').first()).toHaveValue('No list of them');
      await expect(inspector(page).getByText('1,240 members')).toBeVisible();
      await expect(field(page, 'Replies a topic').last()).toHaveValue('3.5');
      await expect(group(page, 'Process readiness', 'radiogroup').getByRole('radio', { name: /^3/ })).toBeChecked();
      await expect(field(page, 'Segment')).toHaveValue('Plants in Europe');
      await expect(field(page, 'Theme')).toHaveValue('Proof');
      await expect(inspector(page).getByRole('button', { name: 'Vote: 1 vote' })).toBeVisible();
      await expect(inspector(page).getByRole('button', { name: 'Take it off the parking lot' })).toBeVisible();
    };
    await check();
    await saved(page);
    await page.reload();
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    await select(page, 'Forum');
    await check();
  });

  test('of a KPI, a goal, a capability and the map keeps what was typed', async ({ page }) => {
    await openHome(page);
    await makeBlankMap(page, 'Controls');
    await openOutline(page);
    await make(page, ['G', 'Goal'], ['K', 'Hours to answer'], ['C', 'Skill']);

    await select(page, 'Hours to answer');
    await openSections(page);
    await type(page, 'Unit', 'hours');
    await choose(page, 'Direction', 'Decrease');
    await toggle(page, 'Timing', 'Leading').press('Space');
    await type(page, 'Baseline', '48');
    await type(page, 'Baseline on', '1/31/2026');
    await type(page, 'Target', '12.5');
    await type(page, 'Target on', '2027-12-31');
    await toggle(page, 'Source linked', 'Yes').press('Space');
    await choose(page, 'Stage', 'Buyer');
    await field(page, 'New entry: date').focus();
    await page.keyboard.type('6/30/2026');
    await page.keyboard.press('Tab');
    await page.keyboard.type('40');
    await page.keyboard.press('Enter');
    await expect(field(page, 'New entry: date')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('36');
    await page.keyboard.press('Enter');

    await select(page, 'Goal');
    await choose(page, 'Level', 'Digital goal');
    await group(page, 'Weight', 'radiogroup').getByRole('radio', { name: '3' }).press('ArrowRight');
    await type(page, 'Due', 'Dec 31, 2027');
    await select(page, 'Skill');
    await choose(page, 'Type', 'Technology');
    await group(page, 'Today', 'radiogroup').getByRole('radio').first().press('1');
    await group(page, 'Needed', 'radiogroup').getByRole('radio').first().press('4');

    await inspector(page).getByRole('button', { name: 'Clear the selection' }).press('Enter');
    await openSections(page);
    await type(page, 'Organization', 'Ferrowick');
    await type(page, 'Vision', 'Everyone is answered.');
    await choose(page, 'Currency', 'CHF · Swiss Franc');
    await type(page, 'Plan from', '1/1/2027');
    await choose(page, 'Fiscal year starts in', 'July');
    await type(page, 'Dots', '5');
    await type(page, 'Add a theme', 'Faster', 'Enter');
    await type(page, 'Add an audience', 'Planners', 'Enter');
    await inspector(page).getByRole('button', { name: 'Planners', exact: true }).press('Enter');
    await choose(page, 'Group', 'Partners');
    await type(page, 'Gathers at', 'Trade fair', 'Enter');
    await inspector(page).getByRole('button', { name: 'Buyer', exact: true }).press('Alt+ArrowUp');
    const rating = group(page, 'Ingredients: A clear vision', 'radiogroup');
    await rating.getByRole('radio').first().press('2');
    await inspector(page).getByRole('button', { name: 'Note on “A clear vision”' }).press('Enter');
    await field(page, 'Ingredients: A clear vision: note').focus();
    await page.keyboard.type('In draft');
    await page.keyboard.press('Tab');

    await saved(page);
    await page.reload();
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    await expect(field(page, 'Organization')).toHaveValue('Ferrowick');
    await expect(field(page, 'Vision')).toHaveValue('Everyone is answered.');
    await expect(inspector(page).getByRole('button', { name: /Currency$/ })).toContainText('CHF');
    await expect(field(page, 'Plan from')).toHaveValue('Jan 1, 2027');
    await expect(inspector(page).getByRole('button', { name: /Fiscal year starts in$/ })).toContainText('July');
    await expect(field(page, 'Dots')).toHaveValue('5');
    await expect(field(page, 'Theme')).toHaveValue('Faster');
    await inspector(page).getByRole('button', { name: 'Planners', exact: true }).press('Enter');
    await expect(inspector(page).getByRole('button', { name: /Group$/ })).toContainText('Partners');
    await expect(inspector(page).getByRole('button', { name: 'Take out Trade fair' })).toBeVisible();
    const stages = inspector(page)
      .locator('.inspector-opener')
      .filter({ hasText: /buyer|interaction/i });
    await expect(stages).toHaveText([
      'First interaction',
      'Buyer',
      'Regular interaction',
      'Repeat buyer',
      'High-value buyer',
    ]);
    await expect(rating.getByRole('radio', { name: /^2/ })).toBeChecked();
    await expect(field(page, 'Ingredients: A clear vision: note')).toHaveValue('In draft');

    await select(page, 'Hours to answer');
    await expect(field(page, 'Unit')).toHaveValue('hours');
    await expect(inspector(page).getByRole('button', { name: /Direction$/ })).toContainText('Decrease');
    await expect(inspector(page).getByRole('radio', { name: 'Leading' })).toBeChecked();
    await expect(field(page, 'Baseline')).toHaveValue('48');
    await expect(field(page, 'Baseline on')).toHaveValue('Jan 31, 2026');
    await expect(field(page, 'Target')).toHaveValue('12.5');
    await expect(inspector(page).getByRole('button', { name: /Stage$/ })).toContainText('Buyer');
    await expect(field(page, 'Readings, Jun 30, 2026: value')).toHaveValue('40');
    await expect(inspector(page).locator('input[aria-label$=": value"]').nth(1)).toHaveValue('36');
    await select(page, 'Goal');
    await expect(inspector(page).getByRole('button', { name: /Level$/ })).toContainText('Digital goal');
    await expect(group(page, 'Weight', 'radiogroup').getByRole('radio', { name: '4' })).toBeChecked();
    await expect(field(page, 'Due')).toHaveValue('Dec 31, 2027');
    await select(page, 'Skill');
    await expect(inspector(page).getByRole('button', { name: /Type$/ })).toContainText('Technology');
    await expect(group(page, 'Today', 'radiogroup').getByRole('radio', { name: /^1/ })).toBeChecked();
    await expect(group(page, 'Needed', 'radiogroup').getByRole('radio', { name: /^4/ })).toBeChecked();
  });
});

test('typing is one step of undo, and what is refused stays where it was typed', async ({ page }) => {
  await openHome(page);
  await makeBlankMap(page, 'Steps');
  await openOutline(page);
  await make(page, ['I', 'Work']);
  await openSections(page);
  await type(page, 'Owner', 'Ann Lee');
  await type(page, 'Spent', '-5');
  await expect(inspector(page).getByRole('alert')).toBeVisible();
  await expect(field(page, 'Spent')).toHaveValue('-5');
  await type(page, 'Spent', 'much');
  await expect(inspector(page).getByRole('alert')).toHaveText(/^This is not an amount/);
  await expect(field(page, 'Spent')).toHaveValue('much');
  await page.keyboard.press('Shift+Tab');
  await field(page, 'Spent').press('Escape');
  await expect(field(page, 'Spent')).toHaveValue('');
  await type(page, 'Start', '31.31.2027');
  await expect(field(page, 'Start')).toHaveValue('31.31.2027');
  await expect(inspector(page).getByRole('alert')).toHaveText(/^This is not a day/);
  await field(page, 'Start').press('Escape');
  await outlineTree(page).focus();
  await page.keyboard.press('Control+Z');
  await expect(field(page, 'Owner')).toHaveValue('');
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('treeitem')).toHaveCount(0);
});

const top = (page: Page, name: 'Undo' | 'Redo') => page.getByRole('button', { name, exact: true });

test('Escape keeps what was typed in a text and leaves it; one undo takes the whole typing back', async ({ page }) => {
  await openHome(page);
  await makeBlankMap(page, 'Escaped');
  await openOutline(page);
  await make(page, ['G', 'Goal'], ['I', 'Work']);
  await openSections(page);
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['Description', 'Planners help planners.\nTheir questions are answered in a day.'],
    ['Scope', 'All of Europe'],
    ['Owner', 'Ann Lee'],
    ['Theme', 'Proof'],
    ['Rationale of the link to Goal', 'Answers sell'],
  ];
  await select(page, 'Work');
  await openSections(page);
  for (const [name, text] of texts) {
    await field(page, name).focus();
    // In two parts, the first of which is stored before the second comes.
    await page.keyboard.type(text.slice(0, 4));
    await saved(page);
    await page.keyboard.type(text.slice(4));
    // The first closes a list of suggestions where there is one.
    if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(outlineTree(page), name).toBeFocused();
    await expect(field(page, name), name).toHaveValue(text);
    await page.keyboard.press('Control+Z');
    await expect(field(page, name), name).toHaveValue('');
    await page.keyboard.press('Control+Shift+Z');
    await expect(field(page, name), name).toHaveValue(text);
  }
  await type(page, 'Title', 'Work on answers', 'Escape');
  await expect(page.getByRole('treeitem', { name: /^Initiative, Work on answers/ })).toBeVisible();
  await top(page, 'Undo').click();
  await expect(field(page, 'Title')).toHaveValue('Work');
  await top(page, 'Redo').click();
  await expect(field(page, 'Title')).toHaveValue('Work on answers');
  await saved(page);
  await page.reload();
  await expect(field(page, 'Title').or(outlineTree(page)).first()).toBeVisible();
  await select(page, 'Work on answers');
  for (const [name, text] of texts) await expect(field(page, name), name).toHaveValue(text);
});

test('beside the map and beside the matrix Escape keeps a text too, and what is selected', async ({ page }) => {
  await openHome(page);
  await makeBlankMap(page, 'Elsewhere');
  await openOutline(page);
  await make(page, ['G', 'Goal'], ['I', 'Work']);
  for (const view of ['Map', 'Alignment']) {
    await page.keyboard.press('Control+K');
    await page.keyboard.type(`go to ${view}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(field(page, 'Title')).toHaveValue('Work');
    const text = `Typed beside the ${view}`;
    await field(page, 'Description').focus();
    await page.keyboard.type(text);
    await saved(page);
    await page.keyboard.press('Escape');
    await expect(field(page, 'Description')).not.toBeFocused();
    await expect(field(page, 'Title')).toHaveValue('Work');
    await expect(field(page, 'Description')).toHaveValue(text);
    await page.keyboard.press('Control+Z');
    await expect(field(page, 'Description')).toHaveValue('');
  }
});

test('Escape gives back a number that cannot be read; what is typed and taken away again is no step', async ({
  page,
}) => {
  await openHome(page);
  await makeBlankMap(page, 'Given back');
  await openOutline(page);
  await make(page, ['I', 'Work']);
  await openSections(page);
  await type(page, 'Spent', '500', 'Escape');
  await expect(outlineTree(page)).toBeFocused();
  await expect(field(page, 'Spent')).toHaveValue('$500');
  // 1 and 12 are taken while 12 x is being typed.
  await field(page, 'Spent').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12 x');
  await saved(page);
  await page.keyboard.press('Escape');
  await expect(field(page, 'Spent')).toBeFocused();
  await expect(field(page, 'Spent')).toHaveValue('$500');
  await page.keyboard.press('Escape');
  await expect(outlineTree(page)).toBeFocused();
  await field(page, 'Description').focus();
  await page.keyboard.type('no');
  await saved(page);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await saved(page);
  // Both before and after the history was read from the database again.
  await page.keyboard.press('Control+Z');
  await expect(field(page, 'Spent')).toHaveValue('');
  await page.keyboard.press('Control+Shift+Z');
  await expect(field(page, 'Spent')).toHaveValue('$500');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await select(page, 'Work');
  await page.keyboard.press('Control+Z');
  await expect(field(page, 'Spent')).toHaveValue('');
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('treeitem')).toHaveCount(0);
});

test('several elements are edited as one step, and one undo takes it back', async ({ page }) => {
  await openHome(page);
  await makeBlankMap(page, 'Several');
  await openOutline(page);
  await make(page, ['G', 'Goal'], ['I', 'First'], ['I', 'Second'], ['P', 'Forum']);
  await select(page, 'First');
  await type(page, 'Owner', 'Ann');
  await select(page, 'Forum');
  await type(page, 'Owner', 'Ben');
  await outlineTree(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+End');
  await expect(inspector(page).getByRole('heading', { name: '3 elements' })).toBeVisible();
  await expect(field(page, 'Owner')).toHaveAttribute('placeholder', 'Mixed');
  await openSections(page);
  await type(page, 'Owner', 'Kim');
  await toggle(page, 'Gears', 'Engagement').press('Space');
  for (const title of ['First', 'Second', 'Forum']) {
    await select(page, title);
    await expect(field(page, 'Owner')).toHaveValue('Kim');
    await expect(inspector(page).getByRole('button', { name: 'Engagement' })).toHaveAttribute('aria-pressed', 'true');
  }
  await outlineTree(page).focus();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  for (const [title, owner] of [
    ['First', 'Ann'],
    ['Second', ''],
    ['Forum', 'Ben'],
  ] as const) {
    await select(page, title);
    await expect(field(page, 'Owner')).toHaveValue(owner);
  }
});

test('links are made by typing a title, weighed, explained, selected and taken away', async ({ page }) => {
  await openHome(page);
  await makeBlankMap(page, 'Links');
  await openOutline(page);
  await make(page, ['G', 'Goal'], ['I', 'Second work'], ['I', 'Work']);
  await page.keyboard.press('Home');
  await page.keyboard.press('G');
  await page.keyboard.type('Other goal');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await select(page, 'Work');
  await type(page, 'Link to', 'other', 'Enter');
  const strength = group(page, 'Strength of the link to Other goal', 'radiogroup');
  await expect(strength.getByRole('radio', { name: 'Medium' })).toBeChecked();
  await strength.getByRole('radio', { name: 'Medium' }).press('3');
  await type(page, 'Rationale of the link to Other goal', 'Answers sell');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await select(page, 'Work');
  await expect(strength.getByRole('radio', { name: 'Strong' })).toBeChecked();
  await expect(field(page, 'Rationale of the link to Other goal')).toHaveValue('Answers sell');

  // The link has an inspector of its own, in which it is turned into another relation.
  await select(page, 'Work');
  await type(page, 'Link to', 'second', 'Enter');
  await inspector(page).getByRole('button', { name: 'Open the link to Second work' }).press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'Link' })).toBeVisible();
  await choose(page, 'Relation', 'Depends on');
  await group(page, 'Strength', 'radiogroup').getByRole('radio', { name: 'Medium' }).press('1');
  await inspector(page).getByRole('button', { name: 'Turn it around' }).press('Enter');
  await expect(inspector(page).getByRole('button', { name: 'Second work' })).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Second work' }).press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'Depends on' })).toBeVisible();
  await expect(
    group(page, 'Strength of the link to Work', 'radiogroup').getByRole('radio', { name: 'Weak' }),
  ).toBeChecked();

  await select(page, 'Work');
  await type(page, 'Link to', 'other', 'ArrowDown');
  await expect(page.getByRole('option')).toHaveText(/linked in this way already/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await inspector(page).getByRole('button', { name: 'Unlink Other goal' }).press('Enter');
  await expect(strength).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing that shuts people out in the inspector', async ({ page }) => {
      test.setTimeout(400_000);
      await openHome(page);
      await makeMap(page, 'Retail', 'A retailer');
      await openOutline(page);
      await inspector(page).getByRole('button', { name: 'Clear the selection' }).waitFor({ state: 'detached' });
      await openSections(page);
      expect(await axeFindings(page), 'the map').toEqual([]);
      for (const kind of ['Business goal', 'Initiative', 'Community program', 'KPI', 'Capability', 'Note']) {
        await page
          .getByRole('treeitem', { name: new RegExp(`^${kind}, `) })
          .first()
          .click();
        await openSections(page);
        expect(await axeFindings(page, '.inspector'), kind).toEqual([]);
      }
      await outlineTree(page).focus();
      await page.keyboard.press('Control+A');
      await openSections(page);
      expect(await axeFindings(page, '.inspector'), 'all').toEqual([]);
      await page
        .getByRole('treeitem', { name: /^Initiative, / })
        .first()
        .click();
      await field(page, 'Owner').focus();
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await axeFindings(page), 'completion').toEqual([]);
      await page.keyboard.press('Escape');
      await inspector(page).getByRole('button', { name: 'Start: choose from the calendar' }).press('Enter');
      await expect(page.getByRole('table')).toBeVisible();
      expect(await axeFindings(page), 'the calendar').toEqual([]);
    });
  });
}
