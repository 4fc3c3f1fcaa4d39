/** Files that the system asks the program to open: a double click, the command line, a second start, macOS' own event. */
import { extname, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { MAP_EXTENSION } from '#shared/ipc/fileKinds.ts';
import type { PickedFile, PickedFiles } from './pickedFiles/pickedFiles.ts';
import type { RecentFiles } from './pickedFiles/recentFiles.ts';

/** Dropping a folder's worth of maps on the program's icon opens the first few. */
const MOST = 8;

/**
 * The maps that a command line names.
 * @param args without the program itself.
 * @param folder what relative names start from.
 */
export function mapsNamed(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === `.${MAP_EXTENSION}`)
    .slice(0, MOST)
    .map((arg) => resolve(folder, arg));
}

export interface OpenedFilesOptions {
  pickedFiles: PickedFiles;
  recentFiles: Pick<RecentFiles, 'add'>;
  tellOpened: (file: PickedFile) => void;
  reveal: () => void;
}

export type OpenedFiles = ReturnType<typeof setupOpenedFiles>;

/** Before the program is ready: macOS tells of the first file even earlier. */
export function setupOpenedFiles({ pickedFiles, recentFiles, tellOpened, reveal }: OpenedFilesOptions) {
  let waiting: string[] = [];
  let pageListens = false;

  async function read(path: string): Promise<PickedFile | null> {
    try {
      const file = await pickedFiles.open(path, false);
      recentFiles.add(path);
      return file;
    } catch (error) {
      dialog.showErrorBox('This map could not be opened', error instanceof Error ? error.message : '');
      return null;
    }
  }

  async function accept(paths: readonly string[]): Promise<void> {
    if (!pageListens) {
      waiting = [...waiting, ...paths].slice(0, MOST);
      return;
    }
    for (const path of paths) {
      const file = await read(path);
      if (file) tellOpened(file);
    }
  }

  app.on('open-file', (event, path) => {
    event.preventDefault();
    const maps = mapsNamed([path], '/');
    void accept(maps);
    if (app.isReady()) reveal();
  });

  return {
    accept,
    /** What waited for the page; from now on it is told at once. */
    async take(): Promise<PickedFile[]> {
      const paths = waiting;
      waiting = [];
      pageListens = true;
      const files = await Promise.all(paths.map(read));
      return files.filter((file) => file !== null);
    },
    /** The page begins anew and does not listen yet. */
    pageStarts(): void {
      pageListens = false;
    },
  };
}
