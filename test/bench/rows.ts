/** What is measured, and what it is held to (the targets of performance.md, each a ratio within one run). */
import { drag, fit, fitted, load, open, pan, replace, undo, wheelZoom, zoomed } from './gestures.ts';
import { type BenchMap, benchMap } from './lanes.ts';
import type { MeasuredPage } from './pages.ts';

/** One figure (ms of the main thread) for one page. */
export type Measure = (page: MeasuredPage) => Promise<number>;

export interface Row {
  readonly name: string;
  /** Number of elements of the map that is loaded before; the rows of one size share it. */
  readonly size: number;
  /** Against plain React Flow, or against ourselves at another size. */
  readonly against: 'bare' | { readonly ourselvesAt: number };
  readonly target: number;
  readonly measure: Measure;
}

const maps = new Map<number, BenchMap>();

export function mapOf(size: number): BenchMap {
  const map = maps.get(size) ?? benchMap(size);
  maps.set(size, map);
  return map;
}

const far =
  (gesture: Measure): Measure =>
  async (page) => {
    await fitted(page);
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

export const rows: readonly Row[] = [
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

/** Loads a map where the page shows another. */
export async function ensureMap(page: MeasuredPage, size: number, shown: Map<MeasuredPage, number>): Promise<void> {
  if (shown.get(page) === size) return;
  await load(page, mapOf(size));
  shown.set(page, size);
}
