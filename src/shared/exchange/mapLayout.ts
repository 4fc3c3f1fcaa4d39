/** Where everything on a map stands when it is drawn as a picture: the four bands under each other, in px. */
import type { MapDocument } from '#shared/model/document.ts';
import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import { compareElements } from '#shared/model/order.ts';
import { cardSizes } from './cardSize.ts';

export interface LaidCard {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaidBand {
  readonly perspective: Perspective;
  readonly top: number;
  readonly height: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Top down; a band without cards has its place too. */
  readonly bands: readonly LaidBand[];
  /** In the map's order. */
  readonly cards: readonly LaidCard[];
  readonly links: readonly { readonly link: Link; readonly from: LaidCard; readonly to: LaidCard }[];
}

/** Room around the cards of a band. */
const MARGIN = 24;
const EMPTY_BAND = 96;

/** Lays out what is not parked. Pure. */
export function layOutMap(document: MapDocument): MapLayout {
  const elements = [...document.elements.values()].filter((element) => !element.parked).sort(compareElements);
  const left = elements.reduce((least, { position }) => Math.min(least, position.x), elements[0]?.position.x ?? 0);
  const bands: LaidBand[] = [];
  const cards: LaidCard[] = [];
  for (const perspective of perspectives) {
    const top = bands.reduce((sum, band) => sum + band.height, 0);
    const own = elements.filter((element) => element.perspective === perspective);
    // Cards may stand above their band's top: then the whole band begins that much higher.
    const rise = own.reduce((least, { position }) => Math.min(least, position.y), 0);
    for (const element of own) {
      const x = element.position.x - left + MARGIN;
      cards.push({ element, x, y: top + MARGIN + element.position.y - rise, ...cardSizes[element.kind] });
    }
    const foot = own.reduce((most, { position, kind }) => Math.max(most, position.y + cardSizes[kind].height), rise);
    bands.push({ perspective, top, height: own.length === 0 ? EMPTY_BAND : foot - rise + 2 * MARGIN });
  }
  const byId = new Map(cards.map((card) => [card.element.id, card]));
  return {
    width: cards.reduce((most, card) => Math.max(most, card.x + card.width), 0) + MARGIN,
    height: bands.reduce((sum, band) => sum + band.height, 0),
    bands,
    cards,
    links: [...document.links.values()].flatMap((link) => {
      const from = byId.get(link.from);
      const to = byId.get(link.to);
      return from === undefined || to === undefined ? [] : [{ link, from, to }];
    }),
  };
}
