import type { Rect } from './geometry.ts';

/** A line along which edges or middles meet, in world px; drawn while a card is held. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where the line stands on its axis. */
  readonly at: number;
  /** Its extent along the other axis. */
  readonly from: number;
  readonly to: number;
}

export interface Snap {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

/** Cards come to stand on a grid of this many px. */
const GRID = 4;

/** The lines of one axis: the two edges and the middle of each card that stands. */
type Lines = readonly { readonly at: number; readonly rect: Rect }[];

/** What held cards may align with. Made once, when they are taken up. */
export interface Alignments {
  readonly x: Lines;
  readonly y: Lines;
}

export function alignmentsOf(rects: Iterable<Rect>): Alignments {
  const x: { at: number; rect: Rect }[] = [];
  const y: { at: number; rect: Rect }[] = [];
  for (const rect of rects) {
    for (const share of [0, 0.5, 1]) {
      x.push({ at: rect.x + rect.width * share, rect });
      y.push({ at: rect.y + rect.height * share, rect });
    }
  }
  return { x, y };
}

/**
 * Where a held rectangle snaps to: to edges and middles of others within reach, else to the grid.
 * @param held the rectangle as it was taken up
 * @param dx, dy how far the hand has moved it
 * @param reach px within which lines attract
 */
export function snap(held: Rect, dx: number, dy: number, to: Alignments, reach: number): Snap {
  const moved = { ...held, x: held.x + dx, y: held.y + dy };
  const across = nearest([moved.x, moved.x + moved.width / 2, moved.x + moved.width], to.x, reach);
  const down = nearest([moved.y, moved.y + moved.height / 2, moved.y + moved.height], to.y, reach);
  const x = across === null ? toGrid(moved.x) : moved.x + across;
  const y = down === null ? toGrid(moved.y) : moved.y + down;
  const placed = { ...held, x, y };
  const guides = [
    ...(across === null ? [] : guidesAlong('x', placed, to.x)),
    ...(down === null ? [] : guidesAlong('y', placed, to.y)),
  ];
  return { dx: x - held.x, dy: y - held.y, guides };
}

function toGrid(n: number): number {
  return Math.round(n / GRID) * GRID;
}

/** The least way from one of three places to one of the lines; null where none is within reach. */
function nearest(places: readonly number[], lines: Lines, reach: number): number | null {
  let best: number | null = null;
  for (const { at } of lines) {
    for (const place of places) {
      const way = at - place;
      if (Math.abs(way) <= reach && (best === null || Math.abs(way) < Math.abs(best))) best = way;
    }
  }
  return best;
}

/** The lines that a placed rectangle lies on, each as far as the farthest card on it. */
function guidesAlong(axis: 'x' | 'y', placed: Rect, lines: Lines): Guide[] {
  const size = axis === 'x' ? placed.width : placed.height;
  const other = (rect: Rect) =>
    axis === 'x' ? ([rect.y, rect.y + rect.height] as const) : ([rect.x, rect.x + rect.width] as const);
  const guides = new Map<number, Guide>();
  for (const share of [0, 0.5, 1]) {
    const at = placed[axis] + size * share;
    for (const line of lines) {
      if (Math.abs(line.at - at) > 0.5) continue;
      const [from, to] = other(line.rect);
      const [start, end] = other(placed);
      const before = guides.get(share) ?? { axis, at, from: start, to: end };
      guides.set(share, { axis, at, from: Math.min(before.from, from), to: Math.max(before.to, to) });
    }
  }
  return [...guides.values()];
}
