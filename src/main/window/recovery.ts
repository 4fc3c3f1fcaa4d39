/** When the page ends or hangs the person is asked what to do; the program never reloads by itself, and stops offering it when that does not help. */
import { app, type BrowserWindow, dialog, shell } from 'electron';

/** So many reloads within this time, in ms, and the next fault is no accident. */
const RELOADS = 3;
const WITHIN_MS = 120_000;

export interface RecoveryOptions {
  /** Folder with the copies of all maps. */
  copies: string;
  now?: () => number;
}

/** Watches one window. */
export function setupRecovery(window: BrowserWindow, { copies, now = Date.now }: RecoveryOptions): void {
  const contents = window.webContents;
  let reloads: number[] = [];
  let question: { hung: boolean; close: AbortController } | null = null;

  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void ask(false, 'The window stopped working.');
  });
  contents.on('did-fail-load', (_event, code, _text, _address, isMainFrame) => {
    // -3 is a load that another one replaced.
    if (isMainFrame && code !== -3) void ask(false, 'The window could not be loaded.');
  });
  window.on('unresponsive', () => void ask(true, 'The window has not answered for a while.'));
  window.on('responsive', () => {
    if (question?.hung) question.close.abort();
  });

  async function ask(hung: boolean, message: string): Promise<void> {
    if (window.isDestroyed() || (question && !(question.hung && !hung))) return;
    question?.close.abort();
    const mine = { hung, close: new AbortController() };
    question = mine;
    try {
      await askAndAct(hung, message, mine.close.signal);
    } finally {
      if (question === mine) question = null;
    }
  }

  async function askAndAct(hung: boolean, message: string, signal: AbortSignal): Promise<void> {
    reloads = reloads.filter((at) => now() - at < WITHIN_MS);
    const mayReload = reloads.length < RELOADS;
    const actions = [
      ...(hung ? (['Wait'] as const) : []),
      ...(mayReload ? (['Reload'] as const) : (['Show the copies of my maps'] as const)),
      'Quit' as const,
    ];
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message,
      detail: mayReload
        ? 'Everything that was shown as saved is safe. Reload the window to go on.'
        : 'Reloading did not help. Everything that was shown as saved is safe, and a copy of each map lies in a folder of its own.',
      buttons: [...actions],
      defaultId: 0,
      cancelId: hung ? 0 : actions.length - 1,
      signal,
    });
    if (signal.aborted || window.isDestroyed()) return;
    const action = actions[response];
    if (action === 'Reload') {
      reloads.push(now());
      contents.reload();
    } else if (action === 'Show the copies of my maps') {
      shell.showItemInFolder(copies);
      await askAndAct(hung, message, signal);
    } else if (action === 'Quit') {
      // Not by the close button's way: a page that hangs would be waited for. What main still writes is finished.
      window.destroy();
      app.quit();
    }
  }
}
