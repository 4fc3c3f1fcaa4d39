/** Gestures with a real mouse, the same on both pages, and what one step of them costs the main thread (ms). */
import type { BenchMap } from './lanes.ts';
import { type MeasuredPage, VIEW } from './pages.ts';

/** Mouse steps of a gesture: enough that its beginning and end weigh as they do in a hand's long movement. */
const STEPS = 60;
/** Ms between steps: a mouse's pace at 60 frames a second. */
const PACE = 16;
/** Ms after a gesture in which what it leaves to be done still counts: redrawing at rest, checking, saving. */
export const AFTER = 350;

export const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

interface Spot {
  readonly x: number;
  readonly y: number;
}

export async function load(page: MeasuredPage, map: BenchMap): Promise<void> {
  await page.call((bench, document) => bench.load(document), map);
  await fitted(page);
  await sleep(400);
}

export async function fitted(page: MeasuredPage): Promise<void> {
  await page.call(async (bench) => {
    bench.fit();
    await bench.ready();
  }, null);
}

export async function zoomed(page: MeasuredPage, zoom: number): Promise<void> {
  await page.call(async (bench, given) => {
    bench.zoomTo(given);
    await bench.ready();
  }, zoom);
  await sleep(300);
}

async function perStep(page: MeasuredPage, steps: number, gesture: () => Promise<void>): Promise<number> {
  const cost = await page.costOf(async () => {
    await gesture();
    await sleep(AFTER);
  });
  return cost / steps;
}

/** A way there and back, so that the view stays over the map. */
function waypoint(from: Spot, step: number, reach: number): Spot {
  const share = Math.sin((step / STEPS) * 2 * Math.PI);
  return { x: from.x - share * reach, y: from.y - share * reach * 0.6 };
}

/** Pans with the middle button from an empty place. */
export async function pan(page: MeasuredPage): Promise<number> {
  const from = await emptySpot(page);
  const { mouse } = page.page;
  await mouse.move(from.x, from.y);
  const before = await firstPlace(page);
  let moved = false;
  const cost = await perStep(page, STEPS, async () => {
    await mouse.down({ button: 'middle' });
    for (let step = 1; step <= STEPS; step++) {
      const { x, y } = waypoint(from, step, 420);
      await mouse.move(x, y);
      await sleep(PACE);
      if (step === STEPS / 4) moved = (await firstPlace(page)).x !== before.x;
    }
    await mouse.up({ button: 'middle' });
  });
  if (!moved) throw new Error(`${page.side}: the view did not follow the hand`);
  return cost;
}

function firstPlace(page: MeasuredPage): Promise<Spot> {
  return page.call((bench) => bench.screenOf(bench.ids()[0] ?? ''), null);
}

/** Drags the card nearest to the middle of the view. */
export async function drag(page: MeasuredPage): Promise<number> {
  const from = await middleCard(page);
  const { mouse } = page.page;
  await mouse.move(from.x, from.y);
  return perStep(page, STEPS, async () => {
    await mouse.down();
    for (let step = 1; step <= STEPS; step++) {
      const { x, y } = waypoint(from, step, 160);
      await mouse.move(x, y);
      await sleep(PACE);
    }
    await mouse.up();
  });
}

/** Zooms in and out again with the wheel, over the middle. */
export async function wheelZoom(page: MeasuredPage): Promise<number> {
  const { mouse, keyboard } = page.page;
  const steps = 24;
  await mouse.move(VIEW.width / 2, VIEW.height / 2);
  // With us the wheel alone moves the view, as in drawing programs; with Ctrl it zooms.
  if (page.side === 'ours') await keyboard.down('Control');
  const cost = await perStep(page, steps, async () => {
    for (let step = 0; step < steps; step++) {
      await mouse.wheel(0, step < steps / 2 ? -80 : 80);
      await sleep(PACE);
    }
  });
  if (page.side === 'ours') await keyboard.up('Control');
  await fitted(page);
  return cost;
}

/** From 100 % to the whole map. */
export async function fit(page: MeasuredPage): Promise<number> {
  await zoomed(page, 1);
  return page.costOf(async () => {
    await fitted(page);
    await sleep(AFTER);
  });
}

/** Another map in the place of the one that is shown. */
export async function replace(page: MeasuredPage, map: BenchMap, other: BenchMap): Promise<number> {
  await load(page, other);
  const cost = await page.costOf(() => page.call((bench, document) => bench.load(document), map));
  await fitted(page);
  return cost;
}

/** A visit to the page with the map: from the address to the picture. Ours is opened from its database. */
export async function open(page: MeasuredPage, map: BenchMap): Promise<number> {
  if (page.side === 'ours') await load(page, map);
  await sleep(1200);
  const cost = await page.costOf(async () => {
    await page.page.reload();
    if (page.side === 'ours') {
      await page.page.waitForFunction(() => document.querySelector('.map-overview') !== null);
      await page.ready();
    } else await page.call((bench, document) => bench.load(document), map);
    await fitted(page);
  });
  return cost;
}

/** Takes back a move of a hundred cards. */
export async function undo(page: MeasuredPage): Promise<number> {
  await page.call(async (bench) => {
    bench.moveBy(bench.ids().slice(0, 100), 40, 0);
    await bench.ready();
  }, null);
  await sleep(600);
  return page.costOf(() =>
    page.call(async (bench) => {
      await bench.undo();
      await bench.ready();
    }, null),
  );
}

/** A place of the canvas where nothing lies on it, not even what shows up under the pointer. */
async function emptySpot(page: MeasuredPage): Promise<Spot> {
  for (let ring = 0; ring < 40; ring++) {
    for (const [sx, sy] of [
      [1, 1],
      [1, -1],
      [-1, 1],
    ] as const) {
      const spot = { x: VIEW.width / 2 + sx * (20 + ring * 11), y: VIEW.height / 2 + sy * (14 + ring * 9) };
      await page.page.mouse.move(spot.x, spot.y);
      await sleep(60);
      const isPane = await page.page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true,
        spot,
      );
      if (isPane) return spot;
    }
  }
  throw new Error(`${page.side}: no empty place to pan from`);
}

async function middleCard(page: MeasuredPage): Promise<Spot> {
  return page.call((bench, { width, height }) => {
    let best = { x: 0, y: 0 };
    let least = Number.POSITIVE_INFINITY;
    for (const id of bench.ids()) {
      const { x, y } = bench.screenOf(id);
      const away = Math.hypot(x - width / 2, y - height / 2);
      if (away < least) [best, least] = [{ x, y }, away];
    }
    return best;
  }, VIEW);
}
