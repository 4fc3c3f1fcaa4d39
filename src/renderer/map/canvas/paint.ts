import type { Traced } from '#renderer/state/viewState.ts';
import type { MiniatureForm } from '#shared/exchange/miniature.ts';
import { type LinkStyle, linkStyle } from '#shared/exchange/picture/linkStyle.ts';
import type { Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { cardShape, stripeShape } from '../card/cardShape.ts';
import type { CardFace } from '../card/face.ts';
import type { Lensed } from '../lens/lensed.ts';
import { overlap, type Rect } from '../scene/geometry.ts';
import { type Route, routeBounds } from '../scene/linkRoute.ts';
import type { Card, Displacement, Scene } from '../scene/scene.ts';
import type { Tone } from '../trace/traceSentence.ts';
import { isGoalForm, MARK_ROW, MARKS, type Marks, paintBadge, paintMarks, RING } from './paintMarks.ts';
import type { FormColors, Palette } from './palette.ts';
import { type MeasureWord, titleLines } from './titleLines.ts';

/** What the map is painted from. */
export interface Paint {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly measure: MeasureWord;
  readonly faceOf: (card: Card) => CardFace;
  readonly traced: Traced | null;
  readonly lensed: Lensed | null;
  /** The colors of a token of the theme. */
  readonly tint: (token: string) => FormColors;
  /** Px of the screen for each px of the world. */
  readonly zoom: number;
}

/** From this zoom on a card from afar bears its title; below it is a block in the hue of its kind. */
const TITLES = 0.24;
/** From this zoom on links have their arrow heads. */
const HEADS = 0.26;
/** Below this zoom round corners and bends are less than a pixel or two: blocks are rectangles, links straight. */
const SIMPLE = 0.13;
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
  context: OffscreenCanvasRenderingContext2D,
  paint: Paint,
  cards: readonly Card[],
  held?: Displacement,
) {
  if (paint.zoom < TITLES) paintBlocks(context, paint, cards, held);
  else for (const card of cards) paintCard(context, paint, card, paint.scene.rectOf(card, held));
}

/** The plainest picture: one path for each form. */
function paintBlocks(
  context: OffscreenCanvasRenderingContext2D,
  paint: Paint,
  cards: readonly Card[],
  held?: Displacement,
) {
  const full = new Map<string, Card[]>();
  const faint = new Map<string, Card[]>();
  for (const card of cards) {
    const isFaint = card.element.parked || paint.traced?.elements.has(card.id) === false;
    const groups = isFaint ? faint : full;
    const color = blockColor(card, paint);
    const group = groups.get(color);
    if (group === undefined) groups.set(color, [card]);
    else group.push(card);
  }
  for (const [groups, opacity] of [
    [faint, paint.traced === null ? PARKED : DIMMED],
    [full, 1],
  ] as const) {
    context.globalAlpha = opacity;
    for (const [color, group] of groups) {
      context.fillStyle = color;
      for (const card of group) paintBlock(context, paint, card, weighed(paint, card, paint.scene.rectOf(card, held)));
    }
  }
  context.globalAlpha = 1;
}

/** One block: a plain rectangle is filled several times as fast as a path, and so small no one sees its corners. */
function paintBlock(context: OffscreenCanvasRenderingContext2D, { zoom }: Paint, { form }: Card, rect: Rect) {
  const isRound = isGoalForm(form);
  if (!isRound && zoom < SIMPLE) {
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    return;
  }
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, isRound ? rect.height / 2 : 6);
  context.fill();
}

function blockColor(card: Card, paint: Paint): string {
  if (paint.lensed?.isColored === true) return colorsOf(card, paint).block;
  return card.element.kind === 'note' ? paint.palette.notes[card.element.color] : paint.palette.forms[card.form].block;
}

/** The colors of a card: those of its kind, or what a lens makes of it. */
function colorsOf(card: Card, { lensed, palette, tint }: Paint): FormColors {
  if (lensed?.isColored !== true) return palette.forms[card.form];
  return tint(lensed.tintOf(card.id)?.token ?? 'line');
}

/** A card's rectangle under a lens of size: its area follows its share of the dearest. */
function weighed({ lensed }: Paint, card: Card, rect: Rect): Rect {
  const weight = lensed?.weightOf(card.id) ?? null;
  if (weight === null) return rect;
  const share = Math.max(0.3, Math.sqrt(weight));
  const [width, height] = [rect.width * share, rect.height * share];
  return { x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width, height };
}

function paintCard(context: OffscreenCanvasRenderingContext2D, paint: Paint, card: Card, rect: Rect) {
  const { palette, zoom } = paint;
  const face = paint.faceOf(card);
  const aside = paint.traced?.elements.has(card.id) === false;
  const colors = colorsOf(card, paint);
  context.save();
  context.translate(rect.x, rect.y);
  const shape = shapeOf(card);
  context.fillStyle = palette.surface;
  if (aside || face.parked) context.fill(shape);
  context.globalAlpha = aside ? DIMMED : face.parked ? PARKED : 1;
  context.fillStyle = face.color === null || paint.lensed?.isColored === true ? colors.soft : palette.notes[face.color];
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
  paintWeight(context, paint, card, colors);
  paintLensSign(context, paint, card, colors);
  const marks = paintMarks(context, paint, card, face);
  context.globalAlpha = aside || face.parked ? 0.75 : 1;
  paintTitle(context, paint, card, face, marks);
  if (zoom >= MARKS && face.findings !== null && !aside) paintBadge(context, paint, card, face.findings);
  context.restore();
}

/** The column beside a card that shows its share of the dearest. */
function paintWeight(context: OffscreenCanvasRenderingContext2D, paint: Paint, card: Card, colors: FormColors) {
  const weight = paint.lensed?.weightOf(card.id) ?? null;
  if (weight === null) return;
  const height = Math.max(3, card.height * weight);
  context.fillStyle = colors.hue;
  context.fillRect(card.width + 5, card.height - height, 9, height);
}

/** The sign of a lens at the corner of a card, so that its color is never alone. Px of the screen, whatever the zoom. */
function paintLensSign(context: OffscreenCanvasRenderingContext2D, paint: Paint, card: Card, { hue }: FormColors) {
  const value = paint.lensed?.tintOf(card.id) ?? null;
  if (value === null) return;
  const { palette, zoom } = paint;
  const px = 1 / zoom;
  context.save();
  context.translate(12 * px, 0);
  context.lineWidth = 1.4 * px;
  context.strokeStyle = hue;
  context.fillStyle = palette.surface;
  context.beginPath();
  if ('letters' in value.sign) {
    context.font = `600 ${9 * px}px ${palette.font}`;
    const width = context.measureText(value.sign.letters).width + 7 * px;
    context.roundRect(-5 * px, -6 * px, width, 12 * px, 4 * px);
    context.fill();
    context.stroke();
    context.fillStyle = palette.text;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(value.sign.letters, -1.5 * px, 0.5 * px);
  } else {
    paintTone(context, value.sign.tone, 5.5 * px, hue, palette.surface);
  }
  context.restore();
}

/** Full with a check, half or hollow with a cross, as StateSign.tsx draws them. */
function paintTone(context: OffscreenCanvasRenderingContext2D, tone: Tone, r: number, hue: string, ground: string) {
  context.arc(0, 0, r, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.fillStyle = hue;
  context.beginPath();
  if (tone === 'good') context.arc(0, 0, r, 0, 2 * Math.PI);
  if (tone === 'partly') context.arc(0, 0, r, -Math.PI / 2, Math.PI / 2);
  context.fill();
  context.beginPath();
  if (tone === 'good') {
    context.strokeStyle = ground;
    context.moveTo(-r * 0.5, r * 0.05);
    context.lineTo(-r * 0.12, r * 0.42);
    context.lineTo(r * 0.52, -r * 0.38);
  }
  if (tone === 'bad') {
    context.moveTo(-r * 0.4, -r * 0.4);
    context.lineTo(r * 0.4, r * 0.4);
    context.moveTo(r * 0.4, -r * 0.4);
    context.lineTo(-r * 0.4, r * 0.4);
  }
  if (tone === 'plain') {
    context.moveTo(-r * 0.45, 0);
    context.lineTo(r * 0.45, 0);
  }
  context.stroke();
}

/** Where the text of a form may stand, in px from the card's corner. */
const insets: Readonly<Record<MiniatureForm, { readonly left: number; readonly right: number }>> = {
  businessGoal: { left: 26, right: 26 },
  digitalGoal: { left: 26, right: 26 },
  initiative: { left: 18, right: 10 },
  program: { left: 18, right: 10 },
  kpi: { left: 20, right: 6 },
  capability: { left: 14, right: 10 },
  note: { left: 8, right: 4 },
};

/** Px of the screen between a title and the right edge of its card. */
const AIR = 6;
/** Size of titles from afar in px of the screen, with marks and without: as small as can be read, so that most fit whole. */
const WITH_MARKS = 10.5;
const BARE = 9;

function paintTitle(
  context: OffscreenCanvasRenderingContext2D,
  { palette, measure, lensed, zoom }: Paint,
  card: Card,
  face: CardFace,
  marks: Marks,
) {
  const size = sizeOf(card, Math.max(14, (zoom >= MARKS ? WITH_MARKS : BARE) / zoom), face.title, measure);
  const isGoal = isGoalForm(card.form);
  const leading = size * (marks.row ? 1.14 : 1.12);
  const room = card.height - (marks.row ? MARK_ROW : 0);
  // In the round ends of a goal a fourth line has no room.
  const most = Math.max(1, Math.min(isGoal ? 3 : 9, Math.floor(room / leading)));
  const round = isGoal ? roundInset(card.height / 2, (most * leading) / 2) : 0;
  const right = isGoal
    ? round
    : card.form === 'note'
      ? insets.note.right
      : Math.max(insets[card.form].right, AIR / zoom);
  const left = isGoal ? round : marks.ring ? RING : insets[card.form].left;
  // Measured in medium weight; the bolder type of goals is a little wider.
  const width = (card.width - left - right) / size / (isGoal ? 1.03 : 1);
  const lines = titleLines(face.title, width, most, measure);
  context.font = `${isGoal ? 600 : 500} ${size}px ${palette.font}`;
  context.fillStyle = face.color === null || lensed?.isColored === true ? palette.text : palette.noteInk;
  context.textBaseline = 'alphabetic';
  context.textAlign = isGoal ? 'center' : 'left';
  const x = isGoal ? card.width / 2 : left;
  // Three lines above a row of marks stand closer.
  const step = marks.row && lines.length > 2 ? size * 1.06 : leading;
  const top = (card.height - (marks.row ? MARK_ROW - 1 : 0) - lines.length * step) / 2;
  lines.forEach((line, i) => {
    context.fillText(line, x, top + i * step + size * 0.93);
  });
}

/** A note is narrow: rather a little smaller than broken within a word. */
function sizeOf(card: Card, size: number, title: string, measure: MeasureWord): number {
  if (card.form !== 'note') return size;
  const longest = title.split(/\s+/u).reduce((most, word) => Math.max(most, measure(word)), 0);
  const { left, right } = insets.note;
  return Math.max(size * 0.72, Math.min(size, (card.width - left - right) / Math.max(1, longest)));
}

/** Px that the round end of a goal takes from a line of text whose outer edge is so far from the middle. */
function roundInset(radius: number, away: number): number {
  const off = Math.min(away, radius * 0.9);
  return radius - Math.sqrt(radius * radius - off * off) + 4;
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

/** Rings around selected cards, 2 px of the screen wide and as far outside the outline. */
export function paintRings(
  context: OffscreenCanvasRenderingContext2D,
  { scene, palette, zoom }: Paint,
  cards: Iterable<Card>,
  held?: Displacement,
) {
  const rings = new Path2D();
  const away = 2.5 / zoom;
  for (const card of cards) {
    const { x, y, width, height } = scene.rectOf(card, held);
    const isGoal = isGoalForm(card.form);
    const round = Math.min((isGoal ? height / 2 : 8) + away, (height + 2 * away) / 2);
    rings.roundRect(x - away, y - away, width + 2 * away, height + 2 * away, round);
  }
  context.strokeStyle = palette.accent;
  context.lineWidth = 2 / zoom;
  context.stroke(rings);
}
