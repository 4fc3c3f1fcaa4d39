import type { Traced } from '#renderer/state/viewState.ts';
import type { MiniatureForm } from '#shared/exchange/miniature.ts';
import type { Link, Relation } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { cardShape, stripeShape } from '../card/cardShape.ts';
import type { CardFace } from '../card/face.ts';
import { overlap, type Rect } from '../scene/geometry.ts';
import { type Route, routeBounds } from '../scene/linkRoute.ts';
import type { Card, Displacement, Scene } from '../scene/scene.ts';
import type { Palette } from './palette.ts';
import { type MeasureWord, titleLines } from './titleLines.ts';

/** What the map is painted from. */
export interface Paint {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly measure: MeasureWord;
  readonly faceOf: (card: Card) => CardFace;
  readonly traced: Traced | null;
  /** Px of the screen for each px of the world. */
  readonly zoom: number;
}

/** From this zoom on a card from afar bears its title; below it is a block in the hue of its kind. */
const TITLES = 0.2;
/** From this zoom on it also bears its marks, and links their arrow heads. */
const MARKS = 0.3;
/** Opacity of what is parked, and of what a trace leaves aside. */
const PARKED = 0.5;
const DIMMED = 0.25;

const shapes = new Map<string, Path2D>();

function shapeOf(card: Card): Path2D {
  let shape = shapes.get(card.form);
  if (shape === undefined) {
    shape = new Path2D(cardShape(card.form, card.width, card.height));
    shapes.set(card.form, shape);
  }
  return shape;
}

let stripe: Path2D | undefined;

/** Paints cards from afar. The context is in world px. */
export function paintCards(
  context: CanvasRenderingContext2D,
  paint: Paint,
  cards: readonly Card[],
  held?: Displacement,
) {
  if (paint.zoom < TITLES) paintBlocks(context, paint, cards, held);
  else for (const card of cards) paintCard(context, paint, card, paint.scene.rectOf(card, held));
}

/** The plainest picture: one path for each form. */
function paintBlocks(context: CanvasRenderingContext2D, paint: Paint, cards: readonly Card[], held?: Displacement) {
  const full = new Map<string, Path2D>();
  const faint = new Map<string, Path2D>();
  for (const card of cards) {
    const isFaint = card.element.parked || paint.traced?.elements.has(card.id) === false;
    const groups = isFaint ? faint : full;
    const color = blockColor(card, paint.palette);
    let path = groups.get(color);
    if (path === undefined) {
      path = new Path2D();
      groups.set(color, path);
    }
    const { x, y, width, height } = paint.scene.rectOf(card, held);
    const round = card.form === 'businessGoal' || card.form === 'digitalGoal' ? height / 2 : 6;
    if (paint.zoom < 0.08 && round < height / 2) path.rect(x, y, width, height);
    else path.roundRect(x, y, width, height, round);
  }
  for (const [groups, opacity] of [
    [faint, paint.traced === null ? PARKED : DIMMED],
    [full, 1],
  ] as const) {
    context.globalAlpha = opacity;
    for (const [color, path] of groups) {
      context.fillStyle = color;
      context.fill(path);
    }
  }
  context.globalAlpha = 1;
}

function blockColor(card: Card, palette: Palette): string {
  return card.element.kind === 'note' ? palette.notes[card.element.color] : palette.forms[card.form].block;
}

function paintCard(context: CanvasRenderingContext2D, paint: Paint, card: Card, rect: Rect) {
  const { palette, zoom } = paint;
  const face = paint.faceOf(card);
  const aside = paint.traced?.elements.has(card.id) === false;
  const colors = palette.forms[card.form];
  context.save();
  context.translate(rect.x, rect.y);
  const shape = shapeOf(card);
  context.fillStyle = palette.surface;
  if (aside || face.parked) context.fill(shape);
  context.globalAlpha = aside ? DIMMED : face.parked ? PARKED : 1;
  context.fillStyle = face.color === null ? colors.soft : palette.notes[face.color];
  context.fill(shape);
  if (face.color === null) {
    context.lineWidth = (card.form === 'businessGoal' ? 2 : 1) / Math.min(1, Math.max(zoom, 0.35));
    context.strokeStyle = card.form === 'businessGoal' ? colors.hue : colors.outline;
    context.setLineDash(card.form === 'capability' ? [4 / zoom, 3 / zoom] : []);
    context.stroke(shape);
    context.setLineDash([]);
  }
  if (card.form === 'initiative' || card.form === 'program') {
    stripe ??= new Path2D(stripeShape(card.height, 7));
    context.fillStyle = colors.hue;
    context.fill(stripe);
  }
  const marked = zoom >= MARKS && paintMarks(context, paint, card, face);
  context.globalAlpha = aside || face.parked ? 0.75 : 1;
  paintTitle(context, paint, card, face, marked);
  context.restore();
}

/** Where the text of a form may stand, in px from the card's corner. */
const insets: Readonly<Record<MiniatureForm, { readonly left: number; readonly right: number }>> = {
  businessGoal: { left: 30, right: 30 },
  digitalGoal: { left: 30, right: 30 },
  initiative: { left: 18, right: 12 },
  program: { left: 18, right: 12 },
  kpi: { left: 56, right: 8 },
  capability: { left: 12, right: 12 },
  note: { left: 8, right: 8 },
};

/** Space for marks along the bottom of a card from afar. */
const MARK_ROW = 16;

function paintTitle(
  context: CanvasRenderingContext2D,
  { palette, measure, zoom }: Paint,
  card: Card,
  face: CardFace,
  marked: boolean,
) {
  // The type grows as the map shrinks, so that it stays legible: 11 px of the screen, but never below the card's own.
  const size = Math.max(14, Math.min(11 / zoom, zoom < MARKS ? 44 : 30));
  const { left, right } = insets[card.form];
  const leading = size * 1.2;
  const room = card.height - (marked ? MARK_ROW : 0) - 6;
  const most = Math.max(1, Math.floor(room / leading));
  const lines = titleLines(face.title, (card.width - left - right) / size, most, measure);
  const isGoal = card.form === 'businessGoal' || card.form === 'digitalGoal';
  context.font = `${isGoal ? 600 : 500} ${size}px ${palette.font}`;
  context.fillStyle = face.color === null ? palette.text : palette.noteInk;
  context.textBaseline = 'alphabetic';
  context.textAlign = isGoal ? 'center' : 'left';
  const x = isGoal ? card.width / 2 : left;
  const top = (card.height - (marked ? MARK_ROW - 4 : 0) - lines.length * leading) / 2;
  lines.forEach((line, i) => {
    context.fillText(line, x, top + i * leading + size * 0.95);
  });
}

/** Pips, ring and dots. True where they take a row at the bottom. */
function paintMarks(context: CanvasRenderingContext2D, { palette }: Paint, card: Card, face: CardFace): boolean {
  if (face.measure !== null) {
    paintRing(context, palette, face.measure, card);
    return false;
  }
  if (face.pips !== null) {
    face.pips.forEach((mark, i) => {
      paintDot(context, palette.forms[card.form].hue, 22 + i * 15, card.height - 13, mark);
    });
    return true;
  }
  if (face.readiness !== null) {
    const { current, needed } = face.readiness;
    for (let step = 0; step < 5; step++) {
      const mark = current !== null && step <= current ? 1 : 0;
      if (needed !== null && step > needed && mark === 0) context.globalAlpha *= 0.5;
      paintDot(context, palette.forms.capability.hue, 18 + step * 15, card.height - 13, mark);
    }
    return true;
  }
  return false;
}

function paintDot(context: CanvasRenderingContext2D, color: string, x: number, y: number, mark: number) {
  context.beginPath();
  context.arc(x, y, 4.5, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = 2;
  context.stroke();
  if (mark === 0) return;
  context.beginPath();
  if (mark === 1) context.arc(x, y, 4.5, 0, 2 * Math.PI);
  else context.arc(x, y, 4.5, Math.PI / 2, -Math.PI / 2);
  context.fill();
}

export const standingColors = {
  met: 'good',
  onTrack: 'good',
  atRisk: 'partly',
  offTrack: 'bad',
  noData: 'muted',
} as const;

function paintRing(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { status, progress }: NonNullable<CardFace['measure']>,
  card: Card,
) {
  const [x, y, r] = [30, card.height / 2, 15];
  context.lineWidth = 6;
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.strokeStyle = palette.line;
  context.stroke();
  const share = progress ?? (status === 'noData' ? 0 : 1);
  if (share === 0) return;
  context.beginPath();
  context.arc(x, y, r, -Math.PI / 2, -Math.PI / 2 + share * 2 * Math.PI);
  context.strokeStyle = palette[standingColors[status]];
  context.stroke();
}

interface LinkStyle {
  readonly width: number;
  readonly dash: readonly number[];
  readonly head: 'arrow' | 'round' | null;
}

/** How a link is drawn: by relation, and support by strength (design.md). Px of the world at 100 %. */
export function linkStyle(relation: Relation, strength: Link['strength']): LinkStyle {
  switch (relation) {
    case 'supports':
      return { width: strength, dash: [], head: 'arrow' };
    case 'measures':
      return { width: 1.25, dash: [1.5, 4], head: null };
    case 'enables':
      return { width: 1.25, dash: [6, 4], head: null };
    case 'dependsOn':
      return { width: 1.25, dash: [], head: 'round' };
    case 'leadsTo':
      return { width: 1.25, dash: [], head: 'arrow' };
    case 'annotates':
      return { width: 1, dash: [2, 5], head: null };
  }
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
  context: CanvasRenderingContext2D,
  { scene, palette, traced, zoom }: Paint,
  links: Iterable<Link>,
  { within, held, without }: { within?: Rect; held?: Displacement; without?: ReadonlySet<Id> } = {},
) {
  const strokes = new Map<string, Stroke>();
  for (const link of links) {
    if (without !== undefined && (without.has(link.from) || without.has(link.to))) continue;
    const route = scene.routeOf(link, held);
    if (route === null || (within !== undefined && !overlap(atLeastOne(routeBounds(route)), within))) continue;
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
  context.lineCap = 'butt';
  for (const { style, color, aside, lit, line, heads } of strokes.values()) {
    // From afar a line keeps about a pixel of the screen, and the many of a large map a little less.
    const width = Math.max(lit ? 2.5 : style.width * 0.85, (lit ? 2 : 0.45 + style.width * 0.2) / zoom);
    context.globalAlpha = (aside ? DIMMED : 1) * (lit ? 1 : Math.min(1, 0.35 + zoom * 1.6));
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(zoom < MARKS ? [] : style.dash.map((px) => px * Math.min(2, 0.7 / zoom)));
    context.stroke(line);
    context.setLineDash([]);
    if (zoom >= MARKS && style.head !== null) {
      context.fillStyle = color;
      context.fill(heads);
    }
  }
  context.globalAlpha = 1;
}

function addRoute({ line, heads, style }: Stroke, { from, out, into, to, heading }: Route, zoom: number) {
  line.moveTo(from.x, from.y);
  line.bezierCurveTo(out.x, out.y, into.x, into.y, to.x, to.y);
  if (zoom < MARKS || style.head === null) return;
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

/** Rings around selected cards, 2 px of the screen wide and as far outside the outline. */
export function paintRings(
  context: CanvasRenderingContext2D,
  { scene, palette, zoom }: Paint,
  cards: Iterable<Card>,
  held?: Displacement,
) {
  const rings = new Path2D();
  const away = 2.5 / zoom;
  for (const card of cards) {
    const { x, y, width, height } = scene.rectOf(card, held);
    const isGoal = card.form === 'businessGoal' || card.form === 'digitalGoal';
    const round = Math.min((isGoal ? height / 2 : 8) + away, (height + 2 * away) / 2);
    rings.roundRect(x - away, y - away, width + 2 * away, height + 2 * away, round);
  }
  context.strokeStyle = palette.accent;
  context.lineWidth = 2 / zoom;
  context.stroke(rings);
}
