import { randomBytes } from 'node:crypto';
import { rename, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './fileWriteError.ts';
import { removeStored, storedNames, sweepUnfinished } from './storedText.ts';

/** Begins the name of a map's folder that is being removed. */
export const FORGOTTEN = 'x-';

/**
 * Removes a map's folder for good. The first step, a rename, makes it forgotten: after a kill in the middle no older
 * generation is offered as if it were the map. Files that are not the mirror's stay where they are.
 */
export async function forgetFolder(folder: string): Promise<void> {
  const condemned = basename(folder).startsWith(FORGOTTEN)
    ? folder
    : join(dirname(folder), FORGOTTEN + randomBytes(8).toString('hex'));
  if (condemned !== folder) {
    try {
      await rename(folder, condemned);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return;
      throw error;
    }
  }
  for (const name of await storedNames(condemned)) await removeStored(condemned, name);
  await sweepUnfinished(condemned, Number.POSITIVE_INFINITY);
  await rmdir(condemned).catch(() => {});
  await rmdir(dirname(condemned)).catch(() => {});
}
