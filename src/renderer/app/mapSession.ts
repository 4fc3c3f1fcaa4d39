import { followEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import { StorageError } from '#renderer/state/mapStorage.ts';
import { openMapStore } from '#renderer/state/openMapStore.ts';
import { createViewState } from '#renderer/state/viewState.ts';
import { localDay } from '#renderer/ui/dates.ts';
import { openMapOf, type Program } from './program.ts';

/** Opens the map that the address names, and closes the one before; called once. */
export function followRoute(program: Program): void {
  const { route, session } = program;
  const follow = () => {
    const here = route.get();
    const wanted = here.place === 'map' ? here.mapId : null;
    if (wanted === mapIdOf(program)) return;
    const before = openMapOf(program);
    const left = session.get();
    if (left.state === 'open') left.evaluation.close();
    session.set(wanted === null ? { state: 'none' } : { state: 'opening', mapId: wanted });
    void leave(before).then(() => (wanted === null ? undefined : open(program, wanted)));
  };
  route.subscribe(follow);
  follow();
  keepWindowOpenWhileUnsaved(program);
}

function mapIdOf({ session }: Program): string | null {
  const now = session.get();
  if (now.state === 'open') return now.map.mapId;
  return now.state === 'none' ? null : now.mapId;
}

async function leave(map: MapStore | null): Promise<void> {
  // What cannot be saved now stays in the store's own attempts; leaving it must not fail.
  await map?.close().catch(() => {});
}

async function open(program: Program, mapId: string): Promise<void> {
  const { storage, session, now, newId } = program;
  const connection = storage.connection.get();
  const isWanted = () => mapIdOf(program) === mapId && session.get().state === 'opening';
  try {
    const readOnly = connection.state === 'readOnly' ? connection.message : null;
    const map = await openMapStore(storage.maps, mapId, { now, newId, readOnly });
    if (isWanted()) {
      const evaluation = followEvaluation(map, () => localDay(new Date()));
      session.set({ state: 'open', map, selection: createViewState(), evaluation });
    } else await leave(map);
  } catch (error) {
    const known =
      error instanceof StorageError ? error : new StorageError('failed', 'The map could not be opened.', error);
    if (isWanted()) session.set({ state: 'failed', mapId, error: known });
  }
}

/** Opens again after a failure. */
export function reopen(program: Program): void {
  const { session } = program;
  const now = session.get();
  if (now.state !== 'failed') return;
  session.set({ state: 'opening', mapId: now.mapId });
  void open(program, now.mapId);
}

/** The window closes only when every edit is in the database, or the person says so. */
function keepWindowOpenWhileUnsaved(program: Program): void {
  const { session, platform } = program;
  let stop = () => {};
  const watch = () => {
    stop();
    const map = openMapOf(program);
    if (map === null) return platform.setUnsaved(false);
    let told = false;
    const tell = () => {
      const { state } = map.getState().saveState;
      const unsaved = state === 'saving' || state === 'notSaved';
      if (unsaved !== told) platform.setUnsaved(unsaved);
      told = unsaved;
    };
    stop = map.subscribe(tell);
    tell();
  };
  session.subscribe(watch);
  platform.onClosing(() => void openMapOf(program)?.flush());
}
