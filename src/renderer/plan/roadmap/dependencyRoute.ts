/** A place on the sheet of the roadmap, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far (px) an arrow goes straight out of a bar before it turns, and how round its corners are. */
const STUB = 10;
const ROUND = 5;

/**
 * The way of an arrow from the end of a bar to the start of another in right angles: straight down where there is room,
 * otherwise around, between the two rows.
 * @param gap px from the middle of a row to its border
 */
export function dependencyRoute(from: Point, to: Point, gap: number): readonly Point[] {
  if (from.y === to.y) return [from, to];
  const out = { x: from.x + STUB, y: from.y };
  if (to.x - STUB >= out.x) return [from, out, { x: out.x, y: to.y }, to];
  const between = from.y < to.y ? from.y + gap : from.y - gap;
  const into = to.x - STUB;
  return [from, out, { x: out.x, y: between }, { x: into, y: between }, { x: into, y: to.y }, to];
}

/** The path of a route as SVG has it, its corners rounded. */
export function routePath(route: readonly Point[]): string {
  const [first, ...rest] = route;
  if (first === undefined) return '';
  const parts = [`M${px(first.x)} ${px(first.y)}`];
  rest.forEach((corner, i) => {
    const before = i === 0 ? first : (rest[i - 1] as Point);
    const after = rest[i + 1];
    if (after === undefined) {
      parts.push(`L${px(corner.x)} ${px(corner.y)}`);
      return;
    }
    const a = towards(corner, before);
    const b = towards(corner, after);
    parts.push(`L${px(a.x)} ${px(a.y)}`, `Q${px(corner.x)} ${px(corner.y)} ${px(b.x)} ${px(b.y)}`);
  });
  return parts.join('');
}

/** A point a little way from a corner, at most half of the leg. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  if (length === 0) return corner;
  const share = Math.min(ROUND, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where a sign on a route stands: on the border of the row that it leads to, clear of the bars. @param gap as above */
export function signPlace(route: readonly Point[], gap: number): Point {
  const end = route.at(-1) ?? { x: 0, y: 0 };
  const corner = route.at(-2) ?? end;
  const before = route.at(-3);
  if (before === undefined) return { x: (corner.x + end.x) / 2, y: end.y };
  return { x: corner.x, y: end.y + (before.y > end.y ? gap : -gap) };
}
