/** The files that were opened and saved last, in a browser: the handles that it gives for them, kept over restarts. */
import type { RecentFile } from '#shared/ipc/contract.ts';
import { RECENT_FILES } from '#shared/ipc/fileKinds.ts';
import { readFile } from './dropped.ts';
import type { KeptValues, PickedFile, RecentFiles } from './platform.ts';

/** What a browser gives for a file that a person picked; it can be kept, and then asks the person again. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
  isSameEntry(other: FileHandle): Promise<boolean>;
  requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
}

interface Kept extends RecentFile {
  readonly handle: FileHandle;
}

const NAME = 'recentFiles';

export interface RecentHandles extends RecentFiles {
  /** Puts a file at the head of the list. */
  add(handle: FileHandle): Promise<void>;
}

/** @param tokenOf gives a file that is opened again the token to write to it */
export function recentHandles(kept: KeptValues, tokenOf: (handle: FileHandle) => string): RecentHandles {
  const read = async (): Promise<readonly Kept[]> => {
    const value = await kept.read(NAME);
    return Array.isArray(value) ? value.filter(isKept) : [];
  };
  // One change after the other: two files at once would each write a list without the other.
  let busy: Promise<unknown> = Promise.resolve();
  const change = (next: (before: readonly Kept[]) => Promise<readonly Kept[]> | readonly Kept[]): Promise<void> => {
    const turn = busy.then(async () => kept.write(NAME, await next(await read())));
    busy = turn.catch(() => {});
    return turn;
  };
  const add = (handle: FileHandle) =>
    change(async (before) => {
      const same = await Promise.all(before.map((one) => one.handle.isSameEntry(handle).catch(() => false)));
      const id = before.find((_, i) => same[i])?.id ?? crypto.randomUUID();
      const entry: Kept = { id, name: handle.name, folder: '', at: new Date().toISOString(), handle };
      return [entry, ...before.filter((_, i) => !same[i])].slice(0, RECENT_FILES);
    });

  return {
    add,
    list: async () => (await read()).map(({ handle: _, ...file }) => file),
    open: async (id): Promise<PickedFile> => {
      const entry = (await read()).find((one) => one.id === id);
      if (entry === undefined)
        throw new Error('This file is not among the recent files any more. Open it with “Open a file”.');
      const { handle, name } = entry;
      const permission = await handle.requestPermission?.({ mode: 'read' }).catch(() => 'prompt');
      if (permission !== undefined && permission !== 'granted')
        throw new Error(`“${name}” was not opened: the browser was not allowed to read it.`);
      const file = await handle.getFile().catch(() => {
        throw new Error(
          `“${name}” was not opened: it is no longer there. If it is on a removable or network drive, connect that again.`,
        );
      });
      const picked = await readFile(file, tokenOf(handle));
      await add(handle);
      return picked;
    },
    forget: (id) => change((before) => (id === null ? [] : before.filter((one) => one.id !== id))),
  };
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, at, handle } = value as Partial<Kept>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof at === 'string' &&
    typeof handle?.getFile === 'function'
  );
}
