import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerBand } from '#renderer/map/tidy/layers.ts';
import { spread } from '#renderer/map/tidy/spread.ts';
import { type TidyCard, type TidyInput, tidyBands } from '#renderer/map/tidy/tidyBands.ts';
import { tidyInput } from '#renderer/map/tidy/tidyInput.ts';
import { sampleMap } from '#test/support/strategyMap.ts';

const places = fc.integer({ min: -2000, max: 6000 });
const card = fc.record({
  band: fc.integer({ min: 0, max: 3 }),
  rank: fc.integer({ min: 0, max: 2 }),
  x: places,
  y: fc.integer({ min: 0, max: 2000 }),
  width: fc.constantFrom(232, 112),
  height: fc.constantFrom(92, 72, 64, 112),
});
const maps: fc.Arbitrary<TidyInput> = fc
  .array(card, { maxLength: 60 })
  .chain((cards) =>
    fc
      .array(fc.nat(Math.max(0, cards.length - 1)), { maxLength: cards.length * 3 })
      .map((links) => ({ cards, links: cards.length === 0 ? [] : links.slice(0, links.length - (links.length % 2)) })),
  );

test('no two cards overlap, whatever is linked to what', () => {
  fc.assert(
    fc.property(maps, (input) => {
      const at = tidyBands(input);
      input.cards.forEach((a, i) => {
        for (let j = 0; j < i; j++) {
          const b = input.cards[j] as TidyCard;
          if (a.band !== b.band) continue;
          const [ax, ay, bx, by] = [at[i * 2], at[i * 2 + 1], at[j * 2], at[j * 2 + 1]] as number[];
          const apart =
            (ax as number) >= (bx as number) + b.width ||
            (bx as number) >= (ax as number) + a.width ||
            (ay as number) >= (by as number) + b.height ||
            (by as number) >= (ay as number) + a.height;
          expect(apart).toBe(true);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test('cards that nothing links keep their order from left to right', () => {
  fc.assert(
    fc.property(fc.uniqueArray(places, { minLength: 2, maxLength: 8 }), (xs) => {
      const cards = xs.map((x) => ({ band: 1, rank: 1, x, y: 0, width: 232, height: 92 }));
      const at = tidyBands({ cards, links: [] });
      const order = (of: (i: number) => number) => xs.map((_, i) => i).sort((a, b) => of(a) - of(b));
      expect(order((i) => at[i * 2] as number)).toEqual(order((i) => xs[i] as number));
    }),
  );
});

test('a tidy map stays as it is', () => {
  const { input } = tidyInput(sampleMap());
  const once = tidyBands(input);
  const cards = input.cards.map((one, i) => ({ ...one, x: once[i * 2] as number, y: once[i * 2 + 1] as number }));
  expect([...tidyBands({ ...input, cards })]).toEqual([...once]);
});

test('within a band what serves stands below what is served, and goals above work', () => {
  const { input, ids } = tidyInput(sampleMap());
  const at = tidyBands(input);
  const y = (id: string) => at[ids.indexOf(id) * 2 + 1] as number;
  expect(y('answers')).toBeLessThan(y('forum'));
  expect(y('forum')).toBeLessThan(y('hours'));
});

test('a circle of links has rows all the same', () => {
  const rows = layerBand([0, 1, 2], [0, 0, 0], [[1], [2], [0]]);
  expect(rows.size).toBe(3);
  expect(Math.max(...rows.values())).toBeLessThan(3);
});

test('a row is spread in its order with the least way in sum', () => {
  expect(spread([0, 300], [256, 256])).toEqual([0, 300]);
  expect(spread([100, 100], [200, 200])).toEqual([0, 200]);
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 30 }), (wanted) => {
      const placed = spread(
        wanted,
        wanted.map(() => 100),
      );
      for (let i = 1; i < placed.length; i++) {
        expect((placed[i] as number) - (placed[i - 1] as number)).toBeGreaterThanOrEqual(100 - 1e-6);
      }
      const mean = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;
      expect(Math.abs(mean(placed) - mean(wanted)) <= 100 * wanted.length).toBe(true);
    }),
  );
});
