/** The other views of the rail: what opening, scrolling and an edit cost on a large map, beside the same on a small one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { median } from './figures.ts';
import { AFTER, sleep } from './gestures.ts';
import { type MeasuredPage, VIEW } from './pages.ts';
import { plausibleMap } from './plausibleMap.ts';
import type { Figures, Means, Row } from './row.ts';

export const LARGE = 2000;
export const SMALL = 100;
/** An edit is judged, saved and shown within this time (ms). */
const SETTLED = 900;
/** Turns of the wheel, and px of each. */
const TURNS = 30;
const TURN = 100;

/** Shows a map that is filled in as a large organization's, in the map view. */
export async function loadFilled(page: MeasuredPage, size: number): Promise<void> {
  const name = `filled map of ${size}`;
  if (page.shows === name) return;
  await page.call((bench, document) => bench.load(document), JSON.parse(writeMapFile(plausibleMap(size))) as object);
  await sleep(SETTLED);
  page.shows = name;
}

/** Goes to a view of the rail and waits until it is drawn. */
export async function show(page: MeasuredPage, view: string): Promise<void> {
  await page.page.evaluate((id) => {
    location.hash = location.hash.replace(/\/[^/]*$/, `/${id}`);
  }, view);
  await page.page.waitForFunction(
    (id) => document.querySelector(`.app-rail a[aria-current][href$="/${id}"]`) !== null,
    view,
  );
  await page.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** From the map to the view. */
async function open(page: MeasuredPage, view: string): Promise<number> {
  const cost = await page.costOf(async () => {
    await show(page, view);
    await sleep(AFTER);
  });
  await show(page, 'map');
  await sleep(AFTER);
  return cost;
}

/** A turn of the wheel, over the middle of what scrolls. */
async function scroll(page: MeasuredPage, view: string): Promise<number> {
  await show(page, view);
  await sleep(SETTLED);
  const { x, y } = await page.page.evaluate(({ width, height }) => {
    let most = { size: 0, x: width / 2, y: height / 2 };
    for (const element of document.querySelectorAll('.app-view, .app-view *')) {
      const rest = element.scrollHeight - element.clientHeight;
      if (rest < 50 || !/auto|scroll/.test(getComputedStyle(element).overflowY) || rest <= most.size) continue;
      const box = element.getBoundingClientRect();
      most = { size: rest, x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return most;
  }, VIEW);
  await page.page.mouse.move(x, y);
  const cost = await page.costOf(async () => {
    for (let turn = 0; turn < TURNS; turn++) {
      await page.page.mouse.wheel(0, turn < TURNS / 2 ? TURN : -TURN);
      await sleep(16);
    }
    await sleep(AFTER);
  });
  await show(page, 'map');
  return cost / TURNS;
}

let edits = 0;

/** An edit while the view is open: it is shown, judged and saved. */
async function edit(page: MeasuredPage, view: string): Promise<number> {
  await show(page, view);
  await sleep(SETTLED);
  const cost = await page.costOf(async () => {
    await page.call((bench, title) => bench.retitle(bench.ids()[1] ?? '', title), `Another title ${++edits}`);
    await sleep(SETTLED);
  });
  await show(page, 'map');
  return cost;
}

const steps = { open, scroll, 'edit in': edit };

/** The views of the rail beside the map, as the program lists them. */
function viewIds(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../src/renderer/app/views.ts'), 'utf8');
  const ids = [...source.matchAll(/\{ id: '(\w+)'/g)].map(([, id]) => id as string);
  if (ids[0] !== 'map' || ids.length < 2) throw new Error('views.ts lists its views in another way.');
  return ids.slice(1);
}

/** What a step costs on the large map and on the small one, round by round. */
export async function besideSmall(
  means: Means,
  rounds: number,
  step: (page: MeasuredPage) => Promise<number>,
): Promise<Figures> {
  const { ours, small } = await means.pages();
  await loadFilled(ours, LARGE);
  await loadFilled(small, SMALL);
  const costs = { large: [] as number[], small: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const own = [await step(small), await step(ours)] as const;
    if (round < 0) continue;
    costs.small.push(own[0]);
    costs.large.push(own[1]);
  }
  return { ours: median(costs.large), reference: median(costs.small) };
}

export const viewRows: readonly Row[] = viewIds().flatMap((view) =>
  Object.entries(steps).map(([name, step]): Row => {
    return {
      name: `${name} ${view} at ${LARGE}`,
      against: `ourselves at ${SMALL}`,
      target: 3,
      measure: (means, rounds) => besideSmall(means, rounds, (page) => step(page, view)),
    };
  }),
);
