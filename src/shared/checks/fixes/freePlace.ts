import type { MapDocument } from '#shared/model/document.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';

/** From card to card, in px: the largest card and room around it. */
const STEP = { x: 264, y: 112 };
/** So many places a card's own row are looked at before the next row is. */
const PER_ROW = 8;

/**
 * A place for a new card in a band that covers no other: beside the card that it belongs to, else in the first free row.
 * @param near the card that it belongs to; it counts only where it stands in the same band
 */
export function freePlace(
  document: MapDocument,
  perspective: Perspective,
  near?: Element,
): { readonly x: number; readonly y: number } {
  const taken = [...document.elements.values()].filter((element) => element.perspective === perspective);
  const isFree = (x: number, y: number) =>
    taken.every(({ position }) => Math.abs(position.x - x) >= STEP.x - 16 || Math.abs(position.y - y) >= STEP.y - 16);
  const sameBand = near?.perspective === perspective;
  const start = { x: near?.position.x ?? 0, y: sameBand ? near.position.y + STEP.y : 0 };
  for (let row = 0; row < 1000; row++) {
    for (let column = 0; column < PER_ROW; column++) {
      const place = { x: start.x + column * STEP.x, y: start.y + row * STEP.y };
      if (isFree(place.x, place.y)) return place;
    }
  }
  return start;
}
