import { createServer, type Server } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchOptions } from '#test/support/browser.ts';
import { freePort } from '#test/support/freePort.ts';
import { mapWrite } from '../files/mirrorFixtures.ts';
import { ask, pageHeaders, runningServer, type TestServer } from './runningServer.ts';

const found = findBrowser();
let browser: Browser;
let server: TestServer;
let foreign: Server;
let foreignPort: number;

describe.skipIf(!found)('in a real browser', () => {
  beforeAll(async () => {
    if (!found) return;
    browser = await chromium.launch(launchOptions(found));
    server = await runningServer();
    foreignPort = await freePort();
    foreign = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Foreign</title>');
    });
    await new Promise<void>((done) => foreign.listen(foreignPort, '127.0.0.1', done));
    return async () => {
      await browser.close();
      await server.end();
      foreign.closeAllConnections();
      foreign.close();
    };
  });

  /** Fetches the token and writes one map, as the program's page does; tells how far it came. */
  const writeAsPage = (page: Page, origin: string, token: string | null) =>
    page.evaluate(
      async ({ origin, token, args }) => {
        const failed = (error: unknown) => `failed: ${error instanceof Error ? error.name : error}`;
        let told = token;
        if (told === null) {
          const asked = await fetch(`${origin}/keep/token`).catch(failed);
          if (typeof asked === 'string') return asked;
          told = ((await asked.json()) as { token: string }).token;
        }
        const sent = await fetch(`${origin}/keep/mirrorWrite`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-throughline-token': told },
          body: args,
        }).catch(failed);
        return typeof sent === 'string' ? sent : `${sent.status} ${await sent.text()}`;
      },
      { origin, token, args: JSON.stringify([mapWrite(1)]) },
    );

  it('the own page runs under the policy, fetches the token and writes', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.origin);
    expect(await page.evaluate(() => (window as unknown as { ran?: boolean }).ran)).toBe(true);
    expect(await writeAsPage(page, server.origin, null)).toBe('200 {"ok":true,"revision":1}');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('another page learns no token, and could do nothing with one', async () => {
    const headers = await pageHeaders(server);
    for (const host of ['127.0.0.1', 'localhost']) {
      const page = await browser.newPage();
      await page.goto(`http://${host}:${foreignPort}/`);
      expect(await writeAsPage(page, server.origin, null)).toBe('failed: TypeError');
      expect(await writeAsPage(page, server.origin, headers['x-throughline-token'] ?? '')).toBe('failed: TypeError');
      const blind = await page.evaluate(
        ({ origin, args }) =>
          fetch(`${origin}/keep/mirrorWrite`, { method: 'POST', mode: 'no-cors', body: args }).then(
            () => 'sent',
            () => 'failed',
          ),
        { origin: server.origin, args: JSON.stringify([mapWrite(99)]) },
      );
      expect(['sent', 'failed']).toContain(blind);
      await page.close();
    }
    const list = await ask(server, { method: 'POST', path: '/keep/mirrorList', headers, body: '[]' });
    expect(list.body).not.toContain('"revision":99');
  });

  it('another page can neither frame the program nor load its files', async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${foreignPort}/`);
    const loaded = await page.evaluate(
      (origin) =>
        new Promise((resolve) => {
          const script = document.createElement('script');
          script.src = `${origin}/page.js`;
          script.onload = () => resolve('loaded');
          script.onerror = () => resolve('refused');
          document.head.append(script);
        }),
      server.origin,
    );
    expect(loaded).toBe('refused');
    await page.evaluate((origin) => {
      const frame = document.createElement('iframe');
      frame.src = origin;
      document.body.append(frame);
    }, server.origin);
    await expect.poll(() => page.frames().at(1)?.url()).toMatch(/^chrome-error:/);
    await page.close();
  });

  it('localhost leads to the one origin that keeps the maps', async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.port}/`);
    expect(page.url()).toBe(`${server.origin}/`);
    await page.close();
  });
});
