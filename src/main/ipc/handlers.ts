/** What the desktop does for each call of the contract. */
import { app } from 'electron';
import type { Mirror } from '#main/files/mirror.ts';
import { mirrorCalls } from '#main/files/mirrorCalls.ts';
import type { OpenedFiles } from '#main/openedFiles.ts';
import { pickToOpen, pickToSave } from '#main/pickedFiles/fileDialogs.ts';
import type { PickedFiles } from '#main/pickedFiles/pickedFiles.ts';
import type { RecentFiles } from '#main/pickedFiles/recentFiles.ts';
import { openExternal } from '#main/window/externalLinks.ts';
import { setMenu } from '#main/window/nativeMenu.ts';
import { printToPdf } from '#main/window/printToPdf.ts';
import type { ProgramWindow } from '#main/window/programWindow.ts';
import { type CallName, callNames } from '#shared/ipc/callNames.ts';
import { readableKinds } from '#shared/ipc/fileKinds.ts';
import type { Door, Handler } from './guardedDoor.ts';

export interface Keepers {
  mirror: Mirror;
  pickedFiles: PickedFiles;
  recentFiles: RecentFiles;
  openedFiles: OpenedFiles;
  window: ProgramWindow;
}

/** One handler for each call: the compiler refuses a missing or a surplus one. */
function handlers({ mirror, pickedFiles, recentFiles, openedFiles, window }: Keepers): { [N in CallName]: Handler<N> } {
  return {
    appInfo: () => ({ version: app.getVersion(), platform: process.platform }),

    ...mirrorCalls(mirror),

    async openFile(kinds) {
      const path = await pickToOpen(window.present(), kinds);
      if (path === null) return null;
      const file = await pickedFiles.open(path, true);
      recentFiles.add(path);
      return file;
    },
    async saveFileAs({ kind, suggestedName, bytes }) {
      const path = await pickToSave(window.present(), kind, suggestedName);
      if (path === null) return null;
      const saved = await pickedFiles.saveAs(path, bytes);
      if (readableKinds.includes(kind)) recentFiles.add(path);
      return saved;
    },
    saveFile: ({ token, bytes }) => pickedFiles.save(token, bytes),
    recentFiles: () => recentFiles.list(),
    async openRecentFile(id) {
      const path = recentFiles.pathOf(id);
      // Nobody picked it in a dialog of this run: writing to it asks first.
      const file = await pickedFiles.open(path, false);
      recentFiles.add(path);
      return file;
    },
    forgetRecentFile(id) {
      recentFiles.forget(id);
      return null;
    },
    printToPdf: () => printToPdf(window.present().webContents),
    takeOpenedFiles: () => openedFiles.take(),

    setMenu(menu) {
      setMenu(menu, (command) => window.send('command', command));
      return null;
    },
    setUnsaved(unsaved) {
      window.setUnsaved(unsaved);
      return null;
    },
    setFullScreen(full) {
      window.setFullScreen(full);
      return null;
    },
    setTheme(theme) {
      window.setTheme(theme);
      return null;
    },
    openExternal: (address) => openExternal(window.present(), address),
  };
}

/** Puts every handler behind the guarded door. */
export function setupCalls(door: Door, keepers: Keepers): void {
  const all = handlers(keepers);
  for (const name of callNames) register(door, name, all[name]);
}

function register<N extends CallName>(door: Door, name: N, handler: Handler<N>): void {
  door.handle(name, handler);
}
