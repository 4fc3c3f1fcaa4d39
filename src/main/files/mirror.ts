/**
 * The second copy of every map: as a file, by whoever keeps files for the window (the desktop's main process or the
 * loopback server), because the browser's own store can be lost whole at a power cut or an update.
 * Layout: `<root>/d-<database>/m-<map>/`, in it a pair of files (see storedText.ts) for each state and each version.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type {
  MirroredMap,
  MirrorForget,
  MirrorForgetVersion,
  MirrorListing,
  MirrorRead,
  MirrorWrite,
  MirrorWriteVersion,
  MirrorWritten,
} from '#shared/ipc/mirror.ts';
import { type FileSystem, realFileSystem } from './fileSystem.ts';
import { asFileWriteError, errorCode, type FileWriteReason } from './fileWriteError.ts';
import { flushFolder } from './flushFolder.ts';
import { folderName } from './folderName.ts';
import { FORGOTTEN, forgetFolder } from './forgetFolder.ts';
import { mapStates } from './mapStates.ts';
import { mapVersions } from './mapVersions.ts';
import { sweepUnfinished } from './storedText.ts';

export interface Mirror {
  /** Holds a map's present state. Resolves once it is on the disk, or with the reason why it is not; never throws. */
  write(write: MirrorWrite): Promise<MirrorWritten>;
  /** Holds a named version; the same id again replaces it. Never throws. */
  writeVersion(write: MirrorWriteVersion): Promise<MirrorWritten>;
  /** All databases that were ever mirrored here, last written first. @throws where the folder itself cannot be read */
  list(): Promise<MirrorListing>;
  /** The newest whole state, one generation or one version; null where there is none or it is damaged. */
  read(read: MirrorRead): Promise<string | null>;
  /** Removes a map with its generations and versions. */
  forget(forget: MirrorForget): Promise<null>;
  forgetVersion(forget: MirrorForgetVersion): Promise<null>;
}

interface MirrorOptions {
  /** Folder of the mirror; made at the first write. */
  root: string;
  /** The keeper's clock, in ms since 1970. It names and thins out generations and never decides which is newer. */
  now: () => number;
  /** For tests alone. */
  fileSystem?: FileSystem;
}

/** The one keeper of mirrored maps, the same for the desktop and for the loopback server. */
export function createMirror({ root, now, fileSystem = realFileSystem }: MirrorOptions): Mirror {
  const states = mapStates(now, fileSystem);
  const versions = mapVersions(fileSystem);
  const inTurn = oneAtATime();
  const swept = new Set<string>();

  const databaseFolder = (databaseId: string) => join(root, `d-${folderName(databaseId)}`);
  const mapFolder = (databaseId: string, mapId: string) => join(databaseFolder(databaseId), `m-${folderName(mapId)}`);

  function writing(databaseId: string, mapId: string, task: (folder: string) => Promise<MirrorWritten>) {
    const folder = mapFolder(databaseId, mapId);
    return inTurn(folder, async () => {
      try {
        await makeFolder(folder, fileSystem);
        if (!swept.has(folder)) {
          swept.add(folder);
          await sweepUnfinished(folder, now()).catch(() => {});
        }
        return await task(folder);
      } catch (error) {
        return refusal(error, root);
      }
    });
  }

  async function listMap(folder: string): Promise<{ databaseId: string; lastWrite: string; map: MirroredMap } | null> {
    const held = await states.held(folder, true);
    if (!held) return null;
    return {
      databaseId: held.databaseId,
      lastWrite: held.state.savedAt,
      map: {
        head: held.head,
        generations: held.older.map(({ name, revision, savedAt }) => ({ generation: name, revision, savedAt })),
        versions: await versions.list(folder),
      },
    };
  }

  return {
    write: ({ databaseId, head, text }) =>
      writing(databaseId, head.mapId, (folder) => states.write(folder, { databaseId, head, text })),

    writeVersion: ({ databaseId, head, text }) =>
      writing(databaseId, head.mapId, (folder) => versions.write(folder, { databaseId, head, text })),

    async list() {
      const databases = new Map<string, MirrorListing[number]>();
      for (const database of await foldersIn(root, 'd-', true)) {
        for (const forgotten of await foldersIn(database, FORGOTTEN)) await forgetFolder(forgotten).catch(() => {});
        for (const folder of await foldersIn(database, 'm-')) {
          const listed = await inTurn(folder, () => listMap(folder).catch(() => null));
          if (!listed || mapFolder(listed.databaseId, listed.map.head.mapId) !== folder) continue;
          const { databaseId, lastWrite, map } = listed;
          const entry = databases.get(databaseId) ?? { databaseId, lastWrite, maps: [] };
          if (lastWrite > entry.lastWrite) entry.lastWrite = lastWrite;
          entry.maps.push(map);
          databases.set(databaseId, entry);
        }
      }
      return [...databases.values()].sort((a, b) => (a.lastWrite < b.lastWrite ? 1 : -1));
    },

    read({ databaseId, mapId, generation, versionId }) {
      const folder = mapFolder(databaseId, mapId);
      return inTurn(folder, () => {
        if (versionId !== undefined) return versions.read(folder, versionId);
        return generation === undefined ? states.read(folder) : states.readGeneration(folder, generation);
      });
    },

    async forget({ databaseId, mapId }) {
      const folder = mapFolder(databaseId, mapId);
      await inTurn(folder, () => forgetFolder(folder));
      return null;
    },

    async forgetVersion({ databaseId, mapId, versionId }) {
      const folder = mapFolder(databaseId, mapId);
      await inTurn(folder, () => versions.forget(folder, versionId));
      return null;
    },
  };
}

const refusals: Record<FileWriteReason, 'disk-full' | 'no-access' | 'failed'> = {
  'disk-full': 'disk-full',
  'no-access': 'no-access',
  'read-only': 'no-access',
  vanished: 'failed',
  busy: 'failed',
  exists: 'failed',
  failed: 'failed',
};

/** In the mirror's own words: the name of the file that failed means nothing to a person, its folder does. */
function refusal(error: unknown, root: string): MirrorWritten {
  const failure = asFileWriteError(error, root);
  const reason = refusals[failure.reason];
  const copies = `the copies of the maps in “${root}”`;
  switch (reason) {
    case 'disk-full':
      return { ok: false, reason, message: `There is no room left for ${copies}: free some space on that disk.` };
    case 'no-access':
      return { ok: false, reason, message: `This account may not write ${copies}: allow it in the folder's settings.` };
    default:
      return { ok: false, reason, message: `It was not possible to write ${copies} (${errorCode(failure.cause)}).` };
  }
}

async function makeFolder(folder: string, fileSystem: FileSystem): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // Every new name on the way down must last as long as the file in it.
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await flushFolder(dirname(made), fileSystem);
}

/** Folders whose name begins so. What cannot be looked into counts as empty, but for the mirror itself (`strict`). */
async function foldersIn(folder: string, prefix: string, strict = false): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
      .map((entry) => join(folder, entry.name));
  } catch (error) {
    if (strict && errorCode(error) !== 'ENOENT') throw asFileWriteError(error, folder);
    return [];
  }
}

/** Runs tasks of one key one after the other, those of different keys side by side. */
function oneAtATime() {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(key: string, task: () => Promise<Result>): Promise<Result> => {
    const result = (last.get(key) ?? Promise.resolve()).then(task, task);
    const settled = result
      .catch(() => {})
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return result;
  };
}
