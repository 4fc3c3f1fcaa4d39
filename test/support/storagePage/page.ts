/** A page with nothing but the real storage and the real store, for tests that kill, fill up and empty its browser. */

import { connectLoopback } from '#renderer/platform/loopbackKeeper.ts';
import { openMapStore } from '#renderer/state/openMapStore.ts';
import { openStorage } from '#renderer/storage/openStorage.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { completeDraft, type MapDraft } from '#shared/model/draft.ts';
import { measure } from './measure.ts';
import { streamEdits } from './streamEdits.ts';

const parts = {
  openMapStore,
  openStorage,
  completeDraft: (draft: MapDraft) => completeDraft(draft),
  writeMapFile,
  streamEdits,
  measure,
  /** Storage with the files that the server of this page keeps. */
  async open() {
    const loopback = await connectLoopback();
    return openStorage({ keeper: loopback?.keeper ?? null });
  },
  openMap: (storage: Awaited<ReturnType<typeof openStorage>>, mapId: string) =>
    openMapStore(storage.maps, mapId, { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() }),
};

export type StoragePage = typeof parts;

declare global {
  var storagePage: StoragePage;
}

globalThis.storagePage = parts;
