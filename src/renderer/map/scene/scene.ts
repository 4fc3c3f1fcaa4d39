import { cardSizes } from '#shared/exchange/cardSize.ts';
import { formOf, type MiniatureForm } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import { type Bands, bandAt, layBands, type Reach } from './bands.ts';
import { around, contains, overlap, type Point, type Rect } from './geometry.ts';
import { GridIndex } from './gridIndex.ts';
import { distanceTo, type Route, routeBounds, routeCrosses, routeLink } from './linkRoute.ts';

/** An element as it stands on the map. Its place counts from its band, so that a band that moves touches no card. */
export interface Card extends Rect {
  readonly id: Id;
  readonly element: Element;
  readonly form: MiniatureForm;
  /** Later cards lie above earlier ones. */
  readonly depth: number;
}

/** What an update changed: cards and links added, altered or gone, and whether any band moved or grew. */
export interface SceneChange {
  readonly cards: ReadonlySet<Id>;
  readonly links: ReadonlySet<Id>;
  readonly bands: boolean;
}

/** Cards that are held in the hand: drawn this far from where they stand. */
export interface Displacement {
  readonly ids: ReadonlySet<Id>;
  readonly dx: number;
  readonly dy: number;
}

interface BandContent {
  readonly index: GridIndex<Card>;
  readonly cards: Set<Card>;
  /** Null where it has to be measured again. */
  extent: { readonly rect: Rect | null } | null;
}

interface KeptRoute {
  readonly from: Card;
  readonly to: Card;
  readonly fromBand: number;
  readonly toBand: number;
  readonly route: Route;
}

const content = (): BandContent => ({ index: new GridIndex(), cards: new Set(), extent: null });

/**
 * The map as a drawing: bands, cards and links with their places, found by place. It follows the document: `update`
 * compares records by identity and touches only what differs; what does not differ keeps its identity.
 */
export class Scene {
  readonly #content: Record<Perspective, BandContent> = {
    shareholder: content(),
    customer: content(),
    internal: content(),
    learning: content(),
  };
  readonly #cards = new Map<Id, Card>();
  readonly #linksOf = new Map<Id, Set<Id>>();
  /** Routes that were worked out, for as long as both ends stand where they stood: a picture from afar asks for them all. */
  readonly #routes = new WeakMap<Link, KeptRoute>();
  #links: ReadonlyMap<Id, Link> = new Map();
  #elements: ReadonlyMap<Id, Element> = new Map();
  #bands: Bands = layBands({ shareholder: null, customer: null, internal: null, learning: null }, null);
  #depth = 0;

  get bands(): Bands {
    return this.#bands;
  }

  /** All cards by id, in no order. */
  get cards(): ReadonlyMap<Id, Card> {
    return this.#cards;
  }

  get links(): ReadonlyMap<Id, Link> {
    return this.#links;
  }

  update(document: MapDocument): SceneChange {
    const cards = new Set<Id>();
    const links = new Set<Id>();
    if (document.elements !== this.#elements) this.#updateCards(document.elements, cards);
    if (document.links !== this.#links) this.#updateLinks(document.links, links);
    const before = this.#bands;
    if (cards.size > 0) this.#layBands();
    return { cards, links, bands: perspectives.some((name) => before[name] !== this.#bands[name]) };
  }

  #updateCards(elements: ReadonlyMap<Id, Element>, changed: Set<Id>): void {
    for (const [id, element] of elements) {
      const card = this.#cards.get(id);
      if (card?.element === element) continue;
      if (card !== undefined) this.#take(card);
      this.#put(element, card?.depth ?? this.#depth++);
      changed.add(id);
    }
    // Some are gone exactly where more are known than the document holds.
    if (this.#cards.size > elements.size) {
      for (const [id, card] of this.#cards) {
        if (elements.has(id)) continue;
        this.#take(card);
        this.#cards.delete(id);
        changed.add(id);
      }
    }
    this.#elements = elements;
  }

  #put(element: Element, depth: number): void {
    const { id, position, perspective } = element;
    const card: Card = { id, element, form: formOf(element), depth, ...position, ...cardSizes[element.kind] };
    const band = this.#content[perspective];
    band.index.add(card);
    band.cards.add(card);
    band.extent = null;
    this.#cards.set(id, card);
  }

  #take(card: Card): void {
    const band = this.#content[card.element.perspective];
    band.index.remove(card);
    band.cards.delete(card);
    band.extent = null;
  }

  #updateLinks(links: ReadonlyMap<Id, Link>, changed: Set<Id>): void {
    const before = this.#links;
    let kept = 0;
    for (const [id, link] of links) {
      const old = before.get(id);
      if (old !== undefined) kept++;
      if (old === link) continue;
      if (old !== undefined) this.#unhook(old);
      this.#hook(link);
      changed.add(id);
    }
    if (kept < before.size) {
      for (const [id, old] of before) {
        if (links.has(id)) continue;
        this.#unhook(old);
        changed.add(id);
      }
    }
    this.#links = links;
  }

  #hook({ id, from, to }: Link): void {
    for (const end of [from, to]) {
      const own = this.#linksOf.get(end);
      if (own === undefined) this.#linksOf.set(end, new Set([id]));
      else own.add(id);
    }
  }

  #unhook({ id, from, to }: Link): void {
    for (const end of [from, to]) this.#linksOf.get(end)?.delete(id);
  }

  #layBands(): void {
    const reach = (name: Perspective): Reach | null => {
      const extent = this.#extent(name);
      return extent === null ? null : { top: extent.y, bottom: extent.y + extent.height };
    };
    const reaches = {
      shareholder: reach('shareholder'),
      customer: reach('customer'),
      internal: reach('internal'),
      learning: reach('learning'),
    };
    this.#bands = layBands(reaches, this.#bands);
  }

  #extent(name: Perspective): Rect | null {
    const band = this.#content[name];
    band.extent ??= { rect: around(band.cards) };
    return band.extent.rect;
  }

  /** Where a card stands in the world, or is held. */
  rectOf(card: Card, held?: Displacement | null): Rect {
    const { x, y, width, height } = card;
    const top = this.#bands[card.element.perspective].origin + y;
    return held?.ids.has(card.id) === true
      ? { x: x + held.dx, y: top + held.dy, width, height }
      : { x, y: top, width, height };
  }

  /** Where a link runs; null where one of its ends is not on the map. */
  routeOf(link: Link, held?: Displacement | null): Route | null {
    const from = this.#cards.get(link.from);
    const to = this.#cards.get(link.to);
    if (from === undefined || to === undefined) return null;
    if (held?.ids.has(link.from) === true || held?.ids.has(link.to) === true) {
      return routeLink(this.rectOf(from, held), this.rectOf(to, held));
    }
    const fromBand = this.#bands[from.element.perspective].origin;
    const toBand = this.#bands[to.element.perspective].origin;
    const kept = this.#routes.get(link);
    if (kept?.from === from && kept.to === to && kept.fromBand === fromBand && kept.toBand === toBand)
      return kept.route;
    const route = routeLink(this.rectOf(from), this.rectOf(to));
    this.#routes.set(link, { from, to, fromBand, toBand, route });
    return route;
  }

  /** The cards that overlap a rectangle of the world, the lowest first. */
  cardsIn(rect: Rect): Card[] {
    const found: Card[] = [];
    for (const name of perspectives) {
      const { origin } = this.#bands[name];
      const extent = this.#extent(name);
      const local = { ...rect, y: rect.y - origin };
      if (extent === null || !overlap(extent, local)) continue;
      const { cards, index } = this.#content[name];
      if (contains(local, extent)) for (const card of cards) found.push(card);
      else index.query(local, found);
    }
    return found.sort((a, b) => a.depth - b.depth);
  }

  /** The uppermost card at a point, or one that comes as near as `slack` px. */
  cardAt(point: Point, slack = 0): Card | null {
    const side = 0.001;
    const exact = this.cardsIn({ x: point.x, y: point.y, width: side, height: side }).at(-1);
    if (exact !== undefined || slack === 0) return exact ?? null;
    const near = { x: point.x - slack, y: point.y - slack, width: 2 * slack, height: 2 * slack };
    return this.cardsIn(near).at(-1) ?? null;
  }

  /** Ids of the links that touch a card. */
  linksOf(id: Id): ReadonlySet<Id> {
    return this.#linksOf.get(id) ?? NONE;
  }

  /** The links that pass through a rectangle of the world. Looks at each link of the map once, at most closely at its ends. */
  linksIn(rect: Rect): Link[] {
    const found: Link[] = [];
    for (const link of this.#links.values()) {
      const route = this.routeOf(link);
      if (route !== null && overlap(atLeastOne(routeBounds(route)), rect) && routeCrosses(route, rect))
        found.push(link);
    }
    return found;
  }

  /** The link that comes nearest to a point, within `reach` px. */
  linkAt(point: Point, reach: number): Link | null {
    const near = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
    let found: Link | null = null;
    let least = reach;
    for (const link of this.linksIn(near)) {
      const route = this.routeOf(link);
      const distance = route === null ? Infinity : distanceTo(route, point);
      if (distance <= least) [found, least] = [link, distance];
    }
    return found;
  }

  /** The least rectangle of the world around these cards, or around all; null where there are none. */
  bounds(ids?: Iterable<Id>): Rect | null {
    if (ids !== undefined) {
      const cards = [...ids].map((id) => this.#cards.get(id)).filter((card) => card !== undefined);
      return around(cards.map((card) => this.rectOf(card)));
    }
    const rects = perspectives.flatMap((name) => {
      const extent = this.#extent(name);
      return extent === null ? [] : [{ ...extent, y: extent.y + this.#bands[name].origin }];
    });
    return around(rects);
  }

  /** Height of all four bands. */
  get height(): number {
    return this.#bands.learning.top + this.#bands.learning.height;
  }

  /** Where a card that is let go with this world rectangle comes to stand: its band and its place in it. */
  placeFor(rect: Rect): { readonly perspective: Perspective; readonly position: Point } {
    const band = bandAt(this.#bands, rect.y + rect.height / 2);
    // Above its band's first place a card would push all that stands there down.
    const y = Math.max(Math.round(rect.y - band.origin), Math.min(0, this.#extent(band.perspective)?.y ?? 0));
    return { perspective: band.perspective, position: { x: Math.round(rect.x), y } };
  }
}

const NONE: ReadonlySet<Id> = new Set();

/** A straight line has no width; for a test of overlap it needs some. */
function atLeastOne(rect: Rect): Rect {
  return { x: rect.x - 0.5, y: rect.y - 0.5, width: rect.width + 1, height: rect.height + 1 };
}
