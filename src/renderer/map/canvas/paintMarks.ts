import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import type { MiniatureForm } from '#shared/exchange/miniature.ts';
import type { CardFace } from '../card/face.ts';
import type { Card } from '../scene/scene.ts';
import type { Palette } from './palette.ts';

/** From this zoom on a card from afar bears its marks. */
export const MARKS = 0.42;
/** Px along the bottom of a card that its marks take, and at the left that a KPI's ring takes. */
export const MARK_ROW = 16;
export const RING = 56;

/** The colors to paint with, and the px of the screen for each px of the world. */
interface Inks {
  readonly palette: Palette;
  readonly zoom: number;
}

/** Goals have round ends. */
export function isGoalForm(form: MiniatureForm): boolean {
  return form === 'businessGoal' || form === 'digitalGoal';
}

/** What stands in the title's way. */
export interface Marks {
  readonly row: boolean;
  readonly ring: boolean;
}

const UNMARKED: Marks = { row: false, ring: false };

/** Pips, ring and dots, and where they stand in the title's way. Farther off a KPI has a stripe in the color of its state. */
export function paintMarks(
  context: OffscreenCanvasRenderingContext2D,
  { palette, zoom }: Inks,
  card: Card,
  face: CardFace,
): Marks {
  if (face.measure !== null && zoom < MARKS) {
    paintStanding(context, palette[standingColors[face.measure.status]], face.measure.status, card.height - 18);
    return UNMARKED;
  }
  if (zoom < MARKS) return UNMARKED;
  if (face.measure !== null) {
    paintRing(context, palette, face.measure, card);
    return { row: false, ring: true };
  }
  if (face.pips !== null) {
    face.pips.forEach((mark, i) => {
      paintDot(context, palette.forms[card.form].hue, 22 + i * 15, card.height - 12, mark);
    });
    return { row: true, ring: false };
  }
  if (face.readiness !== null) {
    const { current, needed } = face.readiness;
    for (let step = 0; step < 5; step++) {
      const mark = current !== null && step <= current ? 1 : 0;
      if (needed !== null && step > needed && mark === 0) context.globalAlpha *= 0.5;
      paintDot(context, palette.forms.capability.hue, 19 + step * 15, card.height - 10, mark);
    }
    return { row: true, ring: false };
  }
  return UNMARKED;
}

/** Worst finding's shape with the number inside, as card.css draws it; px of the screen, whatever the zoom. */
export function paintBadge(
  context: OffscreenCanvasRenderingContext2D,
  { palette, zoom }: Inks,
  card: Card,
  { count, worst }: NonNullable<CardFace['findings']>,
) {
  const isGoal = isGoalForm(card.form);
  const r = 6.5;
  context.save();
  context.translate(card.width - (isGoal ? 20 : 2), isGoal ? 5 : 2);
  context.scale(1 / zoom, 1 / zoom);
  context.beginPath();
  if (worst === 'W') {
    context.moveTo(0, -r - 1);
    context.lineTo(r + 1.5, r - 0.5);
    context.lineTo(-r - 1.5, r - 0.5);
    context.closePath();
  } else if (worst === 'E') {
    const k = r * 0.45;
    context.moveTo(-k, -r);
    for (const [x, y] of [
      [k, -r],
      [r, -k],
      [r, k],
      [k, r],
      [-k, r],
      [-r, k],
      [-r, -k],
    ] as const)
      context.lineTo(x, y);
    context.closePath();
  } else {
    context.arc(0, 0, r, 0, 2 * Math.PI);
  }
  context.fillStyle = worst === 'E' ? palette.bad : worst === 'W' ? palette.partly : palette.info;
  context.fill();
  context.fillStyle = palette.onState;
  context.font = `600 8.5px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(count > 9 ? '9+' : String(count), 0, worst === 'W' ? 2 : 0.5);
  context.restore();
}

function paintDot(context: OffscreenCanvasRenderingContext2D, color: string, x: number, y: number, mark: number) {
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

const standingColors: Readonly<Record<KpiStatus, 'good' | 'partly' | 'bad' | 'muted'>> = {
  met: 'good',
  onTrack: 'good',
  atRisk: 'partly',
  offTrack: 'bad',
  noData: 'muted',
};

/** A KPI's state as a stripe: whole while all is well, in two parts at risk, in three off track, hollow without data. */
function paintStanding(context: OffscreenCanvasRenderingContext2D, color: string, status: KpiStatus, height: number) {
  const parts = stripeParts[status];
  const gap = 7;
  const each = (height - (parts - 1) * gap) / parts;
  context.beginPath();
  for (let part = 0; part < parts; part++) context.roundRect(7, 9 + part * (each + gap), 5, each, 2.5);
  context.lineWidth = 1.5;
  [context.fillStyle, context.strokeStyle] = [color, color];
  if (status === 'noData') context.stroke();
  else context.fill();
}

const stripeParts: Readonly<Record<KpiStatus, number>> = { met: 1, onTrack: 1, atRisk: 2, offTrack: 3, noData: 1 };

/** The sign inside a ring, as marks.tsx draws it near by. */
const ringSigns: Readonly<Record<KpiStatus, readonly (readonly [x: number, y: number])[][]>> = {
  met: [
    [
      [-5, 0.4],
      [-1.4, 4],
      [5, -3.6],
    ],
  ],
  onTrack: [
    [
      [-5, 0.4],
      [-1.4, 4],
      [5, -3.6],
    ],
  ],
  atRisk: [
    [
      [0, -5.5],
      [5.5, 4.5],
      [-5.5, 4.5],
      [0, -5.5],
    ],
  ],
  offTrack: [
    [
      [-4, -4],
      [4, 4],
    ],
    [
      [4, -4],
      [-4, 4],
    ],
  ],
  noData: [
    [
      [-4, 0],
      [4, 0],
    ],
  ],
};

function paintRing(
  context: OffscreenCanvasRenderingContext2D,
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
  context.strokeStyle = palette[standingColors[status]];
  if (share > 0) {
    context.beginPath();
    context.arc(x, y, r, -Math.PI / 2, -Math.PI / 2 + share * 2 * Math.PI);
    context.stroke();
  }
  context.lineWidth = 2.6;
  context.beginPath();
  for (const line of ringSigns[status]) {
    line.forEach(([dx, dy], i) => {
      if (i === 0) context.moveTo(x + dx * 1.15, y + dy * 1.15);
      else context.lineTo(x + dx * 1.15, y + dy * 1.15);
    });
  }
  context.stroke();
}
