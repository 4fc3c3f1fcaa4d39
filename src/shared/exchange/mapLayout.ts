/** Where everything on a map stands when it is drawn as a picture: the bands under each other as on the canvas, in px. */
import type { MapDocument } from '#shared/model/document.ts';
import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import { compareElements } from '#shared/model/order.ts';
import { cardSizes } from './cardSize.ts';
import { type Band, layBand, layBands, type Reach } from './picture/bands.ts';

export interface LaidCard {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Top down. */
  readonly bands: readonly Band[];
  /** In the map's order. */
  readonly cards: readonly LaidCard[];
  readonly links: readonly { readonly link: Link; readonly from: LaidCard; readonly to: LaidCard }[];
}

/** Room at the left and right of all cards. */
const MARGIN = 24;

/** Lays out the whole map without what is parked: four bands, also those without cards. Pure. */
export function layOutMap(document: MapDocument): MapLayout {
  const elements = [...document.elements.values()].filter((element) => !element.parked);
  const bands = layBands(
    {
      shareholder: reachOf(elements, 'shareholder'),
      customer: reachOf(elements, 'customer'),
      internal: reachOf(elements, 'internal'),
      learning: reachOf(elements, 'learning'),
    },
    null,
  );
  return place(
    document,
    elements,
    perspectives.map((name) => bands[name]),
  );
}

/** Lays out a part of the map as tightly as it goes: bands without any of these elements are left out. Pure. */
export function layOutPart(document: MapDocument, isIn: (element: Element) => boolean): MapLayout {
  const elements = [...document.elements.values()].filter(isIn);
  const bands: Band[] = [];
  for (const perspective of perspectives) {
    const reach = reachOf(elements, perspective);
    const above = bands.at(-1);
    if (reach !== null) bands.push(layBand(perspective, above === undefined ? 0 : above.top + above.height, reach));
  }
  return place(document, elements, bands);
}

function reachOf(elements: readonly Element[], perspective: Perspective): Reach | null {
  let [top, bottom] = [Infinity, -Infinity];
  for (const { perspective: own, position, kind } of elements) {
    if (own !== perspective) continue;
    top = Math.min(top, position.y);
    bottom = Math.max(bottom, position.y + cardSizes[kind].height);
  }
  return top > bottom ? null : { top, bottom };
}

function place(document: MapDocument, elements: readonly Element[], bands: readonly Band[]): MapLayout {
  const sorted = [...elements].sort(compareElements);
  const left = sorted.reduce((least, { position }) => Math.min(least, position.x), Infinity);
  const origins = new Map(bands.map((band) => [band.perspective, band.origin]));
  const cards = sorted.map((element): LaidCard => {
    const { perspective, position, kind } = element;
    const x = position.x - left + MARGIN;
    return { element, x, y: (origins.get(perspective) ?? 0) + position.y, ...cardSizes[kind] };
  });
  const byId = new Map(cards.map((card) => [card.element.id, card]));
  const last = bands.at(-1);
  return {
    width: cards.reduce((most, card) => Math.max(most, card.x + card.width), 0) + MARGIN,
    height: last === undefined ? 0 : last.top + last.height,
    bands,
    cards,
    links: [...document.links.values()].flatMap((link) => {
      const from = byId.get(link.from);
      const to = byId.get(link.to);
      return from === undefined || to === undefined ? [] : [{ link, from, to }];
    }),
  };
}
