/** Measures saving and opening against the bare database, in this browser, on this disk. */
import { Dexie } from 'dexie';
import { openMapStore } from '#renderer/state/openMapStore.ts';
import { openStorage } from '#renderer/storage/openStorage.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { completeDraft } from '#shared/model/draft.ts';

export interface Figures {
  /** Medians in ms. */
  readonly bareStrictPut: number;
  readonly savedEdit: number;
  readonly dexieToArray: number;
  readonly openMap: number;
  readonly openMapFromRecords: number;
  readonly applyEdit: number;
}

const kinds = ['goal', 'initiative', 'kpi', 'initiative', 'capability', 'program'] as const;
const words = 'What it is about and whom it serves, as people write it down in a workshop. ';

/** A map of so many elements, half as many links again, with texts of usual length. */
function largeMap(elements: number): MapDocument {
  return completeDraft({
    map: { id: 'large', title: 'Large' },
    elements: Array.from({ length: elements }, (_, i) => ({
      id: `element-${i}-of-the-large-map`,
      kind: kinds[i % kinds.length] as 'goal',
      title: `Element ${i} of the large map`,
      description: words.repeat(2),
      position: { x: (i % 100) * 260, y: Math.floor(i / 100) * 120 },
    })),
    links: Array.from({ length: Math.floor(elements * 1.5) }, (_, i) => {
      const from = `element-${6 * (i % Math.floor(elements / 6)) + 1}-of-the-large-map`;
      return {
        id: `l${i}`,
        from,
        to: `element-${6 * (Math.floor(i / 7) % Math.floor(elements / 6))}-of-the-large-map`,
        relation: 'supports' as const,
      };
    }).filter(uniquePair()),
  });
}

function uniquePair() {
  const seen = new Set<string>();
  return ({ from, to }: { from: string; to: string }) => !seen.has(from + to) && Boolean(seen.add(from + to));
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

async function time(task: () => unknown): Promise<number> {
  const began = performance.now();
  await task();
  return performance.now() - began;
}

/** Medians of `runs` alternated runs. */
export async function measure(runs: number): Promise<Figures> {
  const document = largeMap(2_000);
  const name = `measure-${crypto.randomUUID()}`;
  const bare = await bareDatabase(`${name}-bare`);
  const plain = new Dexie(`${name}-plain`);
  plain.version(1).stores({ records: '[mapId+table+id], mapId' });
  const rows = [...document.elements].map(([id, record]) => ({ mapId: 'large', table: 'elements', id, record }));
  const links = [...document.links].map(([id, record]) => ({ mapId: 'large', table: 'links', id, record }));
  await plain.table('records').bulkPut([...rows, ...links]);

  const storage = await openStorage({ keeper: null, name });
  await storage.library.create(document);
  const now = () => new Date().toISOString();
  const store = await openMapStore(storage.maps, 'large', { now, newId: () => crypto.randomUUID() });
  const target = [...document.elements.keys()][7] as string;
  const record = document.elements.get(target);
  const saved = () =>
    new Promise<void>((done) => {
      const stop = store.subscribe(({ saveState }) => {
        if (saveState.state !== 'saved') return;
        stop();
        done();
      });
    });
  const samples = { put: [] as number[], edit: [] as number[], apply: [] as number[] };
  for (let n = 0; n < runs * 10; n++) {
    samples.put.push(await time(() => bare.put({ id: target, record, n })));
    const whenSaved = saved();
    const began = performance.now();
    store.dispatch(editRecords, { table: 'elements', ids: [target], values: { title: `Title ${n}` } });
    samples.apply.push(performance.now() - began);
    await whenSaved;
    samples.edit.push(performance.now() - began);
  }
  await store.close();
  const opening = { array: [] as number[], open: [] as number[], records: [] as number[] };
  for (let n = 0; n < runs; n++) {
    opening.array.push(await time(() => plain.table('records').where('mapId').equals('large').toArray()));
    opening.open.push(await time(() => storage.maps.open('large')));
  }
  const raw = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => done(request.result);
  });
  raw.transaction('snapshots', 'readwrite').objectStore('snapshots').clear();
  raw.close();
  for (let n = 0; n < runs; n++) opening.records.push(await time(() => storage.maps.open('large')));
  await storage.close();
  plain.close();
  bare.close();
  return {
    bareStrictPut: median(samples.put),
    savedEdit: median(samples.edit),
    applyEdit: median(samples.apply),
    dexieToArray: median(opening.array),
    openMap: median(opening.open),
    openMapFromRecords: median(opening.records),
  };
}

async function bareDatabase(name: string) {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'id' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  return {
    put: (value: object) =>
      new Promise<void>((done, fail) => {
        const transaction = db.transaction('records', 'readwrite', { durability: 'strict' });
        transaction.objectStore('records').put(value);
        transaction.oncomplete = () => done();
        transaction.onabort = () => fail(transaction.error);
      }),
    close: () => db.close(),
  };
}
