/**
 * A map in a few hundred numbers: enough to draw the small picture by which a person knows it again, small enough to lie
 * beside the head of a stored map.
 */
import { figuresOf } from '#shared/analysis/figures.ts';
import { visibleMap } from '#shared/analysis/visibleMap.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { layOutMap } from './mapLayout.ts';

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
  /** In the unit of all its numbers: the longer side of the map is 1,000. */
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

/** The miniature of a map, without what is parked. Pure. */
export function miniature(document: MapDocument): Miniature {
  const layout = layOutMap(document);
  const scale = SIDE / Math.max(layout.width, layout.height);
  const unit = (px: number) => Math.round(px * scale);
  const cards = evenly(layout.cards, CARDS);
  const places = new Map(cards.map((card, place) => [card, place]));
  const joined = layout.links.flatMap(({ from, to }) => {
    const ends = [places.get(from), places.get(to)];
    return ends.every((end) => end !== undefined) ? [ends] : [];
  });
  return {
    width: unit(layout.width),
    height: unit(layout.height),
    bands: layout.bands.map(({ top, height }) => unit(top + height)),
    cards: cards.flatMap(({ element, x, y, width, height }) => [
      miniatureForms.indexOf(formOf(element)),
      unit(x),
      unit(y),
      Math.max(1, unit(width)),
      Math.max(1, unit(height)),
    ]),
    links: evenly(joined, LINKS).flat(),
    alignmentRate: figuresOf(visibleMap(document, document.map.updatedAt.slice(0, 10))).alignmentRate,
  };
}

/** The form that an element is drawn in. */
export function formOf(element: Element): MiniatureForm {
  if (element.kind !== 'goal') return element.kind;
  return element.level === 'business' ? 'businessGoal' : 'digitalGoal';
}

/** At most `limit` of the list, taken evenly over it. */
function evenly<T>(list: readonly T[], limit: number): readonly T[] {
  if (list.length <= limit) return list;
  return Array.from({ length: limit }, (_, i) => list[Math.floor((i * list.length) / limit)] as T);
}
