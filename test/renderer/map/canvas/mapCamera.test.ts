import { describe, expect, test } from 'vitest';
import { type Camera, type Margins, viewRect } from '#renderer/map/canvas/camera.ts';
import { MapCamera } from '#renderer/map/canvas/MapCamera.ts';
import { overlap, type Rect } from '#renderer/map/scene/geometry.ts';
import type { Viewport } from '#renderer/state/viewState.ts';
import { readDocument } from '#shared/model/readDocument.ts';

class Looking extends MapCamera {
  override readonly root = null;
  override look(_: Viewport): void {}
}

const canvas: Camera = { x: 0, y: 0, zoom: 1, width: 1000, height: 600 };
const corner = { width: 160, height: 60 };
const margins: Margins = { left: 140, top: 50, right: 24, bottom: 12, corner };

/** A map with a card at each of these places of the lowest band. */
function mapWith(places: readonly { x: number; y: number }[]): Looking {
  const elements = places.map((position, n) => ({
    ...{ id: `e${n}`, kind: 'goal', title: `Goal ${n}`, perspective: 'learning', position },
  }));
  const file = { format: 'throughline-map', version: 1, map: { id: 'm', title: 'Map' }, elements, links: [] };
  const map = new Looking();
  map.scene.update(readDocument(file, () => 'm').document);
  return map;
}

/** The cards in the lower right corner of the canvas, where the whole map is shown. */
function inCorner(map: Looking): number {
  const seen = viewRect({ ...canvas, ...map.whole(margins, canvas) });
  const { zoom } = map.whole(margins, canvas);
  const [width, height] = [corner.width / zoom, corner.height / zoom];
  const covered: Rect = { x: seen.x + seen.width - width, y: seen.y + seen.height - height, width, height };
  return [...map.scene.cards.values()].filter((card) => overlap(map.scene.rectOf(card), covered)).length;
}

describe('the view of a whole map', () => {
  const tall = [0, 400, 800, 1200].map((y) => ({ x: 0, y }));
  const below = { x: 2400, y: 1200 };

  test('leaves the controls’ corner free of cards', () => {
    const map = mapWith([...tall, below]);
    expect(map.whole({ ...margins, bottom: 12 }, canvas).zoom).toBeLessThan(1);
    expect(inCorner(map)).toBe(0);
    const { corner: _, ...without } = margins;
    expect(map.whole(margins, canvas).zoom).toBeLessThan(map.whole(without, canvas).zoom);
  });

  test('uses the height of the canvas where nothing stands in that corner', () => {
    const map = mapWith([...tall, { x: 2400, y: 0 }]);
    const { corner: _, ...without } = margins;
    expect(map.whole(margins, canvas)).toEqual(map.whole(without, canvas));
  });
});
