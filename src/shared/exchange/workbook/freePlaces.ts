import type { MapDocument } from '#shared/model/document.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { cardSizes } from '../cardSize.ts';

const GAP = 24;
const PER_ROW = 6;

/** Places for new cards: in rows below all that stands in their band. */
export class FreePlaces {
  readonly #bottoms = new Map<Perspective, number>();
  readonly #counts = new Map<Perspective, number>();

  constructor(document: MapDocument) {
    for (const { perspective, position, kind } of document.elements.values()) {
      const bottom = position.y + cardSizes[kind].height + GAP;
      this.#bottoms.set(perspective, Math.max(bottom, this.#bottoms.get(perspective) ?? GAP));
    }
  }

  /** The next free place for an element in its band, in px. */
  take({ perspective }: Pick<Element, 'perspective'>): { readonly x: number; readonly y: number } {
    const count = this.#counts.get(perspective) ?? 0;
    this.#counts.set(perspective, count + 1);
    const { width, height } = cardSizes.goal;
    return {
      x: GAP + (count % PER_ROW) * (width + GAP),
      y: Math.min(1e6, (this.#bottoms.get(perspective) ?? GAP) + Math.floor(count / PER_ROW) * (height + GAP)),
    };
  }
}
