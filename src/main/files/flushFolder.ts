import type { FileSystem } from './fileSystem.ts';
import { errorCode } from './fileWriteError.ts';

/** What file systems answer that know no such flush (some network drives, FAT). */
const unsupported = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EBADF', 'EACCES', 'EPERM']);

/**
 * Makes the names in a folder durable: without it a power cut can take back a rename that was already seen.
 * Windows has no such call, and where the file system refuses it there is nothing more to be done.
 */
export async function flushFolder(folder: string, fs: Pick<FileSystem, 'open' | 'platform'>): Promise<void> {
  if (fs.platform === 'win32') return;
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!unsupported.has(errorCode(error))) throw error;
  }
}
