/** The map beside plain React Flow with the same data, and beside itself at another size. */
import { median } from './figures.ts';
import { drag, fit, fitted, load, open, pan, replace, sleep, undo, wheelZoom, zoomed } from './gestures.ts';
import { type BenchMap, benchMap } from './lanes.ts';
import type { MeasuredPage } from './pages.ts';
import type { Row } from './row.ts';

/** One figure (ms of the main thread) for one page. */
type Measure = (page: MeasuredPage) => Promise<number>;

interface MapRow {
  readonly name: string;
  /** Number of elements of the map that is loaded before; the rows of one size share it. */
  readonly size: number;
  /** Against plain React Flow, or against ourselves at another size. */
  readonly against: 'bare' | { readonly ourselvesAt: number };
  readonly target: number;
  readonly measure: Measure;
}

/** Ms after which a page that came to show the whole map has nothing left to do. */
const SETTLED = 1200;

const maps = new Map<number, BenchMap>();

function mapOf(size: number): BenchMap {
  const map = maps.get(size) ?? benchMap(size);
  maps.set(size, map);
  return map;
}

const far =
  (gesture: Measure): Measure =>
  async (page) => {
    await fitted(page);
    // What the way here has left to be done is no part of the gesture.
    await sleep(SETTLED);
    return gesture(page);
  };

const near =
  (gesture: Measure): Measure =>
  async (page) => {
    await fitted(page);
    await zoomed(page, 1);
    return gesture(page);
  };

const bare = 'bare' as const;
const at100 = { ourselvesAt: 100 } as const;

const rows: readonly MapRow[] = [
  { name: 'pan far at 100', size: 100, against: bare, target: 1.2, measure: far(pan) },
  { name: 'pan near at 100', size: 100, against: bare, target: 1.2, measure: near(pan) },
  { name: 'zoom at 100', size: 100, against: bare, target: 1.2, measure: far(wheelZoom) },
  { name: 'drag far at 100', size: 100, against: bare, target: 1.2, measure: far(drag) },
  { name: 'drag near at 100', size: 100, against: bare, target: 1.2, measure: near(drag) },
  { name: 'pan far at 500', size: 500, against: bare, target: 0.35, measure: far(pan) },
  { name: 'pan far at 2000', size: 2000, against: bare, target: 0.1, measure: far(pan) },
  { name: 'drag far at 2000', size: 2000, against: bare, target: 0.15, measure: far(drag) },
  { name: 'drag near at 2000', size: 2000, against: bare, target: 0.25, measure: near(drag) },
  { name: 'zoom at 2000', size: 2000, against: bare, target: 0.2, measure: far(wheelZoom) },
  { name: 'fit at 2000', size: 2000, against: bare, target: 0.35, measure: fit },
  { name: 'open at 2000', size: 2000, against: bare, target: 0.3, measure: (page) => open(page, mapOf(2000)) },
  {
    name: 'replace at 2000',
    size: 2000,
    against: bare,
    target: 0.2,
    measure: (page) => replace(page, mapOf(2000), benchMap(2000, 11)),
  },
  { name: 'undo of 100 at 2000', size: 2000, against: bare, target: 0.3, measure: undo },
  { name: 'flat pan at 2000', size: 2000, against: at100, target: 2.5, measure: far(pan) },
  { name: 'flat drag at 2000', size: 2000, against: at100, target: 2.5, measure: far(drag) },
  { name: 'flat pan at 5000', size: 5000, against: at100, target: 3, measure: far(pan) },
  { name: 'flat drag at 5000', size: 5000, against: at100, target: 3, measure: far(drag) },
];

export const mapRows: readonly Row[] = rows.map((row) => ({
  name: row.name,
  against: row.against === 'bare' ? 'plain React Flow' : `ourselves at ${row.against.ourselvesAt}`,
  target: row.target,
  async measure(means, rounds) {
    // A page of its own for the other size: to exchange the map of one page would still be stored while it is measured.
    const { ours, small, bare } = await means.pages();
    const own: number[] = [];
    const other: number[] = [];
    for (let round = 0; round < rounds; round++) {
      if (row.against === 'bare') {
        await ensureMap(bare, row.size);
        other.push(await row.measure(bare));
      } else {
        await ensureMap(small, row.against.ourselvesAt);
        other.push(await row.measure(small));
      }
      await ensureMap(ours, row.size);
      own.push(await row.measure(ours));
    }
    return { ours: median(own), reference: median(other) };
  },
}));

/** Loads a map where the page shows another. */
async function ensureMap(page: MeasuredPage, size: number): Promise<void> {
  const name = `map of ${size}`;
  if (page.shows === name) return;
  await load(page, mapOf(size));
  page.shows = name;
}
