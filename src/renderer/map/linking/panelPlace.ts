import { grown, type Point, type Rect, sharedArea } from '../scene/geometry.ts';

/** Px between a link and its panel, and between a panel and the border of the canvas. */
const AWAY = 24;
const EDGE = 8;
/** Px to each side of a link that are the link too: a straight one has no width of its own. */
const THICK = 6;

interface PanelRoom {
  /** Size (px) of the panel. */
  readonly size: { readonly width: number; readonly height: number };
  /** The part of the canvas that is free: without the labels of the bands and the tools above and below. */
  readonly free: Rect;
  /** The link, its middle, and the two cards it joins, in px of the canvas. */
  readonly link: Rect;
  readonly middle: Point;
  readonly cards: readonly Rect[];
}

/**
 * Where the panel of a link stands: beside the link where it covers neither of its cards, else beside both cards, else
 * where it covers least.
 */
export function panelPlace({ size, free, link, middle, cards }: PanelRoom): Point {
  const { width, height } = size;
  const left = Math.min(link.x, ...cards.map((card) => card.x));
  const right = Math.max(link.x + link.width, ...cards.map((card) => card.x + card.width));
  const top = Math.min(link.y, ...cards.map((card) => card.y));
  const bottom = Math.max(link.y + link.height, ...cards.map((card) => card.y + card.height));
  const beside = middle.y - height / 2;
  const wishes: Point[] = [
    { x: link.x + link.width + AWAY, y: beside },
    { x: link.x - width - AWAY, y: beside },
    { x: right + AWAY, y: beside },
    { x: left - width - AWAY, y: beside },
    { x: middle.x - width / 2, y: bottom + AWAY },
    { x: middle.x - width / 2, y: top - height - AWAY },
  ];
  const parts = [...cards, grown(link, THICK)];
  let best: Point = { x: free.x, y: free.y };
  let least = Infinity;
  for (const wish of wishes) {
    const x = within(wish.x, free.x + EDGE, free.x + free.width - width - EDGE);
    const y = within(wish.y, free.y + EDGE, free.y + free.height - height - EDGE);
    const covered = parts.reduce((sum, rect) => sum + sharedArea({ x, y, width, height }, rect), 0);
    if (covered < least) [best, least] = [{ x, y }, covered];
  }
  return best;
}

const within = (n: number, least: number, most: number) => Math.max(least, Math.min(n, most));
