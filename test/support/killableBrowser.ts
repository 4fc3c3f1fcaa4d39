/** A real browser with a profile on disk that can be killed with all its processes, as a crash or the system would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import type { TestBrowser } from './browser.ts';

export interface RunningBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to every process of the browser at once. */
  kill(): Promise<void>;
  /** Ends it in good order. */
  close(): Promise<void>;
}

export interface Profile {
  start(): Promise<RunningBrowser>;
  /** Copies the profile of a closed browser. @returns what puts the copy back in the profile's place */
  keep(): () => void;
  /** Leaves the log of each IndexedDB as a kill in the middle of a write does: with a record's head and no content. */
  tearLogs(): void;
  remove(): void;
}

/** How long (ms) a browser may take to start. */
const START_LIMIT = 20_000;

/** A new profile. Browsers of one profile must not overlap. */
export function newProfile(browser: TestBrowser): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-profile-'));
  return {
    start: () => startBrowser(browser, folder),
    keep() {
      const copy = mkdtempSync(join(tmpdir(), 'throughline-kept-'));
      cpSync(folder, copy, { recursive: true });
      return () => {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
        cpSync(copy, folder, { recursive: true });
        rmSync(copy, { recursive: true, force: true });
      };
    },
    tearLogs() {
      const databases = join(folder, 'Default', 'IndexedDB');
      for (const name of readdirSync(databases)) if (name.endsWith('.leveldb')) tearLog(join(databases, name));
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** LevelDB's log is made of blocks; a record's head is never parted between two. */
const BLOCK = 32 * 1024;
/** A head: four bytes of checksum, two of length (of the content), one of kind (1: a whole record). */
const LONELY_HEAD = Buffer.from([0x11, 0x22, 0x33, 0x44, 0x2c, 0x01, 0x01]);

function tearLog(folder: string): void {
  const [log] = readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .slice(-1);
  if (log === undefined) throw new Error(`No log in ${folder}`);
  const file = join(folder, log);
  const left = BLOCK - (statSync(file).size % BLOCK);
  const padding = left < LONELY_HEAD.length ? left : 0;
  appendFileSync(file, Buffer.concat([Buffer.alloc(padding), LONELY_HEAD]));
}

async function startBrowser(browser: TestBrowser, folder: string): Promise<RunningBrowser> {
  // What a killed browser leaves behind to keep others out.
  for (const name of readdirSync(folder)) if (name.startsWith('Singleton')) rmSync(join(folder, name), { force: true });
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'];
  const child = spawn(browser.executablePath, [...browser.args, ...args], {
    // A process group of its own, so that one signal reaches all of it.
    detached: true,
    env: { ...process.env, ...browser.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const connection: Browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = connection.contexts();
  if (context === undefined) throw new Error('The browser has no profile open.');
  return {
    context,
    async kill() {
      process.kill(-(child.pid as number), 'SIGKILL');
      await ended;
      await connection.close().catch(() => {});
    },
    async close() {
      const session = await connection.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await ended;
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`The browser did not start: ${said}`)), START_LIMIT);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      done(address);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`The browser ended with ${code}: ${said}`));
    });
  });
}
