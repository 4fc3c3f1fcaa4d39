/**
 * Opening and saving files in a browser: with its own dialogs where it has them (then a file can be written again), else
 * with the classic input and a download.
 */
import { type FileKind, fileKinds, readableKinds, safeFileName } from '#shared/ipc/fileKinds.ts';
import { readDropped, readFile } from './dropped.ts';
import type { PickedFile, Platform } from './platform.ts';
import { type FileHandle, type RecentHandles, recentHandles } from './recentHandles.ts';

interface PickerOptions {
  readonly types: { description: string; accept: Record<string, string[]> }[];
  readonly suggestedName?: string;
}

interface Pickers {
  showOpenFilePicker?(options: PickerOptions): Promise<FileHandle[]>;
  showSaveFilePicker?(options: PickerOptions): Promise<FileHandle>;
}

const pickers = () => window as unknown as Pickers;
const withDot = (kind: FileKind) => fileKinds[kind].extensions.map((ending) => `.${ending}`);
const optionsFor = (kinds: readonly FileKind[]) =>
  kinds.map((kind) => ({ description: fileKinds[kind].label, accept: { 'application/octet-stream': withDot(kind) } }));

/** Null for a dialog that was put away, which browsers report as an error. */
async function unlessCancelled<T>(picked: Promise<T>): Promise<T | null> {
  try {
    return await picked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

type FileHalf = Pick<Platform, 'openFile' | 'openDropped' | 'recentFiles' | 'saveFileAs' | 'saveFile' | 'savesInPlace'>;

/** The file half of the browser's adapter. */
export function browserFiles(): FileHalf {
  const handles = new Map<string, FileHandle>();
  const keep = (handle: FileHandle): string => {
    const token = `file-${handles.size + 1}`;
    handles.set(token, handle);
    return token;
  };
  let recent: RecentHandles | null = null;
  // A list that cannot be kept is no reason to fail what the person asked for.
  const remember = (handle: FileHandle) => recent?.add(handle).catch(() => {});

  return {
    savesInPlace: pickers().showSaveFilePicker !== undefined,
    recentFiles: (kept) => {
      if (pickers().showOpenFilePicker === undefined) return null;
      recent ??= recentHandles(kept, keep);
      return recent;
    },
    openFile: async (kinds) => {
      const open = pickers().showOpenFilePicker;
      if (open === undefined) return openByInput(kinds);
      const picked = await unlessCancelled(open.call(window, { types: optionsFor(kinds) }));
      const handle = picked?.[0];
      if (handle === undefined) return null;
      const file = await readFile(await handle.getFile(), keep(handle));
      await remember(handle);
      return file;
    },
    openDropped: (drop) =>
      readDropped(drop, async (item) => {
        const handle = await handleOf(item);
        if (handle === null) return null;
        await remember(handle);
        return keep(handle);
      }),
    saveFileAs: async ({ kind, suggestedName, bytes }) => {
      const name = safeFileName(suggestedName, kind);
      const save = pickers().showSaveFilePicker;
      if (save === undefined) return download(name, bytes);
      const handle = await unlessCancelled(save.call(window, { types: optionsFor([kind]), suggestedName: name }));
      if (handle === null) return null;
      await writeFile(handle, bytes);
      if (readableKinds.includes(kind)) await remember(handle);
      return { token: keep(handle), name: handle.name };
    },
    saveFile: async (token, bytes) => {
      const handle = handles.get(token);
      if (handle === undefined) throw new Error('This browser cannot write to that file again: save it as a new one.');
      await writeFile(handle, bytes);
    },
  };
}

/** The handle of a dropped file, where the browser gives one. */
async function handleOf(item: DataTransferItem): Promise<FileHandle | null> {
  const ask = (item as { getAsFileSystemHandle?: () => Promise<unknown> }).getAsFileSystemHandle;
  const handle = (await ask?.call(item).catch(() => null)) as (FileHandle & { kind?: string }) | null | undefined;
  return handle?.kind === 'file' ? handle : null;
}

/** The browser writes to a file of its own and puts it in place when it is closed: whole or not at all. */
async function writeFile(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  } catch {
    throw new Error(`“${handle.name}” could not be written; what was in it before is still there.`);
  }
}

function openByInput(kinds: readonly FileKind[]): Promise<PickedFile | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = kinds.flatMap(withDot).join(',');
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else readFile(file, 'picked').then(resolve, reject);
    });
    input.click();
  });
}

/** How long (ms) a downloaded file's address is kept: browsers start reading it some time after the click. */
const KEPT = 60_000;

function download(name: string, bytes: Uint8Array): { token: string; name: string } {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
  return { token: 'download', name };
}
