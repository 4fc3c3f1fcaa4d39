import type { Perspective } from '#shared/model/kinds/base.ts';
import { grown, type Point, type Rect } from '../scene/geometry.ts';
import type { Scene } from '../scene/scene.ts';

/** Px between a new card and its neighbors: beside it, and below it with room for a link. */
export const BESIDE = 24;
export const BELOW = 36;
/** Px that stay free around a new card at the least. */
const AIR = 11;
/** How many half cards away a free place is looked for. */
const FARTHEST = 80;

/** A place in a band, counted from the band as in the document. */
export interface Spot {
  readonly perspective: Perspective;
  readonly position: Point;
}

/** Whether a card could stand here (px of the band) without coming too near to another of the band. */
export type IsFree = (rect: Rect) => boolean;

export function freeIn(scene: Scene, perspective: Perspective): IsFree {
  const { origin } = scene.bands[perspective];
  return (rect) => {
    const around = grown({ ...rect, y: rect.y + origin }, AIR);
    return !scene.cardsIn(around).some(({ element }) => element.perspective === perspective);
  };
}

/**
 * The free place nearest to where a card is wanted: there, else in growing rings around it, to the right and below
 * before to the left and above. Never above the band's first place.
 */
export function freeSpot(isFree: IsFree, wanted: Point, size: { readonly width: number; readonly height: number }) {
  const dx = (size.width + BESIDE) / 2;
  const dy = (size.height + BESIDE) / 2;
  const at = (column: number, row: number): Point => ({
    x: Math.round(wanted.x + column * dx),
    y: Math.round(wanted.y + row * dy),
  });
  for (let ring = 0; ring <= FARTHEST; ring++) {
    for (const [column, row] of ringAround(ring)) {
      const place = at(column, row);
      if (place.y >= Math.min(0, wanted.y) && isFree({ ...place, ...size })) return place;
    }
  }
  return at(0, FARTHEST);
}

/** The steps at a distance, the plainest directions first. */
function ringAround(ring: number): [number, number][] {
  if (ring === 0) return [[0, 0]];
  const steps: [number, number][] = [];
  for (let i = 0; i <= ring; i++) {
    steps.push([ring, i], [i, ring]);
    if (i > 0) steps.push([-i, ring]);
  }
  for (let i = 0; i <= ring; i++) {
    steps.push([-ring, i]);
    if (i > 0) steps.push([ring, -i], [-ring, -i]);
    steps.push([i, -ring], [-i, -ring]);
  }
  return steps;
}
