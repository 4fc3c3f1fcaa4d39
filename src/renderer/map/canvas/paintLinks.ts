import { type LinkStyle, linkStyle } from '#shared/exchange/picture/linkStyle.ts';
import type { Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { overlap, type Rect } from '../scene/geometry.ts';
import { type Route, routeBounds } from '../scene/linkRoute.ts';
import type { Displacement } from '../scene/scene.ts';
import { DIMMED, type Paint, SIMPLE } from './paint.ts';

/** From this zoom on links have their arrow heads. */
const HEADS = 0.26;

/** Px of line on each px of the map from which on links would hide the cards that they join. */
const DENSE = 0.5;
const PALEST = 0.3;

/** What links pale by where they are many: the more they cover, the fainter each is. @param density px of line on each px */
function palenessOf(density: number): number {
  return density <= DENSE ? 1 : Math.max(PALEST, Math.sqrt(DENSE / density));
}

interface Stroke {
  readonly style: LinkStyle;
  readonly color: string;
  readonly aside: boolean;
  readonly lit: boolean;
  readonly line: Path2D;
  readonly heads: Path2D;
}

/** Paints links, one path for each way of drawing. `within` leaves out what cannot be seen. */
export function paintLinks(
  context: OffscreenCanvasRenderingContext2D,
  { scene, palette, traced, zoom }: Paint,
  links: Iterable<Link>,
  { within, held, without }: { within?: Rect; held?: Displacement; without?: ReadonlySet<Id> } = {},
) {
  const strokes = new Map<string, Stroke>();
  let ink = 0;
  for (const link of links) {
    const route = scene.routeOf(link, held);
    if (route === null) continue;
    ink += Math.abs(route.to.x - route.from.x) + Math.abs(route.to.y - route.from.y);
    if (without !== undefined && (without.has(link.from) || without.has(link.to))) continue;
    if (within !== undefined && !overlap(atLeastOne(routeBounds(route)), within)) continue;
    const lit = traced?.links.has(link.id) === true;
    const key = `${link.relation}${link.strength}${lit}`;
    let stroke = strokes.get(key);
    if (stroke === undefined) {
      const style = linkStyle(link.relation, link.strength);
      const color = palette.links[link.relation];
      stroke = { style, color, lit, aside: traced !== null && !lit, line: new Path2D(), heads: new Path2D() };
      strokes.set(key, stroke);
    }
    addRoute(stroke, route, zoom);
  }
  // Of the whole map and not of the part that is drawn: to move the view makes nothing brighter.
  const { width, height } = scene.bounds() ?? { width: 1, height: 1 };
  const paleness = palenessOf(ink / (width * height * zoom));
  context.lineCap = 'butt';
  for (const { style, color, aside, lit, line, heads } of strokes.values()) {
    // From afar a line keeps a pixel of the screen at most, and the many of a large map a little less: up to a pixel a line
    // is drawn as such, beyond it as an outline that is filled, which takes several times as long.
    const width = Math.max(lit ? 2.5 : style.width * 0.85, (lit ? 2 : Math.min(0.99, 0.45 + style.width * 0.2)) / zoom);
    context.globalAlpha = (aside ? DIMMED : 1) * (lit ? 1 : Math.min(1, 0.35 + zoom * 1.6) * paleness);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(zoom < HEADS ? [] : style.dash.map((px) => px * Math.min(2, 0.7 / zoom)));
    context.stroke(line);
    context.setLineDash([]);
    if (zoom >= HEADS && style.head !== null) {
      context.fillStyle = color;
      context.fill(heads);
    }
  }
  context.globalAlpha = 1;
}

function addRoute({ line, heads, style }: Stroke, { from, out, into, to, heading }: Route, zoom: number) {
  line.moveTo(from.x, from.y);
  if (zoom < SIMPLE) line.lineTo(to.x, to.y);
  else line.bezierCurveTo(out.x, out.y, into.x, into.y, to.x, to.y);
  if (zoom < HEADS || style.head === null) return;
  const size = 6 + 1.5 * style.width;
  if (style.head === 'round') {
    heads.moveTo(to.x + 4.5, to.y);
    heads.arc(to.x, to.y, 4.5, 0, 2 * Math.PI);
    return;
  }
  const { x, y } = heading;
  heads.moveTo(to.x + x * 2, to.y + y * 2);
  heads.lineTo(to.x - x * size + y * size * 0.55, to.y - y * size + x * size * 0.55);
  heads.lineTo(to.x - x * size - y * size * 0.55, to.y - y * size - x * size * 0.55);
  heads.closePath();
}

function atLeastOne(rect: Rect): Rect {
  return { x: rect.x - 1, y: rect.y - 1, width: rect.width + 2, height: rect.height + 2 };
}
