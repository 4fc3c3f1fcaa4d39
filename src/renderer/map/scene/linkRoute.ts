import { pointOn, type Route } from '#shared/exchange/picture/linkRoute.ts';
import { clamp, type Point, type Rect } from './geometry.ts';

export { pointOn, type Route, routeLink } from '#shared/exchange/picture/linkRoute.ts';

/** The rectangle in which the whole curve lies. */
export function routeBounds({ from, out, into, to }: Route): Rect {
  const x = Math.min(from.x, out.x, into.x, to.x);
  const y = Math.min(from.y, out.y, into.y, to.y);
  return {
    x,
    y,
    width: Math.max(from.x, out.x, into.x, to.x) - x,
    height: Math.max(from.y, out.y, into.y, to.y) - y,
  };
}

/** Steps in which a curve is walked where it is tested against something. */
const STEPS = 16;

/** True where the curve passes through the rectangle (to within a sixteenth of its way). */
export function routeCrosses(route: Route, rect: Rect): boolean {
  let before = route.from;
  for (let step = 1; step <= STEPS; step++) {
    const here = pointOn(route, step / STEPS);
    const apart =
      Math.max(before.x, here.x) < rect.x ||
      Math.min(before.x, here.x) > rect.x + rect.width ||
      Math.max(before.y, here.y) < rect.y ||
      Math.min(before.y, here.y) > rect.y + rect.height;
    if (!apart) return true;
    before = here;
  }
  return false;
}

/** Distance (px) of a point from the curve. */
export function distanceTo(route: Route, point: Point): number {
  let least = Infinity;
  let before = route.from;
  for (let step = 1; step <= STEPS; step++) {
    const here = pointOn(route, step / STEPS);
    least = Math.min(least, distanceToSegment(before, here, point));
    before = here;
  }
  return least;
}

function distanceToSegment(a: Point, b: Point, p: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0, 1);
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
