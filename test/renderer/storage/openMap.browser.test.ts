import { describe, expect, test } from 'vitest';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import { contentOf, openMap, openWindow, ownDatabase, perform, retitle, smallMap, titleOf, until } from './fixture.ts';

describe('an edit', () => {
  test('is seen at once and is in the database within 300 ms', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    retitle(store, 'g1', 'Renamed');
    expect(titleOf(store, 'g1')).toBe('Renamed');
    expect(store.getState().saveState).toEqual({ state: 'saving' });
    await until(() => store.getState().saveState.state === 'saved');
    expect(store.getState().revision).toBe(2);
    expect((await storage.library.read(mapId)).document.elements.get('g1')?.title).toBe('Renamed');
    // The quickest of five: nothing waits on purpose, however busy the machine is.
    const spent: number[] = [];
    for (let n = 0; n < 5; n++) {
      const began = performance.now();
      retitle(store, 'g1', `Renamed ${n}`);
      await until(() => store.getState().saveState.state === 'saved');
      spent.push(performance.now() - began);
    }
    expect(Math.min(...spent)).toBeLessThan(300);
  });

  test('is not for a moment seen as saved before it is', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    const saved = new Set([store.getState().document]);
    const commit = storage.maps.commit;
    storage.maps.commit = async (...args) => {
      await commit(...args);
      saved.add(store.getState().document);
    };
    const lies: unknown[] = [];
    store.subscribe(({ saveState, document }) => {
      if (saveState.state === 'saved' && !saved.has(document)) lies.push(document.elements.get('g1')?.title);
    });
    for (let n = 1; n <= 10; n++) {
      retitle(store, 'g1', `Title ${n}`, n % 2 === 0);
      if (n % 3 === 0) await store.undo();
      if (n % 4 === 0) await store.flush();
    }
    await store.flush();
    expect(lies).toEqual([]);
    expect(store.getState().saveState).toEqual({ state: 'saved' });
  });

  test('that another edit follows in the moment it is saved is followed by that one', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    let n = 0;
    const stop = store.subscribe(({ saveState }) => {
      if (saveState.state !== 'saved' || n >= 5) return;
      n += 1;
      retitle(store, 'g1', `Title ${n}`);
    });
    retitle(store, 'g1', 'Title 0');
    await until(() => n === 5 && store.getState().saveState.state === 'saved');
    stop();
    expect((await storage.library.read(mapId)).document.elements.get('g1')?.title).toBe('Title 5');
  });

  test('that is typed letter by letter is one step and few entries', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    for (let n = 1; n <= 20; n++) retitle(store, 'g1', 'abcdefghijklmnopqrst'.slice(0, n), true);
    await store.flush();
    expect(store.getState().revision).toBeLessThan(5);
    await store.undo();
    expect(titleOf(store, 'g1')).toBe('First goal');
    await store.redo();
    expect(titleOf(store, 'g1')).toBe('abcdefghijklmnopqrst');
  });

  test('after the end of a gesture is a step of its own', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    retitle(store, 'g1', 'One', true);
    store.endGesture();
    retitle(store, 'g1', 'Two', true);
    await store.undo();
    expect(titleOf(store, 'g1')).toBe('One');
  });

  test('that would break the map is refused and changes nothing', async () => {
    const storage = await openWindow(ownDatabase());
    const { mapId } = await storage.library.create(smallMap());
    const store = await openMap(storage, mapId);
    const before = store.getState().document;
    const link = { ...before.links.get('l1'), id: 'l2', to: 'nowhere' } as never;
    const refusal = store.apply({
      label: 'link',
      changes: [{ op: 'add', table: 'links', record: link }],
      history: 'record',
    });
    expect(refusal?.refused).toMatch(/needs an element/);
    expect(store.getState().document).toBe(before);
  });
});

describe('a restart', () => {
  test('finds the map, and undo and redo go on where they were', async () => {
    const name = ownDatabase();
    const first = await openWindow(name);
    const { mapId } = await first.library.create(smallMap());
    const before = await openMap(first, mapId);
    retitle(before, 'g1', 'One');
    perform(before, removeElements, { ids: ['g2'] });
    retitle(before, 'g3', 'Three');
    await before.undo();
    const left = contentOf(before.getState().document);
    await before.close();
    await first.close();

    const second = await openWindow(name);
    const store = await openMap(second, mapId);
    expect(contentOf(store.getState().document)).toEqual(left);
    expect(store.getState().history.redo).toMatch(/Third goal/);
    await store.redo();
    expect(titleOf(store, 'g3')).toBe('Three');
    for (let n = 0; n < 3; n++) expect(await store.undo()).toBeNull();
    expect(contentOf(store.getState().document)).toEqual(contentOf(smallMap(mapId)));
    expect(store.getState().history.undo).toBeNull();
  });

  test('reads history further back than one page', async () => {
    const name = ownDatabase();
    const first = await openWindow(name);
    const { mapId } = await first.library.create(smallMap());
    const before = await openMap(first, mapId);
    for (let n = 1; n <= 250; n++) retitle(before, 'g1', `Title ${n}`);
    await before.close();
    await first.close();
    const store = await openMap(await openWindow(name), mapId);
    let steps = 0;
    while (store.getState().history.undo !== null || titleOf(store, 'g1') !== 'First goal') {
      expect(await store.undo()).toBeNull();
      steps += 1;
    }
    expect(steps).toBe(250);
    expect(titleOf(store, 'g1')).toBe('First goal');
  });
});
