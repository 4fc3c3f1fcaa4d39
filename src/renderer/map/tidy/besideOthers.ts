import { cardSizes } from '#shared/exchange/cardSize.ts';
import type { Move } from '#shared/model/commands/moveElements.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { overlap, type Rect } from '../scene/geometry.ts';

/** Px kept to a card that stays where it is. */
const APART = 20;

/**
 * Puts tidied cards back to where they stood: in each band as high as the highest of them was, or as much lower as it takes
 * to cover no card that stays.
 * @param moves places counted from the top of each band, as the layout of the whole map gives them
 */
export function besideOthers(document: MapDocument, moves: readonly Move[]): Move[] {
  const own = new Set(moves.map(({ id }) => id));
  const others = [...document.elements.values()].filter(({ id }) => !own.has(id));
  return perspectives.flatMap((perspective) => {
    const isHere = (element: Element | undefined) => element?.perspective === perspective;
    const here = moves.filter(({ id }) => isHere(document.elements.get(id)));
    const top = here.reduce((least, { id }) => Math.min(least, document.elements.get(id)?.position.y ?? 0), Infinity);
    const rects = here.map(({ id, position }) => rectOf(document, id, { x: position.x, y: position.y + top }));
    const fixed = others.filter(isHere).map(({ id, position }) => rectOf(document, id, position));
    const drop = dropFor(rects, fixed);
    return here.map(({ id, position }) => ({ id, position: { x: position.x, y: position.y + top + drop } }));
  });
}

function rectOf(document: MapDocument, id: Id, { x, y }: { x: number; y: number }): Rect {
  const element = document.elements.get(id) as Element;
  return { x, y, ...cardSizes[element.kind] };
}

/** How far (px) all of `rects` have to go down together to keep clear of what is fixed. */
function dropFor(rects: readonly Rect[], fixed: readonly Rect[]): number {
  let drop = 0;
  for (;;) {
    let more = 0;
    for (const rect of rects) {
      const lower = { ...rect, y: rect.y + drop };
      for (const other of fixed)
        if (overlap(lower, other)) more = Math.max(more, other.y + other.height + APART - lower.y);
    }
    if (more === 0) return drop;
    drop += more;
  }
}
