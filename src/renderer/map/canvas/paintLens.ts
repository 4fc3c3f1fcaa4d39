import type { Rect } from '../scene/geometry.ts';
import type { Card } from '../scene/scene.ts';
import type { Tone } from '../trace/traceSentence.ts';
import type { Paint } from './paint.ts';
import type { FormColors } from './palette.ts';

/** The colors of a card: those of its kind, or what a lens makes of it. */
export function colorsOf(card: Card, { lensed, palette, tint }: Paint): FormColors {
  if (lensed?.isColored !== true) return palette.forms[card.form];
  return tint(lensed.tintOf(card.id)?.token ?? 'line');
}

/** A card's rectangle under a lens of size: its area follows its share of the dearest. */
export function weighed({ lensed }: Paint, card: Card, rect: Rect): Rect {
  const weight = lensed?.weightOf(card.id) ?? null;
  if (weight === null) return rect;
  const share = Math.max(0.3, Math.sqrt(weight));
  const [width, height] = [rect.width * share, rect.height * share];
  return { x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width, height };
}

/** The column beside a card that shows its share of the dearest. */
export function paintWeight(context: OffscreenCanvasRenderingContext2D, paint: Paint, card: Card, colors: FormColors) {
  const weight = paint.lensed?.weightOf(card.id) ?? null;
  if (weight === null) return;
  const height = Math.max(3, card.height * weight);
  context.fillStyle = colors.hue;
  context.fillRect(card.width + 5, card.height - height, 9, height);
}

/** The sign of a lens at the corner of a card, so that its color is never alone. Px of the screen, whatever the zoom. */
export function paintLensSign(
  context: OffscreenCanvasRenderingContext2D,
  paint: Paint,
  card: Card,
  { hue }: FormColors,
) {
  const value = paint.lensed?.tintOf(card.id) ?? null;
  if (value === null) return;
  const { palette, zoom } = paint;
  const px = 1 / zoom;
  context.save();
  // On the corner, clear of the title; a goal has none, its border begins farther in.
  const isRound = card.form === 'businessGoal' || card.form === 'digitalGoal';
  context.translate((isRound ? 14 : 4) * px, -3 * px);
  context.lineWidth = 1.4 * px;
  context.strokeStyle = hue;
  context.fillStyle = palette.surface;
  context.beginPath();
  if ('letters' in value.sign) {
    context.font = `600 ${9 * px}px ${palette.font}`;
    const width = context.measureText(value.sign.letters).width + 7 * px;
    context.roundRect(-5 * px, -8 * px, width, 12 * px, 4 * px);
    context.fill();
    context.stroke();
    context.fillStyle = palette.text;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(value.sign.letters, -1.5 * px, -1.5 * px);
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
