/** The one window of the program: made with everything that could open a door shut, and stated so. */
import { app, BrowserWindow, nativeTheme, type WebContents } from 'electron';
import { createJsonFile } from '#main/files/jsonFile.ts';
import { startAddress } from '#main/programAddress.ts';
import { type EventName, eventChannel } from '#shared/ipc/callNames.ts';
import type { DesktopEvents, Theme } from '#shared/ipc/contract.ts';
import { type CloseHandshake, setupCloseHandshake } from './closeHandshake.ts';
import { setupRecovery } from './recovery.ts';
import { fittingBounds, keepWindowState, MINIMUM, readWindowState, type WindowState } from './windowState.ts';

/** The canvas colors of the two themes (design: color), shown until the page is there. */
const canvas = { light: '#F6F7F9', dark: '#12161C' } as const;

export interface ProgramWindowOptions {
  /** Absolute path of the built preload file. */
  preload: string;
  /** File in which the window's place is kept. */
  stateFile: string;
  /** Folder with the copies of all maps. */
  copies: string;
  /** The page begins anew: what it asked for before no longer counts. */
  onPageStart: () => void;
}

export type ProgramWindow = ReturnType<typeof createProgramWindow>;

export function createProgramWindow({ preload, stateFile, copies, onPageStart }: ProgramWindowOptions) {
  let current: { window: BrowserWindow; handshake: CloseHandshake } | null = null;
  const file = createJsonFile<WindowState>(stateFile, 'The place of the window was not kept:');
  let state: WindowState | null = null;

  function open(): void {
    state ??= readWindowState(stateFile);
    nativeTheme.themeSource = state.theme;
    const window = new BrowserWindow({
      ...fittingBounds(state.bounds),
      minWidth: MINIMUM.width,
      minHeight: MINIMUM.height,
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
      title: 'Throughline',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: process.platform === 'darwin',
        devTools: import.meta.env.MODE === 'development',
      },
    });
    const handshake = setupCloseHandshake(window, () => send('closing', null));
    const kept = state;
    keepWindowState(window, kept, () => void file.write(kept));
    current = { window, handshake };
    setupRecovery(window, { copies });

    window.once('ready-to-show', () => {
      if (state?.maximized) window.maximize();
      window.show();
    });
    window.webContents.on('did-start-navigation', (event) => {
      if (event.isMainFrame && !event.isSameDocument) onPageStart();
    });
    window.on('closed', () => {
      if (current?.window === window) current = null;
    });
    // A failed load is told by `did-fail-load`, which the recovery answers.
    window.loadURL(startAddress()).catch(() => {});
  }

  function send<E extends EventName>(event: E, payload: DesktopEvents[E]): void {
    if (current && !current.window.isDestroyed()) current.window.webContents.send(eventChannel(event), payload);
  }

  return {
    open,
    send,
    /** Brings the window before the person, or makes it again. */
    reveal(): void {
      if (!current) {
        if (app.isReady()) open();
        return;
      }
      const { window } = current;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    /** Whether a page is that of the window made here. */
    isOwn: (contents: WebContents): boolean => current !== null && current.window.webContents === contents,
    /** The window; for parents of dialogs. Throws where there is none. */
    present(): BrowserWindow {
      if (!current) throw new Error('There is no window.');
      return current.window;
    },
    /** Resolves when the window's place is written. */
    settled: file.settled,
    setUnsaved: (unsaved: boolean): void => current?.handshake.setUnsaved(unsaved),
    setFullScreen: (full: boolean): void => current?.window.setFullScreen(full),
    /** Native dialogs follow at once, the color before the page appears from the next start on. */
    setTheme(theme: Theme): void {
      nativeTheme.themeSource = theme;
      if (state) {
        state.theme = theme;
        void file.write(state);
      }
      current?.window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light);
    },
  };
}
