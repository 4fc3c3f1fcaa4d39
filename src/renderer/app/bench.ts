import { screenPoint } from '#renderer/map/canvas/camera.ts';
import type { MapActions } from '#renderer/map/view/actions.ts';
import { activeMap } from '#renderer/map/view/activeMap.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { moveElements } from '#shared/model/commands/moveElements.ts';
import { readDocument } from '#shared/model/readDocument.ts';
import type { Id } from '#shared/model/values.ts';
import { openMapOf, type Program } from './program.ts';

/** What `?bench` in the address offers for measuring this program beside others; see test/bench. */
export interface Bench {
  /** Opens a map of this content (as a map file holds it); while one is open, its content takes the place of the one there. */
  load(document: object): Promise<void>;
  /** The whole map in view, at once. */
  fit(): void;
  zoomTo(zoom: number): void;
  ids(): readonly Id[];
  /** Where the middle of a card is, in px of the window. */
  screenOf(id: Id): { readonly x: number; readonly y: number };
  moveBy(ids: readonly Id[], dx: number, dy: number): void;
  /** An edit of one field, in whatever view is open. */
  retitle(id: Id, title: string): void;
  undo(): Promise<void>;
  /** Resolves when everything is painted. */
  ready(): Promise<void>;
}

declare global {
  interface Window {
    bench?: Bench;
  }
}

/** Offers `window.bench` where the address asks for it. */
export function offerBench(program: Program): void {
  if (!new URLSearchParams(location.search).has('bench')) return;
  window.bench = {
    load: (document) => load(program, document),
    fit: () => shown().engine.fit({ left: 24, top: 24, right: 24, bottom: 24 }),
    zoomTo: (zoom) => shown().engine.zoomTo(zoom),
    ids: () => [...opened(program).getState().document.elements.keys()],
    screenOf(id) {
      const { engine } = shown();
      const card = engine.scene.cards.get(id);
      if (card === undefined) throw new Error(`There is no card ${id}.`);
      const { x, y, width, height } = engine.scene.rectOf(card);
      const { x: left, y: top } = screenPoint(engine.camera, { x: x + width / 2, y: y + height / 2 });
      const box = engine.root?.getBoundingClientRect();
      return { x: left + (box?.left ?? 0), y: top + (box?.top ?? 0) };
    },
    moveBy(ids, dx, dy) {
      const { store, scene } = shown().engine;
      const moves = ids.flatMap((id) => {
        const card = scene.cards.get(id);
        return card === undefined ? [] : [{ id, position: { x: card.x + dx, y: card.y + dy } }];
      });
      const refusal = store.dispatch(moveElements, { moves });
      if (refusal !== null) throw new Error(refusal.refused);
    },
    retitle(id, title) {
      const refusal = opened(program).dispatch(editRecords, { table: 'elements', ids: [id], values: { title } });
      if (refusal !== null) throw new Error(refusal.refused);
    },
    async undo() {
      const refusal = await shown().engine.store.undo();
      if (refusal !== null) throw new Error(refusal.refused);
    },
    ready: painted,
  };
}

function shown(): MapActions {
  const map = activeMap();
  if (map === null) throw new Error('No map is open: load one first.');
  return map;
}

function opened(program: Program): MapStore {
  const map = openMapOf(program);
  if (map === null) throw new Error('No map is open: load one first.');
  return map;
}

async function load(program: Program, raw: object): Promise<void> {
  const { document } = readDocument(raw, program.newId);
  const open = openMapOf(program);
  if (open !== null && activeMap() !== null) {
    const refusal = open.replaceContent(document, 'replace the map');
    if (refusal !== null) throw new Error(refusal.refused);
  } else {
    const mapId = program.newId();
    await program.storage.library.create({ ...document, map: { ...document.map, id: mapId } });
    program.route.set({ place: 'map', mapId, view: 'map' });
    while (activeMap()?.engine.store.mapId !== mapId) await frame();
  }
  await painted();
}

function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}

/** Two frames in a row in which the map has nothing left to draw. */
async function painted(): Promise<void> {
  let quiet = 0;
  while (quiet < 2) {
    await frame();
    quiet = shown().engine.isSettled ? quiet + 1 : 0;
  }
}
