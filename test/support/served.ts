/**
 * Playwright's `test`, made strict for this program: each test gets the built program from its own loopback
 * server (own port, so own IndexedDB; own data folder), and fails on any console error, page error, breach
 * of the content policy or request that leaves the origin.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, test as base, chromium, expect } from '@playwright/test';
import { buildIfNeeded } from '#main/launcher/build.mjs';
import { findBrowser, launchOptions, NO_BROWSER } from './browser.ts';
import { freePort } from './freePort.ts';
import { beginOnTestDay } from './testDay.ts';

export { expect };

const root = resolve(import.meta.dirname, '../..');
const builtServer = join(root, 'out/main/serve.cjs');

/** How long (ms) the server may take to print its address. */
const START_LIMIT = 20_000;

export interface Served {
  /** `http://127.0.0.1:<port>` */
  address: string;
  /** Temporary data folder: the mirror is below it. */
  dataFolder: string;
  /** Ends the server as a person would (SIGTERM). */
  stop: () => Promise<void>;
  /** Starts it again on the same port and data folder. */
  start: () => Promise<void>;
}

/** What went wrong in the page without being asserted; anything left at the end fails the test. */
export interface Complaints {
  all: string[];
  /** Names a complaint that this test provokes on purpose. */
  allow: (pattern: RegExp) => void;
}

interface Fixtures {
  served: Served;
  /** The built server's file; a test of these fixtures names a stand-in. */
  serverEntry: string;
  complaints: Complaints;
  /** True: pages live in a profile on disk (a private context keeps IndexedDB in memory). */
  persistent: boolean;
  /** Opens this test's profile on disk; a second call closes the first and opens the same profile again. */
  openProfile: () => Promise<BrowserContext>;
}

export const test = base.extend<Fixtures & { browserThere: undefined }>({
  browserThere: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use, info) => {
      info.skip(findBrowser() === null, NO_BROWSER);
      await use(undefined);
    },
    { auto: true },
  ],

  serverEntry: [builtServer, { option: true }],

  served: async ({ serverEntry }, use) => {
    if (serverEntry === builtServer) {
      const built = buildIfNeeded(root);
      if (!built.ok) throw new Error(`The program could not be built:\n${built.output}`);
    }
    const dataFolder = mkdtempSync(join(tmpdir(), 'throughline-data-'));
    const served = await serve(dataFolder, serverEntry);
    await use(served);
    await served.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  },

  baseURL: async ({ served }, use) => use(served.address),

  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const all: string[] = [];
      const allowed: RegExp[] = [];
      await use({ all, allow: (pattern) => allowed.push(pattern) });
      const left = all.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)));
      expect(left, 'complaints of the page').toEqual([]);
    },
    { auto: true },
  ],

  persistent: [false, { option: true }],

  openProfile: async ({ complaints, served, viewport }, use) => {
    const browser = findBrowser();
    if (!browser) throw new Error(NO_BROWSER);
    const folder = mkdtempSync(join(tmpdir(), 'throughline-profile-'));
    let open: BrowserContext | null = null;
    await use(async () => {
      await open?.close();
      open = await chromium.launchPersistentContext(folder, {
        ...launchOptions(browser),
        baseURL: served.address,
        viewport,
      });
      await watch(open, served.address, complaints.all);
      return open;
    });
    await (open as BrowserContext | null)?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  context: async ({ persistent, browser, contextOptions, viewport, served, complaints, openProfile }, use) => {
    if (persistent) {
      await use(await openProfile());
      return;
    }
    const context = await browser.newContext({ ...contextOptions, viewport, baseURL: served.address });
    await watch(context, served.address, complaints.all);
    await use(context);
    await context.close();
  },
});

/** Starts the context's calendar; writes everything suspicious that happens in its pages into `complaints`. */
async function watch(context: BrowserContext, address: string, complaints: string[]): Promise<void> {
  await beginOnTestDay(context);
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const leaves = !['data:', 'blob:'].includes(url.protocol) && url.origin !== address;
    if (leaves) complaints.push(`request off origin: ${request.url()}`);
  });
  await context.exposeBinding('reportPolicyBreach', (_source, what: string) =>
    complaints.push(`content policy: ${what}`),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (breach) => {
      const report = (globalThis as unknown as { reportPolicyBreach: (what: string) => void }).reportPolicyBreach;
      report(`${breach.violatedDirective} blocked ${breach.blockedURI} in ${breach.sourceFile}:${breach.lineNumber}`);
    });
  });
}

/**
 * Starts the built loopback server on a free port.
 * @param dataFolder where it keeps the mirror.
 * @param entry the server's file, run with Node.
 * @throws with the server's own words where it ends or stays silent.
 */
export async function serve(dataFolder: string, entry = builtServer): Promise<Served> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const start = async () => {
    child = await spawnServer(entry, port, dataFolder);
  };
  const stop = async () => {
    if (child) await end(child);
    child = null;
  };
  await start();
  return { address, dataFolder, start, stop };
}

function spawnServer(entry: string, port: number, dataFolder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [entry, '--port', String(port), '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((done, fail) => {
    let said = '';
    const giveUp = (why: string) => {
      child.kill('SIGKILL');
      fail(new Error(`The loopback server ${why}. It said: ${said || 'nothing'}`));
    };
    const timer = setTimeout(() => giveUp(`printed no address within ${START_LIMIT / 1000} s`), START_LIMIT);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes(`http://127.0.0.1:${port}`)) return;
      clearTimeout(timer);
      done(child);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      giveUp(`ended with ${code}`);
    });
  });
}

/** SIGTERM first; a server that does not go within 3 s is killed. */
function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    child.once('exit', () => {
      clearTimeout(timer);
      done();
    });
    child.kill('SIGTERM');
  });
}
