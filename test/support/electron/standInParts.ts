/** What Electron consists of for this program, in a small imitation: its records, `app`, `webContents`, `BrowserWindow`. */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a native dialog gives back. */
export type Answer = { response: number } | { canceled: boolean; filePath?: string; filePaths?: string[] };

/** A native dialog that was shown. */
export interface Asked {
  kind: 'message' | 'open' | 'save';
  // biome-ignore lint/suspicious/noExplicitAny: options of three different dialogs
  options: any;
}

/** What shows a window: a Playwright page, or in unit tests nothing. */
export interface Screen {
  load: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  deliver: (channel: string, payload: unknown) => void;
  print: () => Promise<Buffer>;
  close: () => void;
}

/** What the program asked of Electron, and what the test has Electron answer. */
export interface Records {
  /** User data, documents and the program itself are below it. */
  folder: string;
  switches: Map<string, string>;
  privileged: unknown[];
  schemes: Map<string, (request: Request) => Promise<Response>>;
  handlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>;
  /** Taken in turn by whatever dialog asks next; a function may take its time. */
  answers: (Answer | (() => Promise<Answer>))[];
  asked: Asked[];
  errorBoxes: { title: string; content: string }[];
  /** Addresses handed to the system. */
  opened: string[];
  /** Paths in the system's list of recent documents. */
  recent: string[];
  /** Folders shown in the system's file manager. */
  shown: string[];
  /** The native menu's template, null where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a template as Electron takes it
  menu: any;
  windows: StandInWindow[];
  /** Every window ever made, closed ones too. */
  made: StandInWindow[];
  displays: { workArea: Bounds }[];
  /** False: another program already runs. */
  firstInstance: boolean;
  screenFor: (window: StandInWindow) => Screen | null;
  /** Of the window's side: what preload exposed, what it invoked, and what it hears back. */
  exposed: Record<string, unknown>;
  invoked: { channel: string; args: unknown[] }[];
  invokeAnswer: (channel: string, args: unknown[]) => unknown;
}

export function newRecords(folder: string): Records {
  return {
    folder,
    switches: new Map(),
    privileged: [],
    schemes: new Map(),
    handlers: new Map(),
    answers: [],
    asked: [],
    errorBoxes: [],
    opened: [],
    recent: [],
    shown: [],
    menu: undefined,
    windows: [],
    made: [],
    displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
    firstInstance: true,
    screenFor: () => null,
    exposed: {},
    invoked: [],
    invokeAnswer: () => undefined,
  };
}

/** An event whose default can be prevented, with whatever else Electron puts on it. */
export function preventable<T extends object>(more: T = {} as T) {
  const event = {
    ...more,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** `app`: life and death of the program, as Electron documents them. */
export class StandInApp extends EventEmitter {
  isPackaged = false;
  sandboxed = false;
  ready = false;
  /** Exit status once the program has ended. */
  ended: number | null = null;
  quitting = false;
  name = 'electron';
  userModelId = '';
  readonly commandLine: { appendSwitch: (name: string, value?: string) => void };
  readonly records: Records;
  announceReady: () => void = () => {};
  readonly becoming: Promise<void>;

  constructor(records: Records) {
    super();
    this.records = records;
    this.becoming = new Promise((resolve) => {
      this.announceReady = resolve;
    });
    this.commandLine = {
      appendSwitch(name, value = '') {
        records.switches.set(name, value);
      },
    };
  }

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() must be called before the app is ready');
    this.sandboxed = true;
  }
  setName(name: string): void {
    this.name = name;
  }
  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }
  getVersion(): string {
    return '0.1.0';
  }
  getAppPath(): string {
    return this.records.folder;
  }
  getPath(name: string): string {
    return join(this.records.folder, name === 'exe' ? 'electron/electron' : name);
  }
  addRecentDocument(path: string): void {
    this.records.recent.push(path);
  }
  clearRecentDocuments(): void {
    this.records.recent = [];
  }
  isReady(): boolean {
    return this.ready;
  }
  whenReady(): Promise<void> {
    return this.becoming;
  }
  requestSingleInstanceLock(): boolean {
    return this.records.firstInstance;
  }

  /** What the operating system does at the start. */
  becomeReady(): void {
    this.ready = true;
    this.announceReady();
    this.emit('ready');
  }

  /** Windows first; one that does not close calls the whole thing off. */
  quit(): void {
    if (this.ended !== null) return;
    this.emit('before-quit', preventable());
    this.quitting = true;
    for (const window of [...this.records.windows]) window.close();
    this.quitting = false;
    if (this.records.windows.length > 0) return;
    const event = preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    if (this.ended !== null) return;
    this.ended = code;
    this.emit('quit');
  }
}

export interface StandInFrame {
  parent: StandInFrame | null;
  frameTreeNodeId: number;
  origin: string;
}

/** `webContents`. */
export class StandInContents extends EventEmitter {
  mainFrame: StandInFrame = { parent: null, frameTreeNodeId: 1, origin: 'app://bundle' };
  sent: { channel: string; payload: unknown }[] = [];
  crashed = false;
  reloads = 0;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  screen: Screen | null = null;

  isCrashed(): boolean {
    return this.crashed;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, payload: unknown): void {
    this.sent.push({ channel, payload });
    this.screen?.deliver(channel, payload);
  }
  reload(): void {
    this.crashed = false;
    this.reloads += 1;
    this.startNavigation();
    void this.screen?.reload();
  }
  async printToPDF(options: { preferCSSPageSize?: boolean; printBackground?: boolean }): Promise<Buffer> {
    if (this.screen === null || !options.preferCSSPageSize) throw new Error('Failed to generate PDF');
    return this.screen.print();
  }
  startNavigation(): void {
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  }
}

/** `BrowserWindow`. */
export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  destroyed = false;
  visible = false;
  focused = false;
  minimized = false;
  maximized = false;
  full = false;
  color: string;
  bounds: Bounds;
  loaded: string[] = [];
  readonly app: StandInApp;
  // biome-ignore lint/suspicious/noExplicitAny: tests read them key by key
  readonly options: any;

  // biome-ignore lint/suspicious/noExplicitAny: as above
  constructor(app: StandInApp, options: any) {
    super();
    if (!app.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.app = app;
    this.options = options;
    this.bounds = { x: options.x, y: options.y, width: options.width, height: options.height };
    this.color = options.backgroundColor;
    this.webContents.screen = this.records.screenFor(this);
    this.records.windows.push(this);
    this.records.made.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  get records(): Records {
    return this.app.records;
  }

  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    this.webContents.startNavigation();
    await this.webContents.screen?.load(address);
    this.emit('ready-to-show');
  }

  /** Closes as by the title bar's button. */
  close(): void {
    if (this.destroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  /** Goes without asking anyone. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.records.windows.splice(this.records.windows.indexOf(this), 1);
    this.webContents.screen?.close();
    this.emit('closed');
    if (this.records.windows.length === 0 && !this.app.quitting) this.app.emit('window-all-closed');
  }

  show(): void {
    this.visible = true;
  }
  focus(): void {
    this.focused = true;
  }
  restore(): void {
    this.minimized = false;
  }
  maximize(): void {
    this.maximized = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setFullScreen(full: boolean): void {
    this.full = full;
  }
  setBackgroundColor(color: string): void {
    this.color = color;
  }
  getNormalBounds(): Bounds {
    return { ...this.bounds };
  }
}
