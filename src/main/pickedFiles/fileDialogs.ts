/** The native dialogs in which a person picks a file to open or a place to save. */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { type FileKind, fileKinds, safeFileName } from '#shared/ipc/fileKinds.ts';

/** Where the last file was; Linux' dialogs do not remember it. */
let lastFolder: string | null = null;

/** @returns a path, or null when the person cancels. */
export async function pickToOpen(parent: BrowserWindow, kinds: readonly FileKind[]): Promise<string | null> {
  const filters = kinds.map((kind) => ({ name: fileKinds[kind].label, extensions: [...fileKinds[kind].extensions] }));
  const all = { name: 'All of these', extensions: filters.flatMap(({ extensions }) => extensions) };
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    properties: ['openFile'],
    defaultPath: startFolder(),
    filters: filters.length > 1 ? [all, ...filters] : filters,
  });
  const [path] = filePaths;
  if (canceled || !path) return null;
  lastFolder = dirname(path);
  return path;
}

/**
 * @param suggestedName a name or title as the window has it; made safe here.
 * @returns a path that ends with one of the kind's extensions, or null when the person cancels.
 */
export async function pickToSave(parent: BrowserWindow, kind: FileKind, suggestedName: string): Promise<string | null> {
  const { label, extensions } = fileKinds[kind];
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: join(startFolder(), safeFileName(suggestedName, kind)),
    filters: [{ name: label, extensions: [...extensions] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  lastFolder = dirname(filePath);
  if (extensions.some((extension) => filePath.toLowerCase().endsWith(`.${extension}`))) return filePath;
  // Not every dialog adds the extension. The dialog asked about the name without it, so ask about this one.
  const full = `${filePath}.${extensions[0]}`;
  return (await confirmIfTaken(parent, full)) ? full : null;
}

async function confirmIfTaken(parent: BrowserWindow, path: string): Promise<boolean> {
  const taken = await access(path).then(
    () => true,
    () => false,
  );
  return !taken || confirmReplace(parent, path);
}

/** Asks before a file is replaced that was not picked in a save dialog. */
export async function confirmReplace(parent: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(parent, {
    type: 'question',
    message: `Replace “${basename(path)}”?`,
    detail: `The file in ${dirname(path)} will hold what you see now.`,
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

function startFolder(): string {
  return lastFolder ?? app.getPath('documents');
}
