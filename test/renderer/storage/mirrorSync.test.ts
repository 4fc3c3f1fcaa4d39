import { expect, test } from 'vitest';
import type { OpenedMap, StoredMap } from '#renderer/state/mapStorage.ts';
import type { Keeper } from '#renderer/storage/keeper.ts';
import { createMirrorSync, type MirrorSync } from '#renderer/storage/mirrorSync.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { hostileMap } from '#test/support/hostileTexts.ts';

/** Keeps texts in memory; takes them piece by piece, and tells when it has taken the first one. */
class SlowKeeper {
  readonly revisions: number[] = [];
  readonly texts: string[] = [];
  #begun = () => {};
  readonly begun = new Promise<void>((done) => {
    this.#begun = done;
  });

  get keeper(): Keeper {
    const write: Keeper['write'] = async ({ head, text }) => {
      const pieces: string[] = [];
      for (const piece of text) {
        pieces.push(piece);
        this.#begun();
        await new Promise((turn) => setTimeout(turn));
      }
      this.revisions.push(head.revision);
      this.texts.push(pieces.join(''));
      return { ok: true, revision: head.revision };
    };
    return { write } as Partial<Keeper> as Keeper;
  }
}

function syncOf({ keeper }: SlowKeeper): MirrorSync {
  return createMirrorSync({ keeper, databaseId: 'd', read: async () => null, forgotten: async () => {} });
}

function opened(document: MapDocument, revision: number): OpenedMap {
  const head = { mapId: document.map.id, title: 'Map', revision } as Partial<StoredMap> as StoredMap;
  return { head, document } as OpenedMap;
}

/** The map with every element's title changed: where two states were mixed in one file, it shows. */
function retitled(document: MapDocument, title: string): MapDocument {
  const ids = [...document.elements.keys()];
  const patch = editRecords(document, { table: 'elements', ids, values: { title } });
  if (isRefusal(patch)) throw new Error(patch.refused);
  const next = applyPatch(document, patch, '2026-01-02T00:00:00.000Z');
  if (isRefusal(next)) throw new Error(next.refused);
  return next;
}

test('an edit made while a copy is being written leads to a copy of the newest state, and neither is a mixture', async () => {
  const slow = new SlowKeeper();
  const sync = syncOf(slow);
  const [first, second, third] = [hostileMap(), retitled(hostileMap(), 'Second'), retitled(hostileMap(), 'Third')];
  sync.note(first.map.id, opened(first, 1));
  const flushed = sync.flush();
  await slow.begun;
  sync.note(first.map.id, opened(second, 2));
  sync.note(first.map.id, opened(third, 3));
  expect(sync.state.get()).toEqual({ state: 'writing' });
  await flushed;
  await sync.flush();
  expect(slow.revisions).toEqual([1, 3]);
  expect(slow.texts).toEqual([writeMapFile(first), writeMapFile(third)]);
  await expect.poll(() => sync.state.get()).toEqual({ state: 'written' });
  sync.close();
});

test('flushing while a copy is being written ends only when the newest state is there', async () => {
  const slow = new SlowKeeper();
  const sync = syncOf(slow);
  const [first, second] = [hostileMap(), retitled(hostileMap(), 'Second')];
  sync.note(first.map.id, opened(first, 1));
  void sync.flush();
  await slow.begun;
  sync.note(first.map.id, opened(second, 2));
  await sync.flush();
  expect(slow.revisions).toEqual([1, 2]);
  expect(slow.texts[1]).toBe(writeMapFile(second));
  sync.close();
});
