/**
 * Runs the BUILT program without Electron: `out/main` and `out/preload` in Node, `electron` replaced by the stand-in,
 * the window a page of a real Chromium. The page's requests are answered by what main registered for its scheme, so
 * main's own headers hold; preload runs before the page; its calls come back over a binding.
 * Not imitated: the sandbox, two isolated worlds, native menus and dialogs. Map, Set and ArrayBuffer do not survive
 * the binding; Uint8Array does.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright';
import { buildIfNeeded } from '#main/launcher/build.mjs';
import { createElectronStandIn, type ElectronStandIn } from './standIn.ts';
import { preventable, type Screen, type StandInFrame, type StandInWindow } from './standInParts.ts';

const checkout = resolve(import.meta.dirname, '../../..');
const PROGRAM = 'app://bundle';
/** Chromium does not know `app:`; a secure origin that exists nowhere takes its place. */
const PAGE = 'https://bundle.throughline.test';

export interface ProgramSettings {
  /** The built page, or files of a small one by their paths. */
  page?: 'built' | Record<string, string>;
  /** The page without its content policy: what main stops by itself can then be seen. */
  withoutPolicy?: boolean;
  /** Before the program starts: another instance, kept files, scripted dialogs, what follows it on the command line. */
  prepare?: (electron: ElectronStandIn, folder: string, args: string[]) => void;
}

export interface RunningProgram {
  electron: ElectronStandIn;
  /** Everything the program and its data has: `data` as XDG_DATA_HOME, `userData`, `documents`, `out`. */
  folder: string;
  page: Page;
  /** Console errors and page errors. */
  complaints: string[];
  /** Requests of the page that main cancelled. */
  cancelled: string[];
  stop: () => Promise<void>;
}

/** Starts the program and waits for its first page, or for its end where it makes none. */
export async function startBuiltProgram(browser: Browser, settings: ProgramSettings = {}): Promise<RunningProgram> {
  const folder = programFolder(settings.page ?? 'built');
  const electron = createElectronStandIn(folder);
  const complaints: string[] = [];
  const cancelled: string[] = [];
  const context = await browser.newContext({ bypassCSP: settings.withoutPolicy ?? false });
  const page = await context.newPage();
  const shown = new Promise<void>((done, fail) => {
    electron.records.screenFor = (window) => showOn(page, window, electron, { complaints, cancelled, done, fail });
    electron.app.once('quit', done);
  });
  const args: string[] = [];
  settings.prepare?.(electron, folder, args);
  const restore = runMain(folder, electron, args);
  electron.app.becomeReady();
  await shown;
  return { electron, folder, page, complaints, cancelled, stop: () => stop(context, folder, restore) };
}

let snapshot: string | null = null;

/** What was built when this process first asked; a build in the middle of the tests does not change what they test. */
function builtOnce(): string {
  if (snapshot) return snapshot;
  const built = buildIfNeeded(checkout);
  if (!built.ok) throw new Error(`The program could not be built:\n${built.output}`);
  const copy = mkdtempSync(join(tmpdir(), 'throughline-built-'));
  cpSync(join(checkout, 'out'), copy, { recursive: true });
  snapshot = copy;
  return copy;
}

/** When no more programs are started. */
export function removeBuiltCopy(): void {
  if (snapshot) rmSync(snapshot, { recursive: true, force: true });
  snapshot = null;
}

/** A copy of what was built, so that each program has its own folder and its own loaded modules. */
function programFolder(page: 'built' | Record<string, string>): string {
  const built = builtOnce();
  const folder = mkdtempSync(join(tmpdir(), 'throughline-program-'));
  for (const part of ['main', 'preload', ...(page === 'built' ? ['renderer'] : [])]) {
    cpSync(join(built, part), join(folder, 'out', part), { recursive: true });
  }
  for (const name of ['documents', 'userData', 'data']) mkdirSync(join(folder, name));
  if (page === 'built') return folder;
  for (const [path, text] of Object.entries(page)) {
    mkdirSync(dirname(join(folder, 'out/renderer', path)), { recursive: true });
    writeFileSync(join(folder, 'out/renderer', path), text);
  }
  return folder;
}

/** Loads the built main with the stand-in under it. @returns what puts this process back. */
function runMain(folder: string, electron: ElectronStandIn, args: string[]): () => void {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  const argv = process.argv;
  const kept = { ...process.env };
  const listeners = (['uncaughtException', 'unhandledRejection'] as const).map(
    (name) => [name, process.listeners(name as 'uncaughtException')] as const,
  );
  loader._load = (request, ...rest) => (request === 'electron' ? electron.electron : load(request, ...rest));
  process.argv = ['electron', folder, ...args];
  Object.assign(process.env, { XDG_DATA_HOME: join(folder, 'data'), APPDATA: join(folder, 'data'), HOME: folder });
  const restore = () => {
    loader._load = load;
    process.argv = argv;
    process.env = kept;
    for (const [name, before] of listeners) {
      for (const listener of process.listeners(name as 'uncaughtException')) {
        if (!before.includes(listener)) process.removeListener(name, listener);
      }
    }
  };
  try {
    createRequire(import.meta.url)(join(folder, 'out/main/index.cjs'));
  } catch (error) {
    restore();
    throw error;
  }
  return restore;
}

interface Told {
  complaints: string[];
  cancelled: string[];
  done: () => void;
  fail: (error: unknown) => void;
}

/** Makes the Playwright page the window's page. */
function showOn(
  page: Page,
  window: StandInWindow,
  electron: ElectronStandIn,
  { complaints, cancelled, done, fail }: Told,
): Screen {
  const { webContents } = window;
  // Loads that the program itself asked for; all others are the page's doing.
  const expected = { loads: 0 };
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('popup', async (popup) => {
    const action = webContents.openHandler?.({ url: popup.url() }).action ?? 'allow';
    if (action === 'deny') await popup.close();
  });

  const frameOf = (frame: Frame): StandInFrame => {
    const origin = asProgram(new URL(frame.url()).origin);
    if (frame === page.mainFrame()) return Object.assign(webContents.mainFrame, { origin });
    return { parent: webContents.mainFrame, frameTreeNodeId: 2, origin };
  };
  const prepared = (async () => {
    await page.exposeBinding('standInInvoke', ({ frame }, channel: string, args: unknown[]) =>
      electron.invoke(channel, args, { sender: webContents, senderFrame: frameOf(frame) }),
    );
    await page.addInitScript(preloadScript(window.options.webPreferences.preload));
    await page.route('**/*', (route) => answer(route, page, window, electron, expected, cancelled));
  })();

  return {
    async load(address) {
      try {
        await prepared;
        expected.loads += 1;
        await page.goto(asPage(address));
        done();
      } catch (error) {
        fail(error);
        throw error;
      }
    },
    async reload() {
      expected.loads += 1;
      await page.reload();
    },
    deliver(channel, payload) {
      const give = ([name, value]: [string, unknown]) =>
        (globalThis as unknown as { standInDeliver: (channel: string, payload: unknown) => void }).standInDeliver(
          name,
          value,
        );
      void page.evaluate(give, [channel, payload] as [string, unknown]);
    },
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    close: () => void page.close(),
  };
}

/** One request of the page, taken through everything main has put in its way. */
async function answer(
  route: Route,
  page: Page,
  window: StandInWindow,
  electron: ElectronStandIn,
  expected: { loads: number },
  cancelled: string[],
): Promise<void> {
  const request = route.request();
  const url = asProgram(request.url());
  if (request.isNavigationRequest()) {
    const isMainFrame = request.frame() === page.mainFrame();
    if (isMainFrame && expected.loads > 0) expected.loads -= 1;
    else if (!mayNavigate(window, url, isMainFrame)) return route.abort('aborted');
  }
  let cancel = false;
  electron.session.said.beforeRequest?.({ url }, (answer: { cancel?: boolean }) => {
    cancel = answer.cancel === true;
  });
  if (cancel) cancelled.push(url);
  const handler = electron.records.schemes.get(new URL(url).protocol.slice(0, -1));
  if (cancel || !handler) return route.abort('blockedbyclient');
  const response = await handler(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** A page that begins another page by itself: Electron asks main first. */
function mayNavigate(window: StandInWindow, url: string, isMainFrame: boolean): boolean {
  const any = preventable({ url, isMainFrame });
  window.webContents.emit('will-frame-navigate', any);
  const main = preventable({ url, isMainFrame });
  if (isMainFrame) window.webContents.emit('will-navigate', main);
  if (any.defaultPrevented || main.defaultPrevented) return false;
  if (isMainFrame) window.webContents.startNavigation();
  return true;
}

/** Preload as Electron's sandbox runs it: in the top frame only, with nothing to require but `electron`. */
function preloadScript(path: string): string {
  return `(() => {
  if (window.top !== window) return;
  const heard = new Map();
  const of = (channel) => heard.get(channel) ?? heard.set(channel, new Set()).get(channel);
  window.standInDeliver = (channel, payload) => {
    for (const listener of of(channel)) listener({ sender: 'an event object that no page may see' }, payload);
  };
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => { window[name] = Object.freeze(api); } },
    ipcRenderer: {
      invoke: (channel, ...args) => window.standInInvoke(channel, args),
      on: (channel, listener) => { of(channel).add(listener); },
      removeListener: (channel, listener) => { of(channel).delete(listener); },
    },
  };
  const module = { exports: {} };
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name);
    return electron;
  };
  (function (require, module, exports, process, Buffer) {
${readFileSync(path, 'utf8')}
  })(require, module, module.exports);
})();`;
}

async function stop(context: BrowserContext, folder: string, restore: () => void): Promise<void> {
  await context.close();
  restore();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const asPage = (address: string): string => swap(address, PROGRAM, PAGE);
const asProgram = (address: string): string => swap(address, PAGE, PROGRAM);

function swap(address: string, from: string, to: string): string {
  return address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;
}
