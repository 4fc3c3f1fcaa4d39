import type { StoredMap } from '#renderer/state/mapStorage.ts';
import { openMapStore } from '#renderer/state/openMapStore.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Program } from './program.ts';

/**
 * Makes a stored map's content that of a document, as one step.
 * @param version what the state before is called among the map's versions
 * @param label what undo calls it
 */
export async function putInPlace(
  program: Program,
  existing: StoredMap,
  document: MapDocument,
  version: string,
  label: string,
): Promise<void> {
  const { storage, now, newId } = program;
  const { library } = storage;
  if (existing.binnedAt !== null) await library.restore(existing.mapId);
  await library.saveVersion(existing.mapId, version, true);
  const map = await openMapStore(storage.maps, existing.mapId, { now, newId });
  try {
    const refusal = map.replaceContent(document, label);
    if (refusal !== null) throw new Error(refusal.refused);
    if (!(await map.flush())) throw new Error('The map was not replaced: the database did not answer in time.');
  } finally {
    await map.close();
  }
}
