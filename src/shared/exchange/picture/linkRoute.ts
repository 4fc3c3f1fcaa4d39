import { clamp, type Point, type Rect } from './geometry.ts';

/** A link's way as one cubic curve, and the side of the target at which it arrives. */
export interface Route {
  readonly from: Point;
  readonly out: Point;
  readonly into: Point;
  readonly to: Point;
  /** Direction of travel at the end, a unit step along one axis: where an arrow head points. */
  readonly heading: Point;
}

/** Px left free between a card's edge and the end of a line. */
const GAP = 3;
/** Rows closer than this are side by side. */
const CLEARANCE = 10;
/** Ends spread along an edge toward what they lead to, by this share of the distance and at most this share of the edge. */
const LEAN = 0.14;
const SPREAD = 0.32;

/**
 * The way of a link: it leaves from the top of its source and arrives at the bottom of its target. Where the target
 * stands lower it runs the other way round, and between cards side by side it leaves and arrives at their sides.
 */
export function routeLink(source: Rect, target: Rect): Route {
  if (target.y + target.height + CLEARANCE <= source.y) return vertical(source, target, -1);
  if (source.y + source.height + CLEARANCE <= target.y) return vertical(source, target, 1);
  return horizontal(source, target);
}

function vertical(source: Rect, target: Rect, way: 1 | -1): Route {
  const up = way < 0;
  const from = { x: port(source, target), y: up ? source.y - GAP : source.y + source.height + GAP };
  const to = { x: port(target, source), y: up ? target.y + target.height + GAP : target.y - GAP };
  const bend = way * clamp(Math.abs(to.y - from.y) * 0.5, 16, 260);
  return {
    from,
    out: { x: from.x, y: from.y + bend },
    into: { x: to.x, y: to.y - bend },
    to,
    heading: { x: 0, y: way },
  };
}

function port(card: Rect, other: Rect): number {
  const middle = card.x + card.width / 2;
  const lean = (other.x + other.width / 2 - middle) * LEAN;
  return middle + clamp(lean, -card.width * SPREAD, card.width * SPREAD);
}

function horizontal(source: Rect, target: Rect): Route {
  const way = target.x + target.width / 2 >= source.x + source.width / 2 ? 1 : -1;
  const from = { x: way > 0 ? source.x + source.width + GAP : source.x - GAP, y: source.y + source.height / 2 };
  const to = { x: way > 0 ? target.x - GAP : target.x + target.width + GAP, y: target.y + target.height / 2 };
  const bend = way * clamp(Math.abs(to.x - from.x) * 0.5, 16, 160);
  return {
    from,
    out: { x: from.x + bend, y: from.y },
    into: { x: to.x - bend, y: to.y },
    to,
    heading: { x: way, y: 0 },
  };
}

/** The point at a share (0 to 1) of the way. */
export function pointOn({ from, out, into, to }: Route, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: a * from.x + b * out.x + c * into.x + d * to.x,
    y: a * from.y + b * out.y + c * into.y + d * to.y,
  };
}
