import type { Locator, Page } from '@playwright/test';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { axeFindings } from '#test/support/axe.ts';
import { makeMap, openFile, openHome, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

const roadmapOf = (page: Page) => page.getByRole('treegrid', { name: 'Roadmap' });
const rowOf = (page: Page, title: string) => roadmapOf(page).getByRole('row', { name: new RegExp(`^${title},`) });
const barOf = (page: Page, title: string) => rowOf(page, title).locator('.roadmap-bar');
const milestoneOf = (page: Page, title: string) =>
  roadmapOf(page).getByRole('button', { name: new RegExp(`^Milestone ${title}`) });
const inspectorOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

/** Work around a day that does not move with the clock: overdue is what ended long ago. */
const plan = completeDraft({
  map: { id: 'plan', title: 'A plan', horizon: { start: '2020-01-01', end: '2021-12-31' } },
  elements: [
    {
      id: 'a',
      kind: 'initiative',
      title: 'Design',
      status: 'done',
      owner: 'Ana',
      start: '2020-02-01',
      end: '2020-04-30',
      position: { x: 0, y: 0 },
      milestones: [{ id: 'ma', title: 'Drawn', due: '2020-03-15', done: true, owner: '' }],
    },
    {
      id: 'b',
      kind: 'initiative',
      title: 'Build',
      status: 'active',
      owner: 'Ben',
      start: '2020-07-01',
      end: '2020-09-30',
      position: { x: 100, y: 0 },
      milestones: [{ id: 'mb', title: 'Half way', due: '2020-08-31', done: false, owner: '' }],
    },
    {
      id: 'c',
      kind: 'program',
      title: 'Launch',
      status: 'planned',
      owner: 'Ana',
      start: '2021-01-15',
      end: '2021-06-30',
      position: { x: 200, y: 0 },
    },
    { id: 'd', kind: 'initiative', title: 'Someday', status: 'idea', position: { x: 300, y: 0 } },
  ],
  links: [{ id: 'cb', from: 'c', to: 'b', relation: 'dependsOn' }],
});

/** The roadmap of the plan, months wide, the year 2020 in sight. */
async function openRoadmap(page: Page, folder: string, document = plan): Promise<void> {
  await withoutFileDialogs(page);
  await openHome(page);
  await openFile(page, folder, 'plan.throughline', writeMapFile(document));
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue(document.map.title);
  await page.getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('tab', { name: 'Roadmap' }).click();
  await expect(roadmapOf(page)).toBeVisible();
}

/** Makes a month about 110 px wide, with a bar in sight and the inspector out of the way. */
async function lookAt(page: Page, title: string): Promise<void> {
  await rowOf(page, title).locator('.roadmap-name').click();
  await expect(inspectorOf(page)).toContainText(title);
  await page.keyboard.press('Control+I');
  await expect(inspectorOf(page)).toBeHidden();
  await page.locator('label').filter({ hasText: 'Months' }).click();
  await rowOf(page, title).locator('.roadmap-name').click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(barOf(page, title)).toBeInViewport();
}

async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('There is nothing to be seen of it.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes a part by the hand. @param dx px to the right */
async function drag(page: Page, from: { x: number; y: number }, dx: number, dy = 0): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 3 });
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 3 });
}

test('a bar is moved with its milestones, stretched without them, and both are taken back', async ({
  page,
  served,
}) => {
  await openRoadmap(page, served.dataFolder);
  await lookAt(page, 'Build');
  const row = rowOf(page, 'Build');
  await expect(row).toHaveAccessibleName(/Jul 1 – Sep 30, 2020/);
  const box = await barOf(page, 'Build').boundingBox();
  const grip = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 10 };

  await drag(page, grip, 60);
  await expect(page.locator('.roadmap-tip')).toContainText('2 weeks later');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(row).toHaveAccessibleName(/Jul 1 – Sep 30, 2020/);

  await drag(page, grip, 60);
  await expect(page.locator('.roadmap-tip')).toContainText(/Jul 15\s–\sOct 14, 2020/);
  await page.mouse.up();
  await expect(row).toHaveAccessibleName(/Jul 15 – Oct 14, 2020/);
  await expect(milestoneOf(page, 'Half way')).toHaveAccessibleName(/Sep 14, 2020/);

  const end = await middleOf(row.locator('.roadmap-edge.is-end'));
  await drag(page, end, -110);
  await page.mouse.up();
  await expect(row).toHaveAccessibleName(/Jul 15 – Sep \d+, 2020/);
  await expect(milestoneOf(page, 'Half way')).toHaveAccessibleName(/Sep 14, 2020/);

  await page.keyboard.press('Control+Z');
  await expect(row).toHaveAccessibleName(/Jul 15 – Oct 14, 2020/);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await page.keyboard.press('Control+Z');
  await expect(row).toHaveAccessibleName(/Jul 1 – Sep 30, 2020/);
  await expect(milestoneOf(page, 'Half way')).toHaveAccessibleName(/Aug 31, 2020/);
});

test('what is selected is moved together, in one step', async ({ page, served }) => {
  await openRoadmap(page, served.dataFolder);
  await lookAt(page, 'Build');
  await rowOf(page, 'Launch')
    .locator('.roadmap-name')
    .click({ modifiers: ['Shift'] });
  const box = await barOf(page, 'Build').boundingBox();
  await drag(page, { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 10 }, 30);
  await page.mouse.up();
  await expect(rowOf(page, 'Build')).toHaveAccessibleName(/Jul 8 – Oct 7, 2020/);
  await expect(rowOf(page, 'Launch')).toHaveAccessibleName(/Jan 22 – Jul 7, 2021/);
  await page.keyboard.press('Control+Z');
  await expect(rowOf(page, 'Build')).toHaveAccessibleName(/Jul 1 – Sep 30, 2020/);
  await expect(rowOf(page, 'Launch')).toHaveAccessibleName(/Jan 15 – Jun 30, 2021/);
});

test('a milestone is moved, checked off and named; a double press on a bar makes one', async ({ page, served }) => {
  await openRoadmap(page, served.dataFolder);
  await lookAt(page, 'Build');
  const milestone = milestoneOf(page, 'Half way');
  await expect(milestone).toHaveAccessibleName(/late$/);
  await drag(page, await middleOf(milestone), 29);
  await expect(page.locator('.roadmap-tip')).toContainText('Sep 7, 2020');
  await page.mouse.up();
  await expect(milestone).toHaveAccessibleName(/Sep 7, 2020/);
  await milestone.focus();
  await page.keyboard.press('Space');
  await expect(milestone).toHaveAccessibleName(/done$/);

  const box = await barOf(page, 'Build').boundingBox();
  await page.mouse.dblclick((box?.x ?? 0) + 40, (box?.y ?? 0) + 10);
  const panel = page.getByRole('dialog', { name: 'Milestone of Build' });
  await panel.getByRole('textbox', { name: 'Name of the milestone' }).fill('Team is there');
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(milestoneOf(page, 'Team is there')).toHaveAccessibleName(/Jul \d+, 2020/);
  await milestoneOf(page, 'Team is there').dblclick();
  await page.getByRole('button', { name: 'Delete the milestone' }).click();
  await expect(milestoneOf(page, 'Team is there')).toBeHidden();
});

test('a dependency is drawn, refused with its reason, in conflict, and deleted', async ({ page, served }) => {
  await openRoadmap(page, served.dataFolder);
  await rowOf(page, 'Design').locator('.roadmap-name').click();
  await page.getByRole('button', { name: 'Fit the plan' }).click();
  const arrows = roadmapOf(page).locator('.roadmap-arrow');
  await expect(arrows).toHaveCount(1);

  const design = await middleOf(barOf(page, 'Design'));
  await page.mouse.move(design.x, design.y);
  const dot = await middleOf(rowOf(page, 'Design').locator('.roadmap-dot.is-end'));
  const build = await middleOf(barOf(page, 'Build'));
  await drag(page, dot, build.x - dot.x, build.y - dot.y);
  await expect(page.locator('.roadmap-tip')).toContainText('waits for Design');
  await page.mouse.up();
  await expect(arrows).toHaveCount(2);
  await expect(inspectorOf(page)).toContainText('Depends on');

  // Launch waits for Build, which waits for Design: the other way around they would wait forever.
  const launch = await middleOf(barOf(page, 'Launch'));
  await page.mouse.move(launch.x, launch.y);
  const from = await middleOf(rowOf(page, 'Launch').locator('.roadmap-dot.is-end'));
  await drag(page, from, design.x - from.x, design.y - from.y);
  await expect(page.locator('.roadmap-tip.is-refused')).toContainText('in a circle');
  await page.mouse.up();
  await expect(arrows).toHaveCount(2);

  // Build starts before the end of Design.
  await expect(roadmapOf(page).locator('.roadmap-arrow.is-conflict')).toHaveCount(0);
  await rowOf(page, 'Build').locator('.roadmap-name').click();
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('2020-03-01');
  await page.keyboard.press('Enter');
  await expect(roadmapOf(page).locator('.roadmap-arrow.is-conflict')).toHaveCount(1);
  await expect(rowOf(page, 'Build')).toHaveAccessibleName(/in conflict/);
  await page.getByRole('button', { name: /conflict/ }).click();
  await expect(page.getByRole('dialog', { name: 'What to look at' })).toContainText(
    'starts before work that it depends on',
  );
  await page.keyboard.press('Escape');

  await roadmapOf(page).locator('.roadmap-arrow.is-conflict .roadmap-arrow-sign').click();
  await page.keyboard.press('Delete');
  await expect(arrows).toHaveCount(1);
  await page.keyboard.press('Control+Z');
  await expect(arrows).toHaveCount(2);
});

test('work without dates is given some by drawing them, and by the keys', async ({ page, served }) => {
  await openRoadmap(page, served.dataFolder);
  await lookAt(page, 'Build');
  const build = await middleOf(barOf(page, 'Build'));
  const row = await rowOf(page, 'Someday').boundingBox();
  await drag(page, { x: build.x, y: (row?.y ?? 0) + 20 }, 100);
  await page.mouse.up();
  await expect(rowOf(page, 'Someday')).toHaveAccessibleName(/20(20|21)/);
  await expect(barOf(page, 'Someday')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(rowOf(page, 'Someday')).toHaveAccessibleName(/No dates/);
  await rowOf(page, 'Someday').locator('.roadmap-name').click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(rowOf(page, 'Someday')).not.toHaveAccessibleName(/No dates/);
});

test('without a mouse: rows, dates, milestones, dependencies and the menu', async ({ page, served }) => {
  await openRoadmap(page, served.dataFolder);
  await rowOf(page, 'Design').locator('.roadmap-name').click();
  await page.locator('label').filter({ hasText: 'Months' }).click();
  await rowOf(page, 'Design').focus();
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, 'Build')).toBeFocused();
  await expect(inspectorOf(page)).toContainText('Build');
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Alt');
  await expect(rowOf(page, 'Build')).toHaveAccessibleName(/Jul 15 – Oct 14, 2020/);
  await expect(page.getByRole('status').filter({ hasText: 'Build: Jul 15' })).toBeAttached();
  await page.keyboard.press('Control+Z');
  await expect(rowOf(page, 'Build')).toHaveAccessibleName(/Jul 1 – Sep 30, 2020/);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(rowOf(page, 'Build')).toHaveAccessibleName(/Jul 1 – Sep 23, 2020/);
  await page.keyboard.press('ArrowRight');
  await expect(milestoneOf(page, 'Half way')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(milestoneOf(page, 'Half way')).toHaveAccessibleName(/Aug 24, 2020/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('l');
  await page.getByRole('combobox', { name: 'Build waits for' }).fill('launch');
  await expect(page.getByRole('option', { name: /in a circle/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Build waits for' }).fill('des');
  await page.keyboard.press('Enter');
  await expect(roadmapOf(page).locator('.roadmap-arrow')).toHaveCount(2);
  await expect(rowOf(page, 'Build')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'No longer wait for Design' }).press('Enter');
  await expect(roadmapOf(page).locator('.roadmap-arrow')).toHaveCount(1);
  await rowOf(page, 'Build').focus();
  await page.keyboard.press('Enter');
  await expect(inspectorOf(page).locator('[data-inspector-start]')).toBeFocused();
});

test('the axis is zoomed, grouped, colored and shared with the other views', async ({ page }) => {
  await openHome(page);
  await makeMap(page, 'Retail', 'Four gears');
  await page.getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('tab', { name: 'Roadmap' }).click();
  const axis = page.locator('.roadmap-axis');
  await expect(page.getByRole('radio', { name: 'Quarters' })).toBeChecked();
  await expect(axis).toContainText('2027/28');
  await page.locator('label').filter({ hasText: 'Weeks' }).click();
  await expect(page.getByRole('radio', { name: 'Weeks' })).toBeChecked();
  await roadmapOf(page).getByRole('row').first().focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('-');
  await expect(page.getByRole('radio', { name: 'Months' })).toBeChecked();
  await page.keyboard.press('f');
  await expect(page.getByRole('radio', { name: 'Quarters' })).toBeChecked();
  const box = await roadmapOf(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 200);
  await page.keyboard.down('Control');
  for (let step = 0; step < 8; step++) await page.mouse.wheel(0, 120);
  await page.keyboard.up('Control');
  await expect(page.getByRole('radio', { name: 'Years' })).toBeChecked();

  await page.getByRole('button', { name: /No groups/ }).click();
  await page.getByRole('option', { name: 'By theme' }).click();
  const group = roadmapOf(page).getByRole('row', { name: /^Be found, 2 pieces/ });
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  const count = await roadmapOf(page).getByRole('row').count();
  await group.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(roadmapOf(page).getByRole('row')).toHaveCount(count - 2);
  await page.keyboard.press('Enter');
  await expect(roadmapOf(page).getByRole('row')).toHaveCount(count);
  await group.getByRole('rowheader').click();
  await expect(roadmapOf(page).getByRole('row')).toHaveCount(count - 2);
  await group.getByRole('rowheader').click();
  await expect(roadmapOf(page).getByRole('row')).toHaveCount(count);

  await page.getByRole('button', { name: /Color by kind/ }).click();
  await page.getByRole('option', { name: 'Color by alignment' }).click();
  await expect(page.getByRole('list', { name: 'Colors' })).toContainText('Partly aligned');
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
});

test('two thousand pieces of work: little is drawn, and every row can be reached', async ({ page, served }) => {
  await openRoadmap(page, served.dataFolder, largePlan());
  await expect(roadmapOf(page)).toHaveAttribute('aria-rowcount', '2000');
  expect(await roadmapOf(page).getByRole('row').count()).toBeLessThan(60);
  await rowOf(page, 'Work 0000').focus();
  await page.keyboard.press('End');
  await expect(rowOf(page, 'Work 1999')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Work 1999' })).toBeAttached();
  expect(await roadmapOf(page).getByRole('row').count()).toBeLessThan(60);
});

function largePlan() {
  const day = (n: number, day: number) =>
    `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-${day}`;
  return completeDraft({
    map: { id: 'large', title: 'Large' },
    elements: Array.from({ length: 2000 }, (_, n) => ({
      id: `w${n}`,
      kind: 'initiative' as const,
      title: `Work ${String(n).padStart(4, '0')}`,
      status: 'active' as const,
      start: day(n % 30, 10),
      end: day((n % 30) + 4, 20),
      position: { x: n, y: 0 },
    })),
    links: Array.from({ length: 1500 }, (_, n) => {
      return { id: `l${n}`, from: `w${n + 1}`, to: `w${n}`, relation: 'dependsOn' as const };
    }),
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('nothing on the roadmap shuts people out', async ({ page }) => {
      await openHome(page);
      await makeMap(page, 'Retail', 'For everybody');
      await page.getByRole('link', { name: 'Plan' }).click();
      await page.getByRole('tab', { name: 'Roadmap' }).click();
      await page.getByRole('button', { name: /No groups/ }).click();
      await page.getByRole('option', { name: 'By owner' }).click();
      await roadmapOf(page).getByRole('row').nth(1).locator('.roadmap-name').click();
      expect(await axeFindings(page, '.ui-tabbed-view')).toEqual([]);
      await page.keyboard.press('m');
      await expect(page.getByRole('dialog', { name: /^Milestone of/ })).toBeVisible();
      expect(await axeFindings(page, '.roadmap-panel')).toEqual([]);
    });
  });
}
