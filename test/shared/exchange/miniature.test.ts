import { describe, expect, test } from 'vitest';
import { layOutMap } from '#shared/exchange/mapLayout.ts';
import { miniature } from '#shared/exchange/miniature.ts';
import { completeDraft, type MapDraft } from '#shared/model/draft.ts';
import { templates } from '#shared/templates/registry.ts';

type Elements = NonNullable<MapDraft['elements']>;
const draw = (elements: Elements, links: NonNullable<MapDraft['links']> = []) =>
  completeDraft({ map: { id: 'm', title: 'M' }, elements, links });

describe('where everything stands', () => {
  test('bands lie under each other, each as high as its cards need, and hold them', () => {
    for (const { draft } of templates) {
      const { bands, cards, width, height } = layOutMap(completeDraft(draft));
      expect(bands.map((band) => band.perspective)).toEqual(['shareholder', 'customer', 'internal', 'learning']);
      expect(bands.at(-1)).toMatchObject({ top: height - (bands.at(-1)?.height ?? 0) });
      for (const card of cards) {
        const band = bands.find(({ perspective }) => perspective === card.element.perspective);
        expect(card.y).toBeGreaterThanOrEqual(band?.top ?? Number.NaN);
        expect(card.y + card.height).toBeLessThanOrEqual((band?.top ?? 0) + (band?.height ?? 0));
        expect(card.x).toBeGreaterThanOrEqual(0);
        expect(card.x + card.width).toBeLessThanOrEqual(width);
      }
    }
  });

  test('cards above and left of the origin stand inside too', () => {
    const { cards, bands } = layOutMap(
      draw([
        { id: 'a', kind: 'note', perspective: 'customer', position: { x: -900, y: -400 } },
        { id: 'b', kind: 'goal', perspective: 'customer', position: { x: 100, y: 50 } },
      ]),
    );
    expect(Math.min(...cards.map((card) => card.x))).toBeGreaterThan(0);
    expect(Math.min(...cards.map((card) => card.y))).toBeGreaterThan(bands[1]?.top ?? Number.NaN);
  });
});

describe('the miniature', () => {
  test('holds every card and link of a template, all numbers whole and within its sides', () => {
    for (const { draft } of templates) {
      const document = completeDraft(draft);
      const small = miniature(document);
      const shown = [...document.elements.values()].filter((element) => !element.parked).length;
      expect(small.cards.length).toBe(5 * shown);
      expect([...small.cards, ...small.links, ...small.bands].every(Number.isSafeInteger)).toBe(true);
      expect(Math.max(small.width, small.height)).toBe(1000);
      expect(small.bands.at(-1)).toBe(small.height);
      expect(Math.max(...small.links)).toBeLessThan(shown);
      expect(small.alignmentRate).toBeGreaterThan(0);
      expect(JSON.stringify(small).length).toBeLessThan(4000);
    }
  });

  test('leaves out what is parked, and links to it', () => {
    const small = miniature(
      draw(
        [
          { id: 'a', kind: 'goal' },
          { id: 'b', kind: 'initiative', parked: true },
        ],
        [{ id: 'l', from: 'b', to: 'a', relation: 'supports' }],
      ),
    );
    expect(small.cards.length).toBe(5);
    expect(small.links).toEqual([]);
  });

  test('of an empty map is four empty bands', () => {
    const small = miniature(draw([]));
    expect(small.cards).toEqual([]);
    expect(small.bands).toEqual([250, 500, 750, 1000]);
    expect(small.alignmentRate).toBeNull();
  });

  test('of a huge map stays small', () => {
    const elements: Elements = Array.from({ length: 3000 }, (_, i) => ({
      id: `e${i}`,
      kind: 'goal' as const,
      position: { x: (i % 60) * 264, y: Math.floor(i / 60) * 124 },
    }));
    const small = miniature(draw(elements));
    expect(small.cards.length / 5).toBe(240);
    expect(JSON.stringify(small).length).toBeLessThan(10_000);
  });
});
