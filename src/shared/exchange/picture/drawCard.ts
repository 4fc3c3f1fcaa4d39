import type { LaidCard } from '../mapLayout.ts';
import type { MiniatureForm } from '../miniature.ts';
import { cardShape, stripeShape } from './cardShape.ts';
import { type CardFace, COVERAGE_POINTS } from './face.ts';
import { dots, findingsBadge, kpiRing, pips, statusColor, statusSign } from './marks.ts';
import { colors, kindColors, mix, noteColors } from './palette.ts';
import { baselineOf, hint, lineWidth, n, paragraph, tag, textAt, wrap } from './svg.ts';

/** What a card is drawn in. */
export interface CardColors {
  /** Icon, stripe and marks. */
  readonly hue: string;
  /** Of the icon where it is another one: under a lens the kind steps back. */
  readonly icon?: string;
  readonly fill: string;
  readonly outline: string;
}

/** The colors of a card that no lens looks at. */
export function ownColors(face: CardFace): CardColors {
  const hue = kindColors[face.form];
  if (face.color !== null) return { hue, fill: noteColors[face.color], outline: 'none' };
  const isFaint = face.form === 'initiative' || face.form === 'program' || face.form === 'kpi';
  return { hue, fill: colors.surface, outline: isFaint ? mix(hue, 0.45, colors.line) : hue };
}

const plainIcon = { icon: colors.muted } as const;

/** The colors of a card that a lens puts into a group; null for one that it says nothing about. */
export function lensColors(color: string | null): CardColors {
  if (color === null)
    return { ...plainIcon, hue: mix(colors.muted, 0.7, colors.surface), fill: colors.surface, outline: colors.line };
  return { ...plainIcon, hue: color, fill: mix(color, 0.14, colors.surface), outline: mix(color, 0.7, colors.line) };
}

/** What a lens says of a card, in words on its upper edge, and its cost as a column beside it. */
export interface LensMark {
  readonly label: string | null;
  readonly color: string;
  /** 0 to 1; null where sizes are not shown. */
  readonly weight: number | null;
}

function drawLensMark({ label, color, weight }: LensMark, width: number, height: number): string {
  const column =
    weight === null
      ? ''
      : tag('rect', {
          x: width + 5,
          y: height * (1 - Math.max(0.03, weight)),
          width: 7,
          height: height * Math.max(0.03, weight),
          rx: 2,
          fill: color,
        });
  if (label === null) return column;
  const [words = ''] = wrap(label, 140, 1, LENS_WORDS);
  const pill = tag('rect', {
    x: 12.5,
    y: -13.5,
    width: 25 + lineWidth(words, LENS_WORDS),
    height: 18,
    rx: 9,
    fill: colors.surface,
    stroke: color,
  });
  return (
    column +
    pill +
    tag('circle', { cx: 22, cy: -4.5, r: 4, fill: color }) +
    textAt(30, baselineOf(-13.5, 18, LENS_WORDS.size), words, LENS_WORDS)
  );
}

const META = { size: 12, weight: 400, fill: colors.muted } as const;
const TITLE = { size: 14, weight: 500, fill: colors.text } as const;
const GOAL_TITLE = { size: 14, weight: 600, fill: colors.text } as const;
const NOTE_TEXT = { size: 13, weight: 400, fill: colors.noteInk } as const;
const LENS_WORDS = { size: 11, weight: 400, fill: colors.text } as const;
/** Height (px) of a line of small print. */
const META_LINE = 15;

/** Where a form's icon is defined in the drawing. */
export const iconId = (form: MiniatureForm) => `icon-${form}`;

/** A card as it looks near by (renderer/map/card), in a group of its own with its whole title as a hint. */
export function drawCard(
  { x, y, width, height }: LaidCard,
  face: CardFace,
  look: CardColors,
  lens: LensMark | null = null,
): string {
  const outline = tag('path', {
    d: cardShape(face.form, width, height),
    fill: look.fill,
    stroke: look.outline,
    'stroke-width': face.form === 'businessGoal' ? 2 : 1,
    'stroke-dasharray': face.form === 'capability' ? '5 3' : undefined,
  });
  const badge = face.findings === null ? '' : badgeOf(face, width);
  return tag(
    'g',
    { transform: `translate(${n(x)} ${n(y)})`, opacity: face.parked ? 0.6 : undefined },
    hint(face.title) +
      outline +
      content(face, look, width, height) +
      (lens === null ? '' : drawLensMark(lens, width, height)) +
      badge,
  );
}

function badgeOf({ findings, form }: CardFace, width: number): string {
  if (findings === null) return '';
  const isGoal = form === 'businessGoal' || form === 'digitalGoal';
  return findingsBadge(findings.count, findings.worst, width - 20 + (isGoal ? -12 : 8), isGoal ? -3 : -8);
}

function content(face: CardFace, look: CardColors, width: number, height: number): string {
  switch (face.form) {
    case 'businessGoal':
    case 'digitalGoal':
      return goal(face, look, width, height);
    case 'initiative':
    case 'program':
      return work(face, look, width, height);
    case 'kpi':
      return kpi(face, width, height);
    case 'capability':
      return capability(face, look, width, height);
    case 'note':
      return paragraph(
        wrap(face.title, width - 18, 6, NOTE_TEXT),
        { x: 9, top: 9, width: width - 18, leading: 16 },
        NOTE_TEXT,
      );
  }
}

function icon(form: MiniatureForm, x: number, y: number, size: number, color: string): string {
  const scale = n(size / 24);
  return tag('use', {
    'xlink:href': `#${iconId(form)}`,
    transform: `translate(${n(x)} ${n(y)}) scale(${scale})`,
    color,
  });
}

function goal(face: CardFace, { hue, icon: color = hue }: CardColors, width: number, height: number): string {
  const left = 46;
  const room = width - left - 24;
  const lines = wrap(face.title, room, 3, GOAL_TITLE);
  const facts = [face.owner?.initials ?? '', face.month].filter(Boolean).join(' · ');
  const hasFacts = facts !== '' || face.covered !== null;
  const top = (height - lines.length * 16.5 - (hasFacts ? 2 + META_LINE : 0)) / 2;
  const baseline = baselineOf(top + lines.length * 16.5 + 2, META_LINE, META.size);
  return (
    icon(face.form, 20, (height - 18) / 2, 18, color) +
    paragraph(lines, { x: left, top, width: room, leading: 16.5 }, GOAL_TITLE) +
    textAt(left, baseline, facts, META) +
    coverage(face, left + room, baseline)
  );
}

function coverage({ covered }: CardFace, right: number, baseline: number): string {
  if (covered === null) return '';
  const fill = covered === 0 ? colors.bad : covered === COVERAGE_POINTS ? colors.good : colors.muted;
  return textAt(right, baseline, `${covered}/${COVERAGE_POINTS}`, { ...META, fill }, 'end');
}

function work(face: CardFace, { hue, icon: color = hue }: CardColors, width: number, height: number): string {
  const left = 15;
  const right = width - 10;
  const status =
    face.status === null
      ? ''
      : statusSign(face.status.name, 35, 8.5) +
        textAt(49, baselineOf(6, META_LINE, META.size), face.status.word, {
          ...META,
          fill: statusColor(face.status.name),
        });
  const facts = [face.owner?.initials ?? '', face.month].filter(Boolean).join(' · ');
  const meta = baselineOf(56, META_LINE, META.size);
  const foot = height - 7 - 5.5;
  return (
    tag('path', { d: stripeShape(height), fill: hue }) +
    icon(face.form, left, 6.5, 14, color) +
    status +
    paragraph(wrap(face.title, right - left, 2, TITLE), { x: left, top: 22, width: right - left, leading: 17 }, TITLE) +
    textAt(left, meta, facts, META) +
    textAt(right, meta, face.cost, META, 'end') +
    (face.pips === null ? '' : pips(face.pips, left, foot, hue)) +
    coverage(face, face.form === 'program' ? right - 8 : right, foot + META.size * 0.364)
  );
}

function kpi({ title, measure }: CardFace, width: number, height: number): string {
  if (measure === null) return '';
  const left = 56;
  const room = width - left - 10;
  const lines = wrap(title, room, 2, TITLE);
  const top = (height - lines.length * 16 - META_LINE) / 2;
  const [reading = ''] = wrap(measure.reading, room, 1, META);
  return (
    kpiRing(measure.status, measure.progress, 28, height / 2) +
    paragraph(lines, { x: left, top, width: room, leading: 16 }, TITLE) +
    textAt(left, baselineOf(top + lines.length * 16, META_LINE, META.size), reading, META)
  );
}

function capability(face: CardFace, { hue, icon: color = hue }: CardColors, width: number, height: number): string {
  const left = 37;
  const room = width - left - 12;
  const lines = wrap(face.title, room, 2, TITLE);
  const top = (height - lines.length * 17 - 4 - META_LINE) / 2;
  const meta = top + lines.length * 17 + 4;
  const facts = [face.owner?.initials ?? '', face.month].filter(Boolean).join(' · ');
  return (
    icon(face.form, 12, (height - 16) / 2, 16, color) +
    paragraph(lines, { x: left, top, width: room, leading: 17 }, TITLE) +
    (face.readiness === null ? '' : dots(face.readiness, left, meta + META_LINE / 2, hue)) +
    textAt(left + 68, baselineOf(meta, META_LINE, META.size), facts, META)
  );
}
