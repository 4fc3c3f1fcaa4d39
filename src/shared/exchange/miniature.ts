/**
 * A map in a few hundred numbers: enough to draw the small picture by which a person knows it again, small enough to lie
 * in the head of a stored map.
 */
import { figuresOf } from '#shared/analysis/figures.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { compareElements } from '#shared/model/order.ts';
import { cardSizes } from './cardSize.ts';

/** What a card is drawn as. Goals are told apart by level; the place in this list is what the numbers hold. */
export const miniatureForms = [
  'businessGoal',
  'digitalGoal',
  'initiative',
  'program',
  'kpi',
  'capability',
  'note',
] as const;
export type MiniatureForm = (typeof miniatureForms)[number];

export interface Miniature {
  /** In the unit of all its numbers: the widest side of the map is 1,000. */
  readonly width: number;
  readonly height: number;
  /** Where each of the four bands ends, top down. */
  readonly bands: readonly number[];
  /** Five numbers a card: form, left, top, width, height. */
  readonly cards: readonly number[];
  /** Two numbers a link: the places of its cards, from and to. */
  readonly links: readonly number[];
  /** Aligned work / counted work (checks.md, figures) on the day of the last change; null where there is no work. */
  readonly alignmentRate: number | null;
}

const SIDE = 1000;
/** More cards and links than these cannot be told apart in a small picture. */
const CARDS = 240;
const LINKS = 200;
/** Px around the cards of a band; an empty band is as high as two of them with a card's gap between. */
const MARGIN = 24;
const EMPTY_BAND = 96;

/** The miniature of a map, without what is parked. Pure. */
export function miniature(document: MapDocument): Miniature {
  const shown = [...document.elements.values()].filter((element) => !element.parked);
  const cards = shown.length > CARDS ? evenly(shown.sort(compareElements), CARDS) : shown.sort(compareElements);
  const left = cards.reduce((least, card) => Math.min(least, card.position.x), cards.length > 0 ? Infinity : 0);
  const right = cards.reduce((most, card) => Math.max(most, card.position.x + cardSizes[card.kind].width), left + 1);
  const bands = layBands(cards);
  const width = right - left + 2 * MARGIN;
  const height = perspectives.reduce((sum, name) => sum + bands[name].height, 0);
  const scale = SIDE / Math.max(width, height);
  const unit = (px: number) => Math.round(px * scale);

  const places = new Map(cards.map((card, place) => [card.id, place]));
  const joined = [...document.links.values()].flatMap(({ from, to }) => {
    const ends = [places.get(from), places.get(to)];
    return ends.every((end) => end !== undefined) ? [ends as [number, number]] : [];
  });
  return {
    width: unit(width),
    height: unit(height),
    bands: perspectives.map((name) => unit(bands[name].top + bands[name].height)),
    cards: cards.flatMap((card) => {
      const size = cardSizes[card.kind];
      const { top, rise } = bands[card.perspective];
      return [
        miniatureForms.indexOf(formOf(card)),
        unit(card.position.x - left + MARGIN),
        unit(top + card.position.y - rise + MARGIN),
        Math.max(1, unit(size.width)),
        Math.max(1, unit(size.height)),
      ];
    }),
    links: evenly(joined, LINKS).flat(),
    alignmentRate: figuresOf(visibleMap(document, document.map.updatedAt.slice(0, 10))).alignmentRate,
  };
}

/** The form that an element is drawn in. */
export function formOf(element: Element): MiniatureForm {
  if (element.kind !== 'goal') return element.kind;
  return element.level === 'business' ? 'businessGoal' : 'digitalGoal';
}

interface Band {
  /** Px from the top of the map. */
  readonly top: number;
  readonly height: number;
  /** The least y among its cards: cards may stand above their band's top. */
  readonly rise: number;
}

function layBands(cards: readonly Element[]): Record<Perspective, Band> {
  let top = 0;
  const lay = (name: Perspective): Band => {
    const own = cards.filter((card) => card.perspective === name);
    const rise = own.reduce((least, card) => Math.min(least, card.position.y), 0);
    const foot = own.reduce((most, card) => Math.max(most, card.position.y + cardSizes[card.kind].height), rise);
    const height = own.length === 0 ? EMPTY_BAND : foot - rise + 2 * MARGIN;
    const band = { top, height, rise };
    top += height;
    return band;
  };
  return {
    shareholder: lay('shareholder'),
    customer: lay('customer'),
    internal: lay('internal'),
    learning: lay('learning'),
  };
}

/** At most `limit` of the list, taken evenly over it. */
function evenly<T>(list: readonly T[], limit: number): T[] {
  if (list.length <= limit) return [...list];
  return Array.from({ length: limit }, (_, i) => list[Math.floor((i * list.length) / limit)] as T);
}
