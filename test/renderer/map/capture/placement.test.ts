import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeIn, freeSpot } from '#renderer/map/capture/placement.ts';
import { overlap, type Rect } from '#renderer/map/scene/geometry.ts';
import { Scene } from '#renderer/map/scene/scene.ts';
import { cardSizes } from '#shared/exchange/cardSize.ts';
import { completeDraft } from '#shared/model/draft.ts';

const size = cardSizes.initiative;

test('a card stands where it is wanted if the place is free', () => {
  expect(freeSpot(() => true, { x: 300, y: 40 }, size)).toEqual({ x: 300, y: 40 });
});

test('beside a card that is there it goes to the right, the nearest step first', () => {
  const taken: Rect = { x: 0, y: 0, ...size };
  const spot = freeSpot((rect) => !overlap(rect, taken), { x: 0, y: 0 }, size);
  expect(spot).toEqual({ x: 256, y: 0 });
});

test('never above the first place of its band', () => {
  const spot = freeSpot((rect) => rect.x < -100 || rect.y < -50, { x: 0, y: 0 }, size);
  expect(spot.y).toBeGreaterThanOrEqual(0);
});

test('cards placed one after the other never overlap, whatever is there and wherever they are wanted', () => {
  const places = fc.array(fc.record({ x: fc.integer({ min: -600, max: 1800 }), y: fc.integer({ min: 0, max: 900 }) }), {
    minLength: 1,
    maxLength: 25,
  });
  fc.assert(
    fc.property(places, places, (there, wanted) => {
      const placed: Rect[] = [];
      const cards = there.map((position, i) => ({
        id: `c${i}`,
        kind: 'kpi' as const,
        perspective: 'internal' as const,
        position,
      }));
      for (const place of wanted) {
        const scene = new Scene();
        const added = placed.map(({ x, y }, i) => ({
          id: `p${i}`,
          kind: 'initiative' as const,
          perspective: 'internal' as const,
          position: { x, y },
        }));
        // Another band at the same height of its own is no neighbor.
        const other = {
          id: 'other',
          kind: 'goal' as const,
          perspective: 'learning' as const,
          position: { x: 0, y: 0 },
        };
        scene.update(completeDraft({ map: { id: 'm' }, elements: [...cards, ...added, other] }));
        const spot = freeSpot(freeIn(scene, 'internal'), place, size);
        const rect = { ...spot, ...size };
        for (const one of placed) expect(overlap(one, rect)).toBe(false);
        for (const { position } of cards) expect(overlap({ ...position, ...cardSizes.kpi }, rect)).toBe(false);
        placed.push(rect);
      }
    }),
    { numRuns: 40 },
  );
});
