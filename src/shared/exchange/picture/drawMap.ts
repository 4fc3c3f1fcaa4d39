import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import type { Relation } from '#shared/model/link.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { layOutMap, layOutPart, type MapLayout } from '../mapLayout.ts';
import { miniatureForms } from '../miniature.ts';
import { escapeXml } from '../workbook/xmlText.ts';
import { bandQuestions } from './bands.ts';
import { drawCard, iconId, lensColors, ownColors } from './drawCard.ts';
import { drawLink } from './drawLink.ts';
import { type CardFace, cardFace, countFindings } from './face.ts';
import { clamp } from './geometry.ts';
import { kindIcons } from './kindIcons.ts';
import { drawLegend } from './legend.ts';
import type { PictureLens } from './lens.ts';
import { routeLink } from './linkRoute.ts';
import { bandColors, colors } from './palette.ts';
import { hint, n, paragraph, tag, wrap } from './svg.ts';
import { createWriting } from './writing.ts';

export interface PictureOptions {
  /** Draws these elements alone, close together, parked ones too; otherwise everything that is not parked. */
  readonly elements?: ReadonlySet<Id>;
  /** Colors the cards by something else than their kind. */
  readonly lens?: PictureLens;
  /** `white` unless given. */
  readonly background?: 'white' | 'transparent';
  /** Title, organization, vision and day above the map; true unless given. */
  readonly heading?: boolean;
  /** What the signs mean, below the map; true unless given. */
  readonly legend?: boolean;
  /** The number of findings on each card; true unless given. */
  readonly findings?: boolean;
  readonly withoutMoney?: boolean;
  readonly withoutOwners?: boolean;
  /** For days and numbers; the system's unless given. */
  readonly locale?: string;
  /** `@font-face` rules with their fonts inside, so that the picture looks the same everywhere. */
  readonly fontFaces?: string;
}

export interface Picture {
  /** A whole SVG file. */
  readonly svg: string;
  /** In px at 100 %. */
  readonly width: number;
  readonly height: number;
}

const FONTS = "'Inter Variable', Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const TITLE = { size: 24, weight: 600, fill: colors.text } as const;
const VISION = { size: 14, weight: 400, fill: colors.text } as const;
const FACTS = { size: 13, weight: 400, fill: colors.muted } as const;
const BAND_NAME = { size: 13, weight: 600, fill: colors.text } as const;
const BAND_QUESTION = { size: 12, weight: 400, fill: colors.muted } as const;

/** Px at 100 %: around everything, the column with the names of the bands, the least width of a picture. */
const MARGIN = 28;
const LABELS = 152;
const LEAST_WIDTH = 640;
/** Up to this width of the map, words around it are as large as on the screen; beyond it they grow with the map. */
const PLAIN_WIDTH = 1800;
const MOST_GROWTH = 5;

/**
 * The map as an SVG picture, drawn from the document in the light colors: bands, every card and every link of what is
 * shown, where the canvas has them. Pure; every text of the map is text in it and nothing else.
 */
export function drawMap(evaluation: Evaluation, options: PictureOptions = {}): Picture {
  const { document } = evaluation;
  const { elements } = options;
  const layout = elements === undefined ? layOutMap(document) : layOutPart(document, ({ id }) => elements.has(id));
  const faces = facesOf(layout, evaluation, options);

  const growth = clamp(layout.width / PLAIN_WIDTH, 1, MOST_GROWTH);
  const labels = LABELS * growth;
  const margin = MARGIN * growth;
  const inner = Math.max(labels + layout.width, LEAST_WIDTH);
  const heading = options.heading === false ? NOTHING : drawHeading(document, evaluation.asOf, inner / growth, options);
  const relations = new Set(layout.links.map(({ link }): Relation => link.relation));
  const legend = options.legend === false ? NOTHING : drawLegend(faces, relations, options.lens, inner / growth);

  const mapTop = margin + (heading.height === 0 ? 0 : heading.height * growth + 16 * growth);
  const legendTop = mapTop + layout.height + 16 * growth;
  const height =
    legendTop + legend.height * growth + (legend.height === 0 ? margin - 16 * growth : margin - 6 * growth);
  const width = inner + 2 * margin;
  const isWhite = options.background !== 'transparent';

  const body = [
    isWhite ? tag('rect', { width, height, fill: '#ffffff' }) : '',
    scaled(margin, margin, growth, heading.svg),
    at(margin, mapTop, drawBands(layout, inner, labels, growth, isWhite)),
    at(margin + labels, mapTop, drawContent(layout, faces, options.lens)),
    scaled(margin, legendTop, growth, legend.svg),
  ].join('');
  const title = document.map.title.trim() || 'Untitled map';
  const root = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width,
      height,
      viewBox: `0 0 ${n(width)} ${n(height)}`,
      'font-family': FONTS,
      role: 'img',
    },
    hint(title) + definitions(faces, options.fontFaces) + body,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`, width: n(width), height: n(height) };
}

const NOTHING = { svg: '', height: 0 } as const;

function at(x: number, y: number, inside: string): string {
  return inside === '' ? '' : tag('g', { transform: `translate(${n(x)} ${n(y)})` }, inside);
}

function scaled(x: number, y: number, factor: number, inside: string): string {
  if (inside === '') return '';
  const scale = factor === 1 ? '' : ` scale(${n(factor)})`;
  return tag('g', { transform: `translate(${n(x)} ${n(y)})${scale}` }, inside);
}

function facesOf(layout: MapLayout, evaluation: Evaluation, options: PictureOptions): CardFace[] {
  const { document, asOf, map } = evaluation;
  const writing = createWriting(document.map.currency, options.locale);
  const counts = options.findings === false ? null : countFindings(evaluation.findings);
  return layout.cards.map(({ element }) => {
    const insight = { score: map.score(element.id), findings: counts?.get(element.id) ?? null };
    const face = cardFace(element, insight, asOf, writing);
    return {
      ...face,
      cost: options.withoutMoney === true ? '' : face.cost,
      owner: options.withoutOwners === true ? null : face.owner,
    };
  });
}

function definitions(faces: readonly CardFace[], fontFaces: string | undefined): string {
  const shown = new Set(faces.map(({ form }) => form));
  const icons = miniatureForms
    .filter((form) => shown.has(form))
    .map((form) => {
      const paths = kindIcons[form].map((d) => tag('path', { d })).join('');
      return tag(
        'g',
        {
          id: iconId(form),
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': 2,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        },
        paths,
      );
    });
  const fonts = fontFaces === undefined || fontFaces === '' ? '' : `<style>${escapeXml(fontFaces)}</style>`;
  return icons.length === 0 && fonts === '' ? '' : tag('defs', {}, fonts + icons.join(''));
}

/** Title, vision, organization and day. */
function drawHeading({ map }: MapDocument, asOf: Day, width: number, { locale }: PictureOptions) {
  const column = { x: 0, width };
  const title = wrap(map.title.trim() || 'Untitled map', width, 2, TITLE);
  const vision = map.vision.trim() === '' ? [] : wrap(map.vision, Math.min(width, 900), 3, VISION);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${asOf}T00:00:00Z`),
  );
  const facts = [map.organization.trim(), day].filter(Boolean).join(' · ');
  const factsTop = title.length * 30;
  const visionTop = factsTop + 20 + (vision.length > 0 ? 6 : 0);
  return {
    svg:
      paragraph(title, { ...column, top: 0, leading: 30 }, TITLE) +
      paragraph(wrap(facts, width, 1, FACTS), { ...column, top: factsTop, leading: 20 }, FACTS) +
      paragraph(vision, { ...column, top: visionTop, leading: 20 }, VISION),
    height: visionTop + vision.length * 20,
  };
}

const bandNames = kinds.goal.fields.perspective.words as Readonly<Record<Perspective, string>>;

/** The ground of the bands with their names and questions at the left. */
function drawBands({ bands, height }: MapLayout, width: number, labels: number, growth: number, isWhite: boolean) {
  const grounds = bands.map(({ perspective, top, height: own }) => {
    const isOdd = perspectives.indexOf(perspective) % 2 === 1;
    // On a ground that is not known the tints are a veil, so that whatever lies behind keeps its color.
    const fill = isWhite
      ? { fill: bandColors[perspective] }
      : { fill: colors.text, 'fill-opacity': isOdd ? 0.07 : 0.035 };
    return (
      tag('rect', { y: top, width, height: own, ...fill }) +
      scaled(14 * growth, top + 12 * growth, growth, bandWords(perspective, LABELS - 28, own / growth - 20))
    );
  });
  const frame = { fill: 'none', stroke: colors.line, 'stroke-width': growth };
  const column = tag('path', { d: `M${n(labels)} 0V${n(height)}`, ...frame });
  return grounds.join('') + (height === 0 ? '' : column + tag('rect', { width, height, ...frame }));
}

/** Name and question, as much of them as the band has room for. */
function bandWords(perspective: Perspective, width: number, room: number): string {
  const name = wrap(bandNames[perspective], width, room < 34 ? 1 : 3, BAND_NAME);
  const question = wrap(bandQuestions[perspective], width, 4, BAND_QUESTION);
  const top = name.length * 17 + 4;
  const isShown = top + question.length * 16 <= room;
  return (
    paragraph(name, { x: 0, top: 0, width, leading: 17 }, BAND_NAME) +
    (isShown ? paragraph(question, { x: 0, top, width, leading: 16 }, BAND_QUESTION) : hint(bandQuestions[perspective]))
  );
}

function drawContent(layout: MapLayout, faces: readonly CardFace[], lens: PictureLens | undefined): string {
  const links = layout.links.map(({ link, from, to }) => drawLink(routeLink(from, to), link));
  const cards = layout.cards.map((card, i) => {
    const face = faces[i] as CardFace;
    if (lens === undefined) return drawCard(card, face, ownColors(face));
    const place = lens.groupOf(card.element);
    const group = place === null ? undefined : lens.groups[place];
    const isOwn = face.color !== null || lens.groups.length === 0;
    const look = isOwn ? ownColors(face) : lensColors(group?.color ?? null);
    const weight = lens.weightOf?.(card.element) ?? null;
    return drawCard(card, face, look, { label: group?.label ?? null, color: group?.color ?? look.hue, weight });
  });
  return tag('g', {}, links.join('')) + cards.join('');
}
