import { expect, test } from 'vitest';
import { besideOthers } from '#renderer/map/tidy/besideOthers.ts';
import { tidyBands } from '#renderer/map/tidy/tidyBands.ts';
import { tidyInput } from '#renderer/map/tidy/tidyInput.ts';
import { cardSizes } from '#shared/exchange/cardSize.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { sampleMap } from '#test/support/strategyMap.ts';

/** The places of some cards after they were tidied by themselves. */
function tidied(document: MapDocument, ids: readonly string[]) {
  const { input, ids: order } = tidyInput(document, new Set(ids));
  const places = tidyBands(input);
  const moves = order.map((id, i) => ({ id, position: { x: places[i * 2] ?? 0, y: places[i * 2 + 1] ?? 0 } }));
  return besideOthers(document, moves);
}

/** Work of one band, spread over it at odd places, and what stays. */
function disordered(): { document: MapDocument; ids: string[]; stays: Element[] } {
  const document = sampleMap();
  const band = [...document.elements.values()].filter(({ perspective }) => perspective === 'internal');
  const chosen = band.slice(0, Math.ceil(band.length / 2));
  const elements = new Map(document.elements);
  chosen.forEach((element, i) => {
    elements.set(element.id, { ...element, position: { x: i * 37, y: 300 + ((i * 53) % 120) } });
  });
  const ids = chosen.map(({ id }) => id);
  return { document: { ...document, elements }, ids, stays: band.filter(({ id }) => !ids.includes(id)) };
}

test('only the chosen cards move, and none comes to lie on one that stays or on another', () => {
  const { document, ids, stays } = disordered();
  const moves = tidied(document, ids);
  expect(moves.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const rects = [
    ...moves.map(({ id, position }) => ({ ...position, ...sizeOf(document, id) })),
    ...stays.map(({ id, position }) => ({ ...position, ...sizeOf(document, id) })),
  ];
  for (const [i, a] of rects.entries()) {
    for (const b of rects.slice(0, i)) {
      if (stays.length > 0 && i >= moves.length && rects.indexOf(b) >= moves.length) continue;
      const apart = a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
      expect(apart).toBe(true);
    }
  }
});

test('they begin where the highest and the leftmost of them stood', () => {
  const { document, ids } = disordered();
  const far = new Map(document.elements);
  // With nothing in the way below, they stay at their height.
  for (const id of ids) {
    const element = far.get(id) as Element;
    far.set(id, { ...element, position: { x: element.position.x, y: element.position.y + 5000 } });
  }
  const moves = tidied({ ...document, elements: far }, ids);
  expect(Math.min(...moves.map(({ position }) => position.y))).toBe(5300);
  expect(Math.min(...moves.map(({ position }) => position.x))).toBe(0);
});

function sizeOf(document: MapDocument, id: string) {
  return cardSizes[(document.elements.get(id) as Element).kind];
}
