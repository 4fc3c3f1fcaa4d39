import type { Page } from '@playwright/test';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { openFile, openHome, withoutFileDialogs } from '#test/support/homePage.ts';
import { expect, test } from '#test/support/served.ts';

// The fixtures of `served.ts` fail a test on any error of the page: here it is enough that every view is there.

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

const milestone = (id: string, due: string) => ({ id, title: `Due ${due}`, due, done: false, owner: '' });

/** A map with the same day wherever one can stand, in work of its own from the first to the last day too. */
const mapOf = (day: string) =>
  completeDraft({
    map: {
      id: `map ${day}`,
      title: `All on ${day}`,
      horizon: { start: day, end: day },
      review: { everyMonths: 3, last: day },
      createdAt: `${day}T00:00:00Z`,
      yearStart: 4,
    },
    elements: [
      { id: 'goal', kind: 'goal', title: 'Goal', due: day },
      {
        id: 'work',
        kind: 'initiative',
        title: 'On the day',
        status: 'active',
        start: day,
        end: day,
        milestones: [milestone('m', day)],
        risks: [],
        cost: { oneOff: 100, perYear: 50 },
        spent: 7,
        returns: [{ date: day, amount: 3, note: '' }],
      },
      {
        id: 'whole',
        kind: 'program',
        title: 'All of time',
        status: 'active',
        start: FIRST,
        end: LAST,
        milestones: [milestone('first', FIRST), milestone('last', LAST)],
        cost: { oneOff: 100, perYear: 50 },
        health: [{ date: day, members: 5 }],
      },
      { id: 'after', kind: 'initiative', title: 'Reversed', status: 'planned', start: LAST, end: FIRST },
      {
        id: 'kpi',
        kind: 'kpi',
        title: 'Measured',
        frequency: 'weekly',
        direction: 'increase',
        baseline: { value: 1, date: FIRST },
        target: { value: 9, date: LAST },
        readings: [{ date: day, value: 4, note: '' }],
      },
      { id: 'able', kind: 'capability', title: 'Able', due: day },
    ],
    links: [
      { id: 'l1', from: 'after', to: 'work', relation: 'dependsOn' },
      { id: 'l2', from: 'work', to: 'goal', relation: 'supports' },
      { id: 'l3', from: 'kpi', to: 'goal', relation: 'measures' },
    ],
    stages: [{ id: 'stage', title: 'Stage', counts: [{ date: day, people: 3, note: '' }] }],
    reviews: [{ id: 'r', date: day, element: 'work', decision: 'keep', text: 'Kept', author: '' }],
  });

const views: readonly (readonly [name: string, tabs: readonly string[]])[] = [
  ['Outline', []],
  ['Alignment', []],
  ['Plan', ['Table', 'Roadmap', 'Cost']],
  ['Measures', ['Scorecard', 'Readings', 'Chart', 'KPI route']],
  ['Review', ['Findings', 'Decisions', 'Readiness']],
];

for (const day of [FIRST, LAST]) {
  test(`a map that holds ${day} everywhere opens in every view`, async ({ page, served }) => {
    await withoutFileDialogs(page);
    await openHome(page);
    await openFile(page, served.dataFolder, 'days.throughline', writeMapFile(mapOf(day)));
    await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue(`All on ${day}`);
    const main = page.getByRole('main');
    for (const [name, tabs] of views) {
      await page.getByRole('link', { name }).click();
      for (const tab of tabs) {
        await main.getByRole('tab', { name: tab }).click();
        await expect(main.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
        await expect(main.getByRole('tabpanel')).not.toBeEmpty();
        await expect(main).not.toContainText(/Invalid|NaN/);
      }
      if (tabs.length === 0) await expect(main).toContainText('Goal');
    }
  });
}

/** Opens a map with one piece of work in the plan. */
async function openPlanOf(page: Page, folder: string, start: string): Promise<void> {
  const plan = completeDraft({
    map: { id: `plan ${start}`, title: 'Far away' },
    elements: [{ id: 'far', kind: 'initiative', title: 'Far', start }],
  });
  await withoutFileDialogs(page);
  await openHome(page);
  await openFile(page, folder, 'far.throughline', writeMapFile(plan));
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Far away');
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
}

test('a way past the last day there is is refused where it is typed, and takes nothing away', async ({
  page,
  served,
}) => {
  await openPlanOf(page, served.dataFolder, LAST);
  const start = page.getByRole('grid', { name: 'Plan' }).getByRole('gridcell', { name: 'Dec 31, 9999' });
  await start.click();
  await page.keyboard.type('+30');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“+30” leads past the year 9999');
  await page.keyboard.press('Escape');
  await expect(start).toBeVisible();
  // The calendar ends with the last day too.
  await start.dblclick();
  await page
    .getByRole('button', { name: /calendar/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'The month after' }).click();
  await expect(page.getByRole('button', { name: /December 31, 9999/ })).toBeVisible();
});

for (const start of ['2127-01-31', LAST, FIRST]) {
  test(`a roadmap of work at ${start} alone keeps its names and its head, and shows its bar`, async ({
    page,
    served,
  }) => {
    await openPlanOf(page, served.dataFolder, start);
    await page.getByRole('tab', { name: 'Roadmap' }).click();
    const roadmap = page.getByRole('treegrid', { name: 'Roadmap' });
    const isWhole = async () => {
      await expect(roadmap.locator('.roadmap-corner')).toBeInViewport({ ratio: 1 });
      await expect(roadmap.locator('.roadmap-name')).toBeInViewport({ ratio: 1 });
      await expect(roadmap.locator('.roadmap-tick.is-major').first()).toBeVisible();
    };
    await isWhole();
    await expect(roadmap.locator('.roadmap-bar')).toBeInViewport();
    await roadmap.locator('.roadmap-name').click();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowLeft');
    await isWhole();
    for (const zoom of ['Weeks', 'Years']) {
      await page.locator('label').filter({ hasText: zoom }).click();
      await roadmap.locator('.roadmap-name').click();
      await isWhole();
    }
    // However far it is scrolled, nothing lies beyond the axis.
    const rest = await roadmap.evaluate((host) => {
      host.scrollLeft = 1e9;
      return host.scrollWidth - (host.querySelector<HTMLElement>('.roadmap-sheet')?.offsetWidth ?? 0);
    });
    expect(rest).toBe(0);
    await expect(roadmap.locator('.roadmap-corner')).toBeInViewport({ ratio: 1 });
  });
}
