/** The two pages that are compared, each in a browser tab of its own: the built program and plain React Flow. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { buildIfNeeded } from '#main/launcher/build.mjs';
import type { Bench } from '#renderer/app/bench.ts';
import { findBrowser, launchOptions, NO_BROWSER } from '#test/support/browser.ts';
import { freePort } from '#test/support/freePort.ts';
import { serve } from '#test/support/served.ts';

export type Side = 'ours' | 'bare';

type BenchWindow = typeof globalThis & { bench: Bench };

/** One page with the means to measure it. */
export class MeasuredPage {
  readonly side: Side;
  readonly page: Page;
  /** What was loaded last, so that rows of the same map share it. */
  shows = '';
  readonly #session: CDPSession;

  constructor(side: Side, page: Page, session: CDPSession) {
    this.side = side;
    this.page = page;
    this.#session = session;
  }

  /** Runs in the page with its `window.bench`. */
  call<A, R>(work: (bench: Bench, given: A) => R | Promise<R>, given: A): Promise<R> {
    return this.page.evaluate(
      async ({ source, given }) => {
        const run = new Function('bench', 'given', `return (${source})(bench, given)`);
        return await run((globalThis as BenchWindow).bench, given);
      },
      { source: work.toString(), given },
    ) as Promise<R>;
  }

  /** CPU time (ms) of the page's main thread so far. */
  async cpu(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  }

  /** CPU time (ms) of the main thread that some work takes. */
  async costOf(work: () => Promise<void>): Promise<number> {
    const before = await this.cpu();
    await work();
    const after = await this.cpu();
    // A page that was loaded anew counts from its own beginning.
    return after < before ? after : after - before;
  }

  ready(): Promise<void> {
    return this.page.evaluate(() => (globalThis as BenchWindow).bench.ready());
  }
}

/** Ms of the longest time that a page could not answer while something was done in it. */
export async function longestTask({ page }: MeasuredPage, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [0];
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    });
    watch.observe({ entryTypes: ['longtask'] });
    Object.assign(globalThis, { longestSeen: () => [Math.max(...seen), watch.disconnect()][0] });
  });
  await work();
  return page.evaluate(() => (globalThis as unknown as { longestSeen: () => number }).longestSeen());
}

export interface Pages {
  readonly ours: MeasuredPage;
  /** The built program once more, with a database of its own. */
  readonly small: MeasuredPage;
  readonly bare: MeasuredPage;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/** Size of both pages' windows. */
export const VIEW = { width: 1440, height: 900 };

/** @throws where there is no browser, or a page cannot be built */
export async function openPages(): Promise<Pages> {
  const found = findBrowser();
  if (found === null) throw new Error(NO_BROWSER);
  const built = buildIfNeeded(root);
  if (!built.ok) throw new Error(built.output);
  const dataFolder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const served = await serve(dataFolder);
  const plain = await serveBare(join(dataFolder, 'bare'));
  const browser = await chromium.launch(launchOptions(found));
  const ours = await open(browser, 'ours', `${served.address}/?bench`);
  const small = await open(browser, 'ours', `${served.address}/?bench`);
  const bare = await open(browser, 'bare', plain.address);
  return {
    ours,
    small,
    bare,
    async close() {
      await browser.close();
      plain.stop();
      await served.stop();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function open(browser: Browser, side: Side, address: string): Promise<MeasuredPage> {
  // A context of its own keeps the other page's tab from being throttled as hidden.
  const context = await browser.newContext({ viewport: VIEW, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${side}: ${error.stack ?? error.message}\n`));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in globalThis);
  return new MeasuredPage(side, page, session);
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function serveBare(outDir: string): Promise<{ address: string; stop: () => void }> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'bare'),
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  const port = await freePort();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = join(outDir, pathname === '/' ? 'index.html' : pathname);
    try {
      const body = readFileSync(path);
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
