import type { Node } from '@xyflow/react';
import type { Id } from '#shared/model/values.ts';
import { contains, overlap, type Rect } from '../scene/geometry.ts';
import type { Card, Scene } from '../scene/scene.ts';
import { type Camera, viewRect } from './camera.ts';

export type CardNode = Node<{ readonly card: Card }, 'card'>;

/** So many cards are mounted in one frame at most: a frame has room for about 25. */
const BATCH = 20;
/** The window reaches beyond the view by this share of it, and by less where cards stand close together. */
const BEYOND = 0.35;
const LITTLE_BEYOND = 0.15;
const MANY = 60;
/** Cards that the window has left stay while they are no farther than this, and no more are given than so many: a hand that goes away comes back. */
const KEPT_BEYOND = 0.9;
const MOST_KEPT = 90;
/** A map of no more cards is given whole, once: a window that never moves costs a moving hand nothing. */
const FEW = 120;

const EVERYWHERE: Rect = { x: -1e7, y: -1e7, width: 2e7, height: 2e7 };

/**
 * The cards that React Flow is given: those in the view and a margin around it. The window moves only when the view
 * leaves it, and then a few cards at a time, those in the view first.
 */
export class NearWindow {
  readonly #scene: Scene;
  readonly #give: (nodes: CardNode[]) => void;
  #rect: Rect | null = null;
  #nodes = new Map<Id, CardNode>();
  #waiting: Card[] = [];
  #frame = 0;
  #whole: (() => void) | null = null;

  constructor(scene: Scene, give: (nodes: CardNode[]) => void) {
    this.#scene = scene;
    this.#give = give;
  }

  /** The part of the world that is covered; null where nothing is. */
  get rect(): Rect | null {
    return this.#rect;
  }

  get isWhole(): boolean {
    return this.#rect !== null && this.#waiting.length === 0;
  }

  /**
   * Moves the window to where the camera looks. @returns true where it had to move
   * @param anew true after the document has changed
   * @param whenWhole called once every card of the window has been given
   */
  look(camera: Camera, anew: boolean, whenWhole: () => void): boolean {
    const view = viewRect(camera);
    const tooWide = this.#rect !== null && this.#rect !== EVERYWHERE && this.#rect.width > view.width * 4;
    if (!anew && !tooWide && this.#rect !== null && contains(this.#rect, view)) return false;
    this.#whole = whenWhole;
    const inView = this.#scene.cardsIn(view).length;
    if (this.#scene.cards.size <= FEW) this.#rect = EVERYWHERE;
    else if (!anew || this.#rect === null || tooWide || !contains(this.#rect, view)) {
      this.#rect = viewRect(camera, inView > MANY ? LITTLE_BEYOND : BEYOND);
    }
    const wanted = this.#scene.cardsIn(this.#rect);
    const next = new Map<Id, CardNode>();
    const waiting: Card[] = [];
    for (const card of wanted) {
      const node = this.#nodes.get(card.id);
      if (node === undefined) waiting.push(card);
      else next.set(card.id, this.#nodeOf(card, node));
    }
    const seen = (card: Card) => overlap(this.#scene.rectOf(card), view);
    this.#keepNearby(camera, next);
    this.#waiting = [...waiting.filter((card) => !seen(card)), ...waiting.filter(seen)];
    const same = next.size === this.#nodes.size && [...next].every(([id, node]) => this.#nodes.get(id) === node);
    this.#nodes = next;
    this.#more(same);
    return true;
  }

  /** Adds cards to the next window that it leaves behind but that are still close by. */
  #keepNearby(camera: Camera, next: Map<Id, CardNode>): void {
    const close = viewRect(camera, KEPT_BEYOND);
    for (const [id, node] of this.#nodes) {
      if (next.size >= MOST_KEPT) return;
      const card = this.#scene.cards.get(id);
      if (card === undefined || next.has(id) || !overlap(this.#scene.rectOf(card), close)) continue;
      next.set(id, this.#nodeOf(card, node));
    }
  }

  /** Gives the next few cards; the last of the list come first. */
  #more(nothingGone: boolean): void {
    cancelAnimationFrame(this.#frame);
    const batch = this.#waiting.splice(-BATCH);
    for (const card of batch) this.#nodes.set(card.id, this.#nodeOf(card));
    if (batch.length > 0 || !nothingGone) this.#give([...this.#nodes.values()]);
    if (this.#waiting.length > 0) {
      this.#frame = requestAnimationFrame(() => this.#more(true));
      return;
    }
    const whole = this.#whole;
    this.#whole = null;
    whole?.();
  }

  #nodeOf(card: Card, before?: CardNode): CardNode {
    const { x, y, width, height } = this.#scene.rectOf(card);
    if (before?.data.card === card && before.position.y === y) return before;
    return {
      id: card.id,
      type: 'card',
      position: { x, y },
      width,
      height,
      handles: [],
      // Placed and not transformed: each transform is a thing of its own that the page has to keep account of.
      style: { transform: 'none', left: x, top: y },
      data: before?.data.card === card ? before.data : { card },
    };
  }

  /** Takes everything from React Flow. */
  empty(): void {
    cancelAnimationFrame(this.#frame);
    this.#waiting = [];
    this.#whole = null;
    this.#rect = null;
    if (this.#nodes.size === 0) return;
    this.#nodes = new Map();
    this.#give([]);
  }
}
