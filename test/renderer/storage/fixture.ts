import { Dexie } from 'dexie';
import { expect, onTestFinished } from 'vitest';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { Storage } from '#renderer/state/mapStorage.ts';
import { openMapStore } from '#renderer/state/openMapStore.ts';
import { openStorage, type StorageOptions } from '#renderer/storage/openStorage.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';
import type { Command } from '#shared/model/patch.ts';

let databases = 0;

/** The name of a database of this test's own, deleted when the test is over. */
export function ownDatabase(): string {
  databases += 1;
  const name = `test-${databases}-${crypto.randomUUID().slice(0, 8)}`;
  onTestFinished(async () => {
    await Dexie.delete(name);
    for (const key of Object.keys(localStorage)) if (key.startsWith(name)) localStorage.removeItem(key);
  });
  return name;
}

/** Storage as a window opens it; closed when the test is over. */
export async function openWindow(name: string, options: Partial<StorageOptions> = {}): Promise<Storage> {
  const storage = await openStorage({ keeper: null, name, ...options });
  onTestFinished(() => storage.close());
  return storage;
}

const now = () => new Date().toISOString();

/** An open map, as a window's views hold it. */
export async function openMap(storage: Storage, mapId: string): Promise<MapStore> {
  const store = await openMapStore(storage.maps, mapId, { now, newId: () => crypto.randomUUID() });
  onTestFinished(async () => {
    await store.close();
  });
  return store;
}

/** Three goals, an initiative that supports the first of them, and two audiences. */
export function smallMap(mapId = crypto.randomUUID() as string): MapDocument {
  const place = (x: number) => ({ perspective: 'customer', position: { x, y: 10 } }) as const;
  return completeDraft({
    map: { id: mapId, title: 'Small', organization: 'Some Ltd', updatedAt: '2026-01-01T00:00:00.000Z' },
    elements: [
      { id: 'g1', kind: 'goal', title: 'First goal', ...place(0) },
      { id: 'g2', kind: 'goal', title: 'Second goal', ...place(300) },
      { id: 'g3', kind: 'goal', title: 'Third goal', ...place(600) },
      { id: 'i1', kind: 'initiative', title: 'Work', ...place(900) },
    ],
    links: [{ id: 'l1', from: 'i1', to: 'g1', relation: 'supports' }],
    audiences: [
      { id: 'a1', title: 'Buyers' },
      { id: 'a2', title: 'Staff' },
    ],
  });
}

/** Does a command that must not be refused. */
export function perform<A>(store: MapStore, command: Command<A>, args: A): void {
  expect(store.dispatch(command, args)).toBeNull();
}

/** Gives an element a new title. */
export function retitle(store: MapStore, id: string, title: string, merge = false): void {
  perform(store, editRecords, { table: 'elements', ids: [id], values: { title }, merge });
}

export function titleOf(store: MapStore, id: string): string | undefined {
  return store.getState().document.elements.get(id)?.title;
}

/** Documents are compared without the moment of their last change (map-format.md), and by content alone. */
export function contentOf(document: MapDocument): unknown {
  const sorted = (table: ReadonlyMap<string, unknown>) =>
    Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
  const { map, elements, links, ...rest } = document;
  const lists = Object.entries(rest).map(([name, table]) => [name, table instanceof Map ? [...table] : table]);
  return { map: { ...map, updatedAt: '' }, elements: sorted(elements), links: sorted(links), lists };
}

/** Waits (3 s at most) until something is so. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(what, { timeout: 3_000, interval: 10 }).toBe(true);
}
