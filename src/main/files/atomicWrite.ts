import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type FileSystem, realFileSystem } from './fileSystem.ts';
import { asFileWriteError, errorCode, FileWriteError } from './fileWriteError.ts';
import { flushFolder } from './flushFolder.ts';

export interface AtomicWriteOptions {
  /** Replace a file that is there. Without it an existing file stays and the call throws `exists`. */
  force?: boolean;
  /** Permissions of a new file, e.g. 0o600; otherwise the system's default, or those of the file that is replaced. */
  mode?: number;
  /** For tests alone. */
  fileSystem?: FileSystem;
}

/** How an unfinished file is named: it never bears the name of a real one, and a leftover can be told by it. */
export const unfinishedFile = /^\.throughline-[0-9a-f]{16}\.tmp$/;

/** Waits before another try at a rename that Windows refused, in ms; virus scanners and indexers let go within these. */
const retryPauses = [20, 50, 100, 200, 400, 800];
const heldByAnother = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** File systems without hard links; there the name is looked at first and then taken. */
const noHardLinks = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EXDEV',
  'EINVAL',
  'EISDIR',
  'UNKNOWN',
]);

/**
 * Writes a file whole or not at all: at a kill or a power cut at any moment there is either the old file or the
 * new one under the name, never a part. A file in the same folder is written and flushed, takes the name in one
 * step, and the folder is flushed. Resolves when the new content is on the disk.
 * @throws FileWriteError with one of its reasons; an earlier file of that name is then still whole.
 */
export async function atomicWrite(
  path: string,
  data: string | Uint8Array,
  options: AtomicWriteOptions = {},
): Promise<void> {
  const fs = options.fileSystem ?? realFileSystem;
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  try {
    const existing = await lookAt(path, fs);
    if (existing && !options.force) throw new FileWriteError('exists', path);
    // A link keeps pointing where it points: the file behind it is what a person wants replaced.
    const target = existing?.isSymbolicLink() ? await fs.realpath(path) : path;
    const replaced = target === path ? existing : await lookAt(target, fs);
    // Renaming over a write-protected file would succeed on most systems, against the owner's mark.
    if (replaced && (replaced.mode & 0o222) === 0) throw new FileWriteError('read-only', path);
    const mode = options.mode ?? (replaced ? replaced.mode & 0o777 : undefined);

    const unfinished = join(dirname(target), `.throughline-${randomBytes(8).toString('hex')}.tmp`);
    try {
      await writeFlushed(unfinished, bytes, mode, fs);
      await (options.force ? replace(unfinished, target, fs) : takeName(unfinished, target, fs));
    } catch (error) {
      await fs.unlink(unfinished).catch(() => {});
      throw error;
    }
    await flushFolder(dirname(target), fs);
    if (fs.platform === 'win32') await readBack(target, bytes, fs);
  } catch (error) {
    throw asFileWriteError(error, path);
  }
}

async function lookAt(path: string, fs: FileSystem) {
  try {
    return await fs.lstat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number | undefined, fs: FileSystem) {
  const file = await fs.open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    // open's mode is cut by the umask; a replaced file keeps exactly the permissions it had.
    if (mode !== undefined && fs.platform !== 'win32') await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function replace(from: string, to: string, fs: FileSystem) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (fs.platform !== 'win32' || !heldByAnother.has(errorCode(error))) throw error;
      const wait = retryPauses[attempt];
      if (wait === undefined) throw new FileWriteError('busy', to, error);
      await fs.pause(wait);
    }
  }
}

/** Takes a free name. A hard link fails in one step where the name is taken; a rename would silently replace. */
async function takeName(from: string, to: string, fs: FileSystem) {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (!noHardLinks.has(errorCode(error))) throw error;
    if (await lookAt(to, fs)) throw new FileWriteError('exists', to);
    return await replace(from, to, fs);
  }
  await fs.unlink(from).catch(() => {});
}

/** Windows answers a rename before scanners and sync programs had their say: what counts is what can be read again. */
async function readBack(path: string, bytes: Uint8Array, fs: FileSystem) {
  const read = await fs.readFile(path);
  if (Buffer.compare(read, bytes) !== 0) throw new FileWriteError('failed', path, new Error('read back differs'));
}
