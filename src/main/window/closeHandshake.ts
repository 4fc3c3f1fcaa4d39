/** A window with an edit that is not yet committed does not close before it is, or before the person says so. */
import { app, type BrowserWindow, dialog } from 'electron';

/** Longest wait for the page to commit what is pending, in ms. */
export const CLOSE_WAIT_MS = 5_000;

export interface CloseHandshake {
  /** The page's word: an edit is pending, or all are committed. */
  setUnsaved: (unsaved: boolean) => void;
}

let quitting = false;

/** Remembers that the whole program is to end, so that a close that had to wait ends it after all. */
export function setupQuitting(): void {
  app.on('before-quit', () => {
    quitting = true;
  });
}

/** @param tellClosing sends the page the news that it should commit now. */
export function setupCloseHandshake(window: BrowserWindow, tellClosing: () => void): CloseHandshake {
  let unsaved = false;
  let mayClose = false;
  let settling = false;
  let committed: (() => void) | null = null;

  window.on('close', (event) => {
    if (mayClose || !unsaved || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (settling) return;
    settling = true;
    void settle().finally(() => {
      settling = false;
    });
  });
  // What was pending is gone with its page; the next one tells anew.
  window.webContents.on('render-process-gone', () => setUnsaved(false));
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) setUnsaved(false);
  });
  // Electron would keep the window open without a word; asking is done here.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());

  function setUnsaved(value: boolean): void {
    unsaved = value;
    if (!value) committed?.();
  }

  async function settle(): Promise<void> {
    const wait = new AbortController();
    const saved = new Promise<void>((resolve) => {
      committed = resolve;
    });
    tellClosing();
    const inTime = await Promise.race([saved.then(() => true), after(CLOSE_WAIT_MS, wait.signal)]);
    wait.abort();
    if (inTime || (await askWhetherToClose(saved))) {
      mayClose = true;
      if (quitting) app.quit();
      else window.close();
    } else {
      quitting = false;
    }
  }

  async function askWhetherToClose(saved: Promise<void>): Promise<boolean> {
    const closed = new AbortController();
    // Should the page finish while the question stands, the question answers itself.
    void saved.then(() => closed.abort());
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Your last change is not saved yet.',
      detail: 'Keep the window open to save a copy. Closing it now loses what is not shown as saved.',
      buttons: ['Keep open', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
      signal: closed.signal,
    });
    return response === 1 || !unsaved;
  }

  return { setUnsaved };
}

/** Resolves with false after a time, or never once aborted. */
function after(ms: number, signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
