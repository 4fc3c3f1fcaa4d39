/** The pages within a view: what opening them costs on a large map, beside the same on a small one. */
import { AFTER, sleep } from './gestures.ts';
import type { MeasuredPage } from './pages.ts';
import type { Row } from './row.ts';
import { besideSmall, LARGE, SMALL, show } from './views.ts';

/** Beside the first page of each view, which opens with it. */
const pages: Readonly<Record<string, { readonly first: string; readonly others: readonly string[] }>> = {
  plan: { first: 'Table', others: ['Roadmap', 'Cost'] },
  measures: { first: 'Scorecard', others: ['Readings', 'Chart', 'KPI route'] },
};

async function openTab(page: MeasuredPage, view: string, tab: string, first: string): Promise<number> {
  const press = (name: string) => page.page.getByRole('tab', { name, exact: true }).click();
  await show(page, view);
  await press(first);
  await sleep(AFTER);
  const cost = await page.costOf(async () => {
    await press(tab);
    await sleep(AFTER);
  });
  await press(first);
  await show(page, 'map');
  return cost;
}

export const tabRows: readonly Row[] = Object.entries(pages).flatMap(([view, { first, others }]) =>
  others.map((tab): Row => {
    return {
      name: `open ${view}, ${tab} at ${LARGE}`,
      against: `ourselves at ${SMALL}`,
      target: 3,
      measure: (means, rounds) => besideSmall(means, rounds, (page) => openTab(page, view, tab, first)),
    };
  }),
);
