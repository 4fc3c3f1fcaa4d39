import * as fs from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The few calls that writing needs, gathered so that a test can let one of them fail (a full disk, a file
 * held by a virus scanner, Windows' rules on any system) while all the others stay real.
 */
export interface FileSystem {
  platform: NodeJS.Platform;
  open: typeof fs.open;
  rename: typeof fs.rename;
  link: typeof fs.link;
  unlink: typeof fs.unlink;
  lstat: typeof fs.lstat;
  realpath: typeof fs.realpath;
  readFile: (path: string) => Promise<Uint8Array>;
  /** Waits, in milliseconds. */
  pause: (ms: number) => Promise<unknown>;
}

export const realFileSystem: FileSystem = {
  platform: process.platform,
  open: fs.open,
  rename: fs.rename,
  link: fs.link,
  unlink: fs.unlink,
  lstat: fs.lstat,
  realpath: fs.realpath,
  readFile: (path) => fs.readFile(path),
  pause: (ms) => pause(ms),
};
