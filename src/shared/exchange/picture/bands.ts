import { type Perspective, perspectives } from '#shared/model/kinds/base.ts';

/** A band of the map in world px. A card's place in the document counts from `origin`. */
export interface Band {
  readonly perspective: Perspective;
  readonly top: number;
  readonly height: number;
  /** World y of the place 0 in this band. */
  readonly origin: number;
}

export type Bands = Readonly<Record<Perspective, Band>>;

/** How far the cards of a band reach, in px from its place 0; null where it has none. */
export interface Reach {
  readonly top: number;
  readonly bottom: number;
}

/** Px above the first card and below the last one: below there is room to drop another. */
const ABOVE = 28;
const BELOW = 36;
/** Height for the cards of a band that has none yet: one row. */
const EMPTY = 92;

/** Lays the four bands one below the other, each as high as its cards need. A band whose numbers stay keeps its identity. */
export function layBands(reaches: Readonly<Record<Perspective, Reach | null>>, before: Bands | null): Bands {
  let top = 0;
  const lay = (perspective: Perspective): Band => {
    const reach = reaches[perspective];
    const foot = Math.max(EMPTY, reach?.bottom ?? 0);
    const band = layBand(perspective, top, { top: Math.min(0, reach?.top ?? 0), bottom: foot });
    top += band.height;
    const old = before?.[perspective];
    return old !== undefined && old.top === band.top && old.height === band.height && old.origin === band.origin
      ? old
      : band;
  };
  return {
    shareholder: lay('shareholder'),
    customer: lay('customer'),
    internal: lay('internal'),
    learning: lay('learning'),
  };
}

/** A band that begins at a height and is exactly as high as these cards need. */
export function layBand(perspective: Perspective, top: number, { top: rise, bottom: foot }: Reach): Band {
  return { perspective, top, height: ABOVE + foot - rise + BELOW, origin: top + ABOVE - rise };
}

/** The band at a height of the world; above all the first, below all the last. */
export function bandAt(bands: Bands, y: number): Band {
  const found = perspectives.find((name) => y < bands[name].top + bands[name].height);
  return bands[found ?? 'learning'];
}

/** What each perspective asks, for the label of its band [BSC]. */
export const bandQuestions: Readonly<Record<Perspective, string>> = {
  shareholder: 'What must we achieve for owners?',
  customer: 'What must we be to customers?',
  internal: 'What must we be excellent at?',
  learning: 'What must we learn and build?',
};
