/** A real browser with a profile on disk that can be killed with all its processes, as a crash or the system would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
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
