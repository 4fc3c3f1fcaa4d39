import { describe, expect, test } from 'vitest';
import { addLink } from '#shared/model/commands/addLink.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import { contentOf, openMap, openWindow, ownDatabase, perform, retitle, smallMap, titleOf, until } from './fixture.ts';

/** Two windows on one map: each has its own connection, lock and channel, as two tabs have. */
async function twoWindows() {
  const name = ownDatabase();
  const [here, there] = [await openWindow(name), await openWindow(name)];
  const { mapId } = await here.library.create(smallMap());
  return { name, mapId, here: await openMap(here, mapId), there: await openMap(there, mapId), storage: here };
}

describe('two windows on one map', () => {
  test('an edit here appears there, and the other way round', async () => {
    const { here, there } = await twoWindows();
    retitle(here, 'g1', 'From here');
    await until(() => titleOf(there, 'g1') === 'From here');
    retitle(there, 'g2', 'From there');
    await until(() => titleOf(here, 'g2') === 'From there');
    expect(here.getState().revision).toBe(3);
    await until(() => there.getState().revision === 3);
  });

  test('edits made at the same moment are both kept', async () => {
    const { here, there, storage, mapId } = await twoWindows();
    retitle(here, 'g1', 'From here');
    retitle(there, 'g2', 'From there');
    await Promise.all([here.flush(), there.flush()]);
    await until(() => titleOf(here, 'g2') === 'From there' && titleOf(there, 'g1') === 'From here');
    const { document } = await storage.library.read(mapId);
    expect(contentOf(document)).toEqual(contentOf(here.getState().document));
    expect(contentOf(document)).toEqual(contentOf(there.getState().document));
    expect([here.getState().notice, there.getState().notice]).toEqual([null, null]);
  });

  test('of two edits of one field the second is turned away, and its window says so', async () => {
    const { here, there } = await twoWindows();
    retitle(here, 'g1', 'From here');
    retitle(there, 'g1', 'From there');
    await Promise.all([here.flush(), there.flush()]);
    await until(() => titleOf(here, 'g1') === titleOf(there, 'g1'));
    const notices = [here, there].map((store) => store.getState().notice?.message ?? '').filter((text) => text !== '');
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/Another window came first.*First goal.*not kept/);
    const loser = here.getState().notice === null ? there : here;
    expect(loser.getState().history.undo).toBeNull();
    expect(loser.getState().saveState.state).toBe('saved');
  });

  test('a link to an element that was deleted there is turned away', async () => {
    const { here, there } = await twoWindows();
    perform(here, removeElements, { ids: ['g2'] });
    perform(there, addLink, { id: 'l2', from: 'i1', to: 'g2' });
    await Promise.all([here.flush(), there.flush()]);
    await until(() => here.getState().revision === there.getState().revision);
    const [a, b] = [here.getState().document, there.getState().document];
    expect(contentOf(a)).toEqual(contentOf(b));
    expect(a.elements.has('g2')).toBe(a.links.has('l2'));
    const told = [here, there].filter((store) => store.getState().notice !== null);
    expect(told).toHaveLength(1);
  });
});

describe('undo with two windows', () => {
  test('takes back the own step and leaves the other window’s newer one', async () => {
    const { here, there } = await twoWindows();
    retitle(here, 'g1', 'From here');
    await until(() => titleOf(there, 'g1') === 'From here');
    retitle(there, 'g2', 'From there');
    await until(() => titleOf(here, 'g2') === 'From there');
    expect(await here.undo()).toBeNull();
    expect([titleOf(here, 'g1'), titleOf(here, 'g2')]).toEqual(['First goal', 'From there']);
    expect(here.getState().history.undo).toBeNull();
    expect(await here.undo()).toBeNull();
    expect(titleOf(here, 'g2')).toBe('From there');
  });

  test('is refused, with the reason, where the other window has gone on from it', async () => {
    const { here, there } = await twoWindows();
    retitle(here, 'g2', 'Earlier');
    retitle(here, 'g1', 'From here');
    await until(() => titleOf(there, 'g1') === 'From here');
    retitle(there, 'g1', 'From there');
    await until(() => titleOf(here, 'g1') === 'From there');
    const answer = await here.undo();
    expect(answer?.refused).toMatch(/cannot be undone: Goal “From there” has been changed since/);
    expect(titleOf(here, 'g1')).toBe('From there');
    // The step is left out, so that the ones before it can still be reached.
    expect(await here.undo()).toBeNull();
    expect(titleOf(here, 'g2')).toBe('Second goal');
  });

  test('does not reach steps of a window that is still open', async () => {
    const { name, mapId, here } = await twoWindows();
    retitle(here, 'g1', 'From here');
    await here.flush();
    const third = await openMap(await openWindow(name), mapId);
    expect(third.getState().history.undo).toBeNull();
  });

  test('of a step that was adopted from a closed window happens once', async () => {
    const name = ownDatabase();
    const gone = await openWindow(name);
    const { mapId } = await gone.library.create(smallMap());
    const before = await openMap(gone, mapId);
    retitle(before, 'g1', 'Adopted');
    await before.close();
    await gone.close();
    const here = await openMap(await openWindow(name), mapId);
    const there = await openMap(await openWindow(name), mapId);
    expect(here.getState().history.undo).toBe(there.getState().history.undo);
    await here.undo();
    await until(() => titleOf(there, 'g1') === 'First goal');
    expect(there.getState().history).toEqual({ undo: null, redo: null });
    await there.undo();
    expect(titleOf(there, 'g1')).toBe('First goal');
    expect(here.getState().history.redo).not.toBeNull();
  });
});

describe('the library', () => {
  test('tells an open window that its map was renamed', async () => {
    const { there, storage, mapId } = await twoWindows();
    await storage.library.rename(mapId, 'Another name');
    await until(() => there.getState().document.map.title === 'Another name');
  });

  test('takes a map away under an open window, which then says that nothing is saved', async () => {
    const { here, storage, mapId } = await twoWindows();
    await storage.library.bin(mapId);
    await storage.library.deleteForGood(mapId);
    retitle(here, 'g1', 'Too late');
    await until(() => here.getState().saveState.state === 'notSaved');
    expect(here.getState().saveState).toMatchObject({ trouble: 'gone' });
    expect(here.unsavedCopy().elements.get('g1')?.title).toBe('Too late');
  });
});
