import type { MiniatureForm } from '#shared/exchange/miniature.ts';
import { cardShape, stripeShape } from '../card/cardShape.ts';
import type { CardFace } from '../card/face.ts';
import type { Rect } from '../scene/geometry.ts';
import type { Card, Displacement } from '../scene/scene.ts';
import { DIMMED, type Paint, SIMPLE } from './paint.ts';
import { colorsOf, paintLensSign, paintWeight, weighed } from './paintLens.ts';
import { isGoalForm, MARK_ROW, MARKS, type Marks, paintBadge, paintMarks, RING } from './paintMarks.ts';
import { type MeasureWord, titleLines } from './titleLines.ts';

/** From this zoom on a card from afar bears its title; below it is a block in the hue of its kind. */
const TITLES = 0.24;
/** Opacity of what is parked. */
const PARKED = 0.5;

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
  // Measured at 14 px in medium weight: larger type is a little narrower, the bolder type of goals a little wider.
  const gain = (size < 20 ? 1 : 1.03) / (isGoal ? (size < 20 ? 1.04 : 1.01) : 1);
  const width = ((card.width - left - right) / size) * gain;
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
