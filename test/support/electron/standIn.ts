/**
 * Stands in for Electron's module, whose binary cannot be had everywhere: records what the program asks of it and
 * answers as Electron's documentation says. Electron is imitated in this folder and nowhere else: unit.ts puts it
 * under single modules, builtProgram.ts under the built program.
 */
import { EventEmitter } from 'node:events';
import { type Answer, type Asked, newRecords, type Records, StandInApp, StandInWindow } from './standInParts.ts';

/** `session.defaultSession`: what it was told, by the name of the setting. */
export class StandInSession extends EventEmitter {
  // biome-ignore lint/suspicious/noExplicitAny: called by tests as Electron would
  readonly said: Record<string, any> = {};
  readonly webRequest = { onBeforeRequest: (...args: unknown[]) => this.note('beforeRequest', args.at(-1)) };
  readonly setPermissionRequestHandler = (handler: unknown) => this.note('permissionRequest', handler);
  readonly setPermissionCheckHandler = (handler: unknown) => this.note('permissionCheck', handler);
  readonly setDevicePermissionHandler = (handler: unknown) => this.note('device', handler);
  readonly setDisplayMediaRequestHandler = (handler: unknown) => this.note('displayMedia', handler);
  readonly setSpellCheckerEnabled = (enabled: boolean) => this.note('spellChecker', enabled);

  note(what: string, value: unknown): void {
    this.said[what] = value;
  }
}

export interface StandInTheme {
  themeSource: string;
  systemDark: boolean;
  readonly shouldUseDarkColors: boolean;
}

export interface ElectronStandIn {
  /** What `require('electron')` gives. */
  electron: Record<string, unknown>;
  app: StandInApp;
  session: StandInSession;
  theme: StandInTheme;
  records: Records;
  /** Main's messages to a preload that a unit test loaded. */
  rendererSide: EventEmitter;
  /** Calls a handler as the window's own page would, or with the event given. */
  invoke: (channel: string, args: unknown[], event?: unknown) => Promise<unknown>;
}

/** @param folder where user data, documents and the program itself lie. */
export function createElectronStandIn(folder = '/nowhere'): ElectronStandIn {
  const records = newRecords(folder);
  const app = new StandInApp(records);
  const session = new StandInSession();
  const rendererSide = new EventEmitter();
  const theme: StandInTheme = {
    themeSource: 'system',
    systemDark: false,
    get shouldUseDarkColors() {
      return this.themeSource === 'system' ? this.systemDark : this.themeSource === 'dark';
    },
  };

  class BrowserWindow extends StandInWindow {
    constructor(options: unknown) {
      super(app, options);
    }
  }

  const electron = {
    app,
    BrowserWindow,
    session: { defaultSession: session },
    nativeTheme: theme,
    protocol: {
      registerSchemesAsPrivileged(schemes: unknown[]) {
        if (app.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        records.privileged.push(...schemes);
      },
      handle(scheme: string, handler: (request: Request) => Promise<Response>) {
        if (!app.ready) throw new Error('protocol.handle can only be called after app is ready');
        records.schemes.set(scheme, handler);
      },
    },
    ipcMain: {
      handle(channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) {
        if (records.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        records.handlers.set(channel, handler);
      },
    },
    dialog: {
      showMessageBox: (_parent: unknown, options: unknown) => answer(records, { kind: 'message', options }),
      showOpenDialog: (_parent: unknown, options: unknown) => answer(records, { kind: 'open', options }),
      showSaveDialog: (_parent: unknown, options: unknown) => answer(records, { kind: 'save', options }),
      showErrorBox(title: string, content: string) {
        records.errorBoxes.push({ title, content });
      },
    },
    shell: {
      async openExternal(address: string) {
        records.opened.push(address);
      },
      showItemInFolder(path: string) {
        records.shown.push(path);
      },
    },
    screen: { getAllDisplays: () => records.displays, getPrimaryDisplay: () => records.displays[0] },
    Menu: {
      buildFromTemplate: (template: unknown) => ({ template }),
      setApplicationMenu(menu: { template: unknown } | null) {
        records.menu = menu?.template ?? null;
      },
    },
    contextBridge: {
      exposeInMainWorld(name: string, api: unknown) {
        records.exposed[name] = api;
      },
    },
    ipcRenderer: {
      async invoke(channel: string, ...args: unknown[]) {
        records.invoked.push({ channel, args });
        return records.invokeAnswer(channel, args);
      },
      on: rendererSide.on.bind(rendererSide),
      removeListener: rendererSide.removeListener.bind(rendererSide),
    },
  };

  async function invoke(channel: string, args: unknown[], event?: unknown): Promise<unknown> {
    const handler = records.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const contents = records.windows[0]?.webContents;
    return handler(event ?? { sender: contents, senderFrame: contents?.mainFrame }, ...args);
  }

  return { electron, app, session, theme, records, rendererSide, invoke };
}

async function answer(records: Records, asked: Asked): Promise<Answer> {
  records.asked.push(asked);
  const next = records.answers.shift();
  if (!next) throw new Error(`A dialog asks and the test has no answer: ${JSON.stringify(asked.options)}`);
  const given = typeof next === 'function' ? next() : Promise.resolve(next);
  const signal: AbortSignal | undefined = asked.options.signal;
  if (!signal) return given;
  // Electron closes a dialog whose signal fires and answers with its cancel button.
  const aborted = new Promise<Answer>((resolve) => {
    const give = () => resolve({ response: asked.options.cancelId ?? 0 });
    if (signal.aborted) give();
    else signal.addEventListener('abort', give);
  });
  return Promise.race([given, aborted]);
}
