/** All maps in one file: writing it, and restoring from it. */

import type { OnProgress } from '#renderer/exchange/askWorker.ts';
import type { RestorableEntry } from '#renderer/exchange/RestoreDialog.tsx';
import type { StoredMap } from '#renderer/state/mapStorage.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { BACKUP_LIMIT, type BackupMap } from '#shared/exchange/backup/backup.ts';
import type { ReadBackup } from '#shared/exchange/backup/readBackup.ts';
import { writeBackup } from '#shared/exchange/backup/writeBackup.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { documentHash, hashToText } from '#shared/model/hash.ts';
import { openMapOf, type Program } from './program.ts';
import { putInPlace } from './putInPlace.ts';

/**
 * The bytes of a file that holds every map, those in the bin too.
 * @throws Error with a plain sentence where they are more than a file may hold, or where it was called off
 */
export async function backUpEverything(
  program: Program,
  withVersions: boolean,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { library } = program.storage;
  // What is open is written as it is in the database.
  await openMapOf(program)?.flush();
  const heads = await library.list();
  const maps: BackupMap[] = [];
  for (const [i, head] of heads.entries()) {
    signal.throwIfAborted();
    onProgress(i / heads.length, head.title.trim() || 'Untitled map');
    const { document } = await library.read(head.mapId);
    const versions = withVersions ? await library.versions(head.mapId) : [];
    const texts = await Promise.all(
      versions.map(async ({ mapId: _, ...version }) => {
        return { ...version, text: writeMapFile(await library.readVersion(version.versionId)) };
      }),
    );
    maps.push({ document, binnedAt: head.binnedAt, versions: texts });
  }
  const bytes = new TextEncoder().encode(writeBackup(maps, program.now()));
  if (bytes.byteLength > BACKUP_LIMIT) {
    throw new Error(
      `All maps together are larger than ${BACKUP_LIMIT / (1024 * 1024)} MB. ${withVersions ? 'Leave out the versions, or save' : 'Save'} the maps one by one.`,
    );
  }
  return bytes;
}

/** Shows what a file of all maps holds, to choose what is restored. */
export async function takeBackup({ dialog, storage }: Program, fileName: string, read: ReadBackup): Promise<void> {
  dialog.set({ kind: 'restore', fileName, read, stored: await storage.library.list() });
}

/** The maps of a file beside what is here of them. */
export function restorableEntries({ maps }: ReadBackup, stored: readonly StoredMap[]): readonly RestorableEntry[] {
  const here = new Map(stored.map((head) => [head.mapId, head]));
  return maps.map(({ document, binnedAt, versions }) => {
    const head = here.get(document.map.id);
    return {
      key: document.map.id,
      title: document.map.title,
      elements: document.elements.size,
      versions: versions.length,
      isBinned: binnedAt !== null,
      here: head === undefined ? 'no' : head.hash === hashToText(documentHash(document)) ? 'same' : 'differs',
    };
  });
}

/** Restores the chosen maps with their versions; what is here of them in another state is kept as a version before. */
export async function restoreFromFile(program: Program, read: ReadBackup, keys: ReadonlySet<string>): Promise<void> {
  const { library } = program.storage;
  const stored = new Map((await library.list()).map((head) => [head.mapId, head]));
  let restored = 0;
  for (const { document, binnedAt, versions } of read.maps) {
    const mapId = document.map.id;
    if (!keys.has(mapId)) continue;
    try {
      const head = stored.get(mapId);
      if (head === undefined) {
        await library.create(document);
        if (binnedAt !== null) await library.bin(mapId);
      } else if (head.hash !== hashToText(documentHash(document))) {
        await putInPlace(program, head, document, 'Before it was restored from a file', 'restore the map from a file');
      }
      for (const { text, ...version } of versions) await library.keepVersion({ ...version, mapId }, text);
      restored += 1;
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      notify({ tone: 'bad', text: `“${document.map.title}” could not be restored. ${reason}`.trim() });
    }
  }
  if (restored > 0) notify({ tone: 'good', text: `${amountText(restored, 'map was', 'maps were')} restored.` });
}
