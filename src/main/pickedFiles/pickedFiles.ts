/**
 * The files that a person picked in this run. The window holds tokens and never a path, so a page gone wrong
 * can neither name a file nor reach one that nobody pointed at. Tokens are forgotten with the run.
 */
import { createHash, randomUUID } from 'node:crypto';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { atomicWrite } from '#main/files/atomicWrite.ts';
import { PlainFailure } from '#main/plainFailure.ts';
import { FILE_BYTE_LIMIT } from '#shared/ipc/fileKinds.ts';
import { fileFailure } from './fileFailure.ts';

export interface PickedFile {
  token: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Known {
  /** Real path, with links followed. */
  path: string;
  /** SHA-256 of what the file held when the program last read or wrote it. */
  fingerprint: string;
  /** False for a file that the system handed over: nobody picked it in a dialog yet. */
  confirmed: boolean;
  /** The save that is running; the next one waits for it. */
  busy: Promise<unknown>;
}

export interface PickedFilesOptions {
  /** Folders of the program and of its data: never written to, whatever was picked. */
  closedFolders: readonly string[];
  /** Asks, in a native dialog, whether a file that the system handed over may be replaced. */
  confirmReplace: (path: string) => Promise<boolean>;
}

export type PickedFiles = ReturnType<typeof createPickedFiles>;

export function createPickedFiles({ closedFolders, confirmReplace }: PickedFilesOptions) {
  const known = new Map<string, Known>();

  function remember(path: string, bytes: Uint8Array, confirmed: boolean): string {
    const token = randomUUID();
    known.set(token, { path, fingerprint: fingerprintOf(bytes), confirmed, busy: Promise.resolve() });
    return token;
  }

  async function refuseClosed(path: string, name: string): Promise<void> {
    for (const folder of closedFolders) {
      if (isInside(await realpath(folder).catch(() => folder), path)) {
        throw new PlainFailure(
          `“${name}” was not saved: that folder belongs to Throughline itself. Choose another one.`,
        );
      }
    }
  }

  return {
    /**
     * Reads a file.
     * @param pickedInDialog false where the system handed the file over (double click, command line).
     * @throws PlainFailure where it cannot be read, is no ordinary file, or is too large.
     */
    async open(path: string, pickedInDialog: boolean): Promise<PickedFile> {
      const name = basename(path);
      try {
        const real = await realpath(path);
        const bytes = await readOrdinary(real, name);
        return { token: remember(real, bytes, pickedInDialog), name, bytes };
      } catch (error) {
        throw fileFailure(name, 'opened', error);
      }
    },

    /**
     * Writes a file that was picked in a save dialog, which has asked before replacing one.
     * @throws PlainFailure; an earlier file is then as it was.
     */
    async saveAs(path: string, bytes: Uint8Array): Promise<{ token: string; name: string }> {
      const name = basename(path);
      try {
        const real = await realTarget(path);
        await refuseClosed(real, name);
        await atomicWrite(real, bytes, { force: true });
        return { token: remember(real, bytes, true), name };
      } catch (error) {
        throw fileFailure(name, 'saved', error);
      }
    },

    /**
     * Writes again to a file of this run, unless someone else changed it since.
     * @throws PlainFailure; the file is then as it was.
     */
    async save(token: string, bytes: Uint8Array): Promise<{ name: string }> {
      const file = known.get(token);
      if (!file) throw new PlainFailure('Not saved: this file was picked in an earlier run. Use “Save as”.');
      const name = basename(file.path);
      const turn = file.busy.then(async () => {
        await refuseClosed(file.path, name);
        await refuseChanged(file, name);
        if (!file.confirmed && !(await confirmReplace(file.path))) {
          throw new PlainFailure(`“${name}” was not saved and is as it was.`);
        }
        file.confirmed = true;
        await atomicWrite(file.path, bytes, { force: true });
        file.fingerprint = fingerprintOf(bytes);
      });
      file.busy = turn.catch(() => {});
      try {
        await turn;
        return { name };
      } catch (error) {
        throw fileFailure(name, 'saved', error);
      }
    },
  };
}

/**
 * Compares the content and not the clock: a copy that a sync program only touched is no change, and a change
 * within the clock's grain is one.
 */
async function refuseChanged(file: Known, name: string): Promise<void> {
  const elsewhere = 'Use “Save as” to keep both.';
  let real: string;
  try {
    real = await realpath(file.path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new PlainFailure(`“${name}” was not saved: it was moved, renamed or deleted. Use “Save as”.`);
  }
  if (real !== file.path)
    throw new PlainFailure(`“${name}” was not saved: it is now a link to another place. ${elsewhere}`);
  if (fingerprintOf(await readOrdinary(real, name)) !== file.fingerprint) {
    throw new PlainFailure(`“${name}” was not saved: another program changed it since it was opened. ${elsewhere}`);
  }
}

/** A pipe or a device would never end; `stat` tells before anything is opened. */
async function readOrdinary(path: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = await stat(path).then((found) => {
    if (!found.isFile()) throw new PlainFailure(`“${name}” is not a file that can be read.`);
    return found;
  });
  if (size > FILE_BYTE_LIMIT) {
    throw new PlainFailure(`“${name}” is larger than ${FILE_BYTE_LIMIT / 1_048_576} MB. No map is that large.`);
  }
  const file = await open(path, 'r');
  try {
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

/** Where writing to a path ends up: its folder's real path, and behind a link the file that it points to. */
async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

function isInside(folder: string, path: string): boolean {
  // Windows and macOS take `Data` and `data` for one folder.
  const alike = (text: string) => (process.platform === 'linux' ? text : text.toLowerCase());
  const way = relative(alike(folder), alike(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
