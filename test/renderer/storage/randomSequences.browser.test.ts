import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '#renderer/storage/database.ts';
import { readMap, readRecords } from '#renderer/storage/readMap.ts';
import { documentHash, hashToText } from '#shared/model/hash.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { type RandomCommand, randomCommand, runRandom } from '#test/support/randomCommands.ts';
import { contentOf, openMap, openWindow, ownDatabase, smallMap } from './fixture.ts';

type Act = RandomCommand | 'undo' | 'redo' | 'save' | 'reopen' | 'rest';

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: randomCommand },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  { weight: 1, arbitrary: fc.constantFrom('save' as const, 'reopen' as const, 'rest' as const) },
);

test('whatever is done, undone and reopened, the database holds what was seen', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 60 }), async (acts) => {
      const name = ownDatabase();
      let storage = await openWindow(name);
      const { mapId } = await storage.library.create(smallMap());
      let store = await openMap(storage, mapId);
      for (const step of acts) {
        if (step === 'undo') await store.undo();
        else if (step === 'redo') await store.redo();
        else if (step === 'save') await store.flush();
        else if (step === 'reopen') {
          const seen = contentOf(store.getState().document);
          const history = store.getState().history;
          await store.close();
          await storage.close();
          storage = await openWindow(name);
          store = await openMap(storage, mapId);
          expect(contentOf(store.getState().document)).toEqual(seen);
          expect(store.getState().history).toEqual(history);
        } else if (step === 'rest') {
          await store.flush();
          const { document, revision } = store.getState();
          await storage.maps.writeSnapshot({ document, revision, hash: hashToText(documentHash(document)) });
        } else {
          const patch = runRandom(store.getState().document, step);
          if (!isRefusal(patch)) store.apply(patch);
        }
      }
      expect(await store.flush()).toBe(true);
      const seen = contentOf(store.getState().document);
      const database = await openDatabase({ name });
      expect(contentOf((await readMap(database, mapId)).document)).toEqual(seen);
      expect(contentOf((await readRecords(database, mapId))?.document ?? smallMap())).toEqual(seen);
      database.close();
      while (store.getState().history.undo !== null) expect(await store.undo()).toBeNull();
      expect(contentOf(store.getState().document)).toEqual(contentOf(smallMap(mapId)));
      while (store.getState().history.redo !== null) expect(await store.redo()).toBeNull();
      expect(await store.flush()).toBe(true);
      await store.close();
      await storage.close();
    }),
    { numRuns: 25 },
  );
});
