import type { DesktopBridge } from '#shared/ipc/contract.ts';
import { readDropped } from './dropped.ts';
import { inPieces } from './inPieces.ts';
import type { Platform } from './platform.ts';

declare global {
  interface Window {
    /** What preload gives on the desktop; absent in a browser. */
    readonly throughlineDesktop?: DesktopBridge;
  }
}

/** What went wrong with something that nobody waits for (a menu, a theme) is no reason to disturb: the next call tells. */
function inBackground(promise: Promise<unknown>): void {
  promise.catch(() => {});
}

async function whole(text: Iterable<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of inPieces(text)) pieces.push(piece);
  return pieces.join('');
}

/** The world around the window on the desktop: the main process, over the bridge that preload made. */
export function desktopPlatform(bridge: DesktopBridge): Platform {
  return {
    name: 'desktop',
    keeper: {
      write: async (write) => bridge.mirrorWrite({ ...write, text: await whole(write.text) }),
      writeVersion: async (write) => bridge.mirrorWriteVersion({ ...write, text: await whole(write.text) }),
      list: bridge.mirrorList,
      read: bridge.mirrorRead,
      forget: bridge.mirrorForget,
      forgetVersion: bridge.mirrorForgetVersion,
    },
    savesInPlace: true,
    version: async () => (await bridge.appInfo()).version,
    openFile: (kinds) => bridge.openFile([...kinds]),
    openDropped: (drop) => readDropped(drop),
    recentFiles: () => ({
      list: () => bridge.recentFiles(),
      open: (id) => bridge.openRecentFile(id),
      forget: async (id) => {
        await bridge.forgetRecentFile(id);
      },
    }),
    saveFileAs: bridge.saveFileAs,
    saveFile: async (token, bytes) => {
      await bridge.saveFile({ token, bytes: bytes as Uint8Array<ArrayBuffer> });
    },
    printToPdf: () => bridge.printToPdf(),
    onFileOpened: (listener) => {
      // Listening comes first, so that no file falls between those waiting and those to come.
      const stop = bridge.onFileOpened(listener);
      inBackground(bridge.takeOpenedFiles().then((files) => files.forEach(listener)));
      return stop;
    },
    setMenu: (menu) => inBackground(bridge.setMenu(menu)),
    onCommand: bridge.onCommand,
    setUnsaved: (unsaved) => inBackground(bridge.setUnsaved(unsaved)),
    onClosing: bridge.onClosing,
    setTheme: (theme) => inBackground(bridge.setTheme(theme)),
    setFullScreen: (on) => inBackground(bridge.setFullScreen(on)),
    openExternal: (url) => inBackground(bridge.openExternal(url)),
  };
}
