import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Scene } from '#renderer/map/scene/scene.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { addElement } from '#shared/model/commands/addElement.ts';
import { moveElements } from '#shared/model/commands/moveElements.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import { type Command, isRefusal } from '#shared/model/patch.ts';
import { readDocument } from '#shared/model/readDocument.ts';
import { benchMap } from '#test/bench/lanes.ts';

const now = '2026-01-01T00:00:00Z';

function mapOf(count: number): MapDocument {
  return readDocument(benchMap(count), () => 'm').document;
}

function edited<A>(document: MapDocument, command: Command<A>, args: A): MapDocument {
  const patch = command(document, args);
  if (isRefusal(patch)) throw new Error(patch.refused);
  const after = applyPatch(document, patch, now);
  if (isRefusal(after)) throw new Error(after.refused);
  return after;
}

function sceneOf(document: MapDocument): Scene {
  const scene = new Scene();
  scene.update(document);
  return scene;
}

/** All that a scene says of a map, in an order of its own. */
function contentOf(scene: Scene) {
  const cards = [...scene.cards.values()].map((card) => ({ id: card.id, ...scene.rectOf(card) }));
  const links = [...scene.links.values()].map((link) => ({ id: link.id, route: scene.routeOf(link) }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { cards: cards.sort(byId), links: links.sort(byId), bands: scene.bands, bounds: scene.bounds() };
}

describe('the scene of a map', () => {
  test('follows any sequence of edits to what a new scene of the same map shows', () => {
    const start = mapOf(60);
    const ids = [...start.elements.keys()];
    const place = fc.record({ x: fc.integer({ min: -500, max: 3000 }), y: fc.integer({ min: -200, max: 900 }) });
    const edit = fc.record({
      what: fc.constantFrom('move', 'band', 'remove', 'add'),
      id: fc.constantFrom(...ids),
      position: place,
      perspective: fc.constantFrom(...perspectives),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const scene = sceneOf(start);
        let document = start;
        edits.forEach(({ what, id, position, perspective }, step) => {
          const isThere = document.elements.has(id);
          if (what === 'add') {
            const add = { id: `new-${step}`, kind: 'note', title: 'Note', position, perspective } as const;
            document = edited(document, addElement, add);
          } else if (isThere && what === 'remove') document = edited(document, removeElements, { ids: [id] });
          else if (isThere && what === 'move') document = edited(document, moveElements, { moves: [{ id, position }] });
          else if (isThere) document = edited(document, moveElements, { moves: [{ id, position, perspective }] });
          scene.update(document);
          // What is kept from here must not outlive the next edit.
          contentOf(scene);
        });
        expect(contentOf(scene)).toEqual(contentOf(sceneOf(document)));
      }),
      { numRuns: 60 },
    );
  });

  test('finds exactly the cards that a rectangle overlaps, and the links that pass through it', () => {
    const scene = sceneOf(mapOf(200));
    const bounds = scene.bounds();
    const part = fc.record({
      x: fc.integer({ min: -400, max: bounds?.width ?? 0 }),
      y: fc.integer({ min: -400, max: scene.height }),
      // Up to more than the whole map.
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
    });
    fc.assert(
      fc.property(part, (rect) => {
        const found = scene.cardsIn(rect).map(({ id }) => id);
        const wanted = [...scene.cards.values()].filter((card) => {
          const { x, y, width, height } = scene.rectOf(card);
          return x < rect.x + rect.width && x + width > rect.x && y < rect.y + rect.height && y + height > rect.y;
        });
        expect(found.sort()).toEqual(wanted.map(({ id }) => id).sort());
        const crossing = new Set(scene.linksIn(rect).map(({ id }) => id));
        for (const link of scene.links.values()) {
          const route = scene.routeOf(link);
          const starts =
            route !== null &&
            route.from.x > rect.x &&
            route.from.x < rect.x + rect.width &&
            route.from.y > rect.y &&
            route.from.y < rect.y + rect.height;
          if (starts) expect(crossing.has(link.id)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('a move touches the moved card and keeps the identity of all others', () => {
    const document = mapOf(300);
    const scene = sceneOf(document);
    const before = new Map(scene.cards);
    const [id] = [...document.elements.keys()];
    if (id === undefined) throw new Error('no card');
    const position = { x: 40, y: 0 };
    const change = scene.update(edited(document, moveElements, { moves: [{ id, position }] }));
    expect([...change.cards]).toEqual([id]);
    expect(change.links.size).toBe(0);
    expect(change.bands).toBe(false);
    for (const [other, card] of scene.cards) expect(card === before.get(other)).toBe(other !== id);
    expect(scene.cards.get(id)).toMatchObject(position);
  });

  test('a band grows with its cards and pushes down the bands below it, whose cards stay as they are', () => {
    const document = mapOf(100);
    const scene = sceneOf(document);
    const low = [...scene.cards.values()].find((card) => card.element.perspective === 'learning');
    const moved = [...document.elements.values()].find(({ perspective }) => perspective === 'customer');
    if (low === undefined || moved === undefined) throw new Error('no cards');
    const top = scene.bands.learning.top;
    const position = { ...moved.position, y: 2000 };
    const change = scene.update(edited(document, moveElements, { moves: [{ id: moved.id, position }] }));
    expect(change.bands).toBe(true);
    expect(scene.bands.learning.top).toBeGreaterThan(top + 1000);
    expect(cardOf(scene, low.id)).toBe(low);
    expect(scene.rectOf(low).y).toBe(scene.bands.learning.origin + low.y);
  });

  test('a card that is let go over another band comes to stand in it, never above its first place', () => {
    const scene = sceneOf(mapOf(100));
    const { customer } = scene.bands;
    const rect = { x: 10.4, y: customer.top - 30, width: 232, height: 92 };
    expect(scene.placeFor(rect)).toEqual({ perspective: 'customer', position: { x: 10, y: 0 } });
    expect(scene.placeFor({ ...rect, y: customer.origin + 50 }).position.y).toBe(50);
    expect(scene.placeFor({ ...rect, y: -900 }).perspective).toBe('shareholder');
    expect(scene.placeFor({ ...rect, y: 1e5 }).perspective).toBe('learning');
  });
});

function cardOf(scene: Scene, id: string) {
  return scene.cards.get(id);
}
