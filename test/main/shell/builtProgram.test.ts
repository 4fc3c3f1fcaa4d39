/** The built main and preload under a real page: from a call in the page, through the guarded door, to a file and back. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#main/securityHeaders.ts';
import { callChannel } from '#shared/ipc/callNames.ts';
import type { DesktopBridge } from '#shared/ipc/contract.ts';
import type { MirrorWrite } from '#shared/ipc/mirror.ts';
import { findBrowser, launchOptions } from '#test/support/browser.ts';
import {
  type ProgramSettings,
  type RunningProgram,
  removeBuiltCopy,
  startBuiltProgram,
} from '#test/support/electron/builtProgram.ts';

type Desktop = typeof globalThis & { throughlineDesktop: DesktopBridge; heard: unknown[] };

const found = findBrowser();
const small = {
  'index.html': '<!doctype html><title>small</title><script type="module" src="/page.js"></script><p>small page</p>',
  'page.js': 'document.title = "ran";',
};

describe.skipIf(!found)('the built program', { timeout: 60_000 }, () => {
  let browser: Browser;
  let running: RunningProgram | null = null;
  beforeAll(async () => {
    if (found) browser = await chromium.launch(launchOptions(found));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    removeBuiltCopy();
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
  });

  async function start(settings: ProgramSettings = {}): Promise<RunningProgram> {
    running = await startBuiltProgram(browser, { page: small, ...settings });
    return running;
  }
  /** What a call in the page comes to: its value, or the sentence of its refusal. */
  async function call(page: Page, name: keyof DesktopBridge, ...args: unknown[]): Promise<unknown> {
    return page.evaluate(
      async ([method, given]) => {
        const bridge = (globalThis as Desktop).throughlineDesktop as unknown as Record<
          string,
          (...a: unknown[]) => unknown
        >;
        try {
          return await bridge[method as string]?.(...(given as unknown[]));
        } catch (error) {
          return `refused: ${(error as Error).message}`;
        }
      },
      [name, args] as const,
    );
  }
  const bytes = (text: string) => new TextEncoder().encode(text);
  const patiently = { timeout: 5_000, interval: 20 };

  test('starts one window, loads its page from its own scheme, and knows itself', async () => {
    const { electron, page, complaints } = await start();
    expect(await page.title()).toBe('ran');
    expect(await call(page, 'appInfo')).toEqual({ version: '0.1.0', platform: process.platform });
    expect(electron.records.made).toHaveLength(1);
    expect(electron.app.name).toBe('Throughline');
    expect(complaints).toEqual([]);
  });

  test('its preload is one file that needs electron alone', async () => {
    const { folder } = await start();
    expect(readdirSync(join(folder, 'out/preload'))).toEqual(['index.cjs']);
    const needed = [
      ...readFileSync(join(folder, 'out/preload/index.cjs'), 'utf8').matchAll(/\brequire\(([^)]*)\)|\bimport\b/g),
    ];
    expect(needed.map(([, name]) => name)).toEqual(['"electron"']);
  });

  test('holds nothing of what is for development only', async () => {
    const { folder } = await start();
    const main = readdirSync(join(folder, 'out/main'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.cjs'))
      .map((path) => readFileSync(join(folder, 'out/main', path), 'utf8'))
      .join('\n');
    expect(main).toContain('app.enableSandbox');
    expect(main).not.toMatch(/ELECTRON_RENDERER_URL|devtools:|toggleDevTools|import\.meta\.env/);
  });

  test('does not start where another one runs', async () => {
    const { electron } = await start({
      prepare: (stand) => {
        stand.records.firstInstance = false;
      },
    });
    expect([electron.app.ended, electron.records.made, electron.records.handlers.size]).toEqual([0, [], 0]);
  });

  test('its page has the policy, and a script that is not the program’s own does not run', async () => {
    const { page } = await start();
    const header = await page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'));
    expect(header).toBe(contentSecurityPolicy);
    const ran = await page.evaluate(async () => {
      const results: Record<string, unknown> = {};
      const script = document.createElement('script');
      script.textContent = 'globalThis.inline = true';
      document.head.append(script);
      results.inline = 'inline' in globalThis;
      // From a timer of the page's own: a call by the debugger is exempt from the ban.
      results.eval = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return true')());
          } catch {
            resolve(false);
          }
        });
      });
      const reaches = (address: string) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        );
      results.other = await reaches('https://example.com/');
      results.loopback = await reaches('http://127.0.0.1:9/');
      return results;
    });
    expect(ran).toEqual({ inline: false, eval: false, other: false, loopback: false });
  });

  test('what the policy would let through is still stopped by main', async () => {
    const { page, cancelled } = await start({ withoutPolicy: true });
    const addresses = ['https://example.com/a', 'http://127.0.0.1:9/b', 'https://example.com/c.png'];
    const loaded = await page.evaluate(async ([first = '', second = '', picture = '']) => {
      const fetched = [first, second].map((address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      );
      const shown = new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
        image.src = picture;
      });
      return Promise.all([...fetched, shown]);
    }, addresses);
    expect(loaded).toEqual([false, false, false]);
    expect(cancelled.toSorted()).toEqual(addresses.toSorted());
  });

  test('the page stays where it is', async () => {
    const { page } = await start();
    const address = page.url();
    for (const way of [
      () => window.location.assign('https://example.com/'),
      () => window.location.assign('file:///etc/passwd'),
      () => void window.open('https://example.com/'),
      () => {
        const link = document.createElement('a');
        link.href = 'https://example.com/';
        link.target = '_blank';
        document.body.append(link);
        link.click();
      },
    ]) {
      await page.evaluate(way);
      await page.waitForTimeout(150);
    }
    expect(page.url()).toBe(address);
    expect(await page.title()).toBe('ran');
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  test('a frame inside the page has no bridge, and its own way in is refused', async () => {
    const { page, electron } = await start();
    const result = await page.evaluate(async (channel) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inner = frame.contentWindow as unknown as {
        throughlineDesktop?: unknown;
        standInInvoke: (channel: string, args: unknown[]) => Promise<{ ok: boolean }>;
      };
      return { bridge: typeof inner.throughlineDesktop, ok: (await inner.standInInvoke(channel, [true])).ok };
    }, callChannel('setFullScreen'));
    expect(result).toEqual({ bridge: 'undefined', ok: false });
    expect(electron.records.windows[0]?.full).toBe(false);
  });

  test('a file goes out by the save dialog, again by its token, and comes in by the open dialog', async () => {
    const { electron, page, folder } = await start();
    const path = join(folder, 'documents', 'plan.throughline');
    electron.records.answers.push({ canceled: false, filePath: path });
    const saved = (await call(page, 'saveFileAs', { kind: 'map', suggestedName: 'plan', bytes: bytes('one') })) as {
      token: string;
    };
    expect(saved).toMatchObject({ name: 'plan.throughline' });
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(await call(page, 'saveFile', { token: saved.token, bytes: bytes('two') })).toEqual({
      name: 'plan.throughline',
    });
    expect(readFileSync(path, 'utf8')).toBe('two');

    electron.records.answers.push({ canceled: false, filePaths: [path] });
    const opened = await page.evaluate(async () => {
      const file = await (globalThis as Desktop).throughlineDesktop.openFile(['map']);
      return file && { name: file.name, text: new TextDecoder().decode(file.bytes), keys: Object.keys(file).sort() };
    });
    expect(opened).toEqual({ name: 'plan.throughline', text: 'two', keys: ['bytes', 'name', 'token'] });

    writeFileSync(path, 'changed elsewhere');
    const refusal = await call(page, 'saveFile', { token: saved.token, bytes: bytes('three') });
    expect(refusal).toContain('refused: “plan.throughline” was not saved: another program changed it');
    expect(readFileSync(path, 'utf8')).toBe('changed elsewhere');
  });

  test('a file of before is found again by its id, and one that is gone says so', async () => {
    const { electron, page, folder } = await start();
    const path = join(folder, 'documents', 'plan.throughline');
    electron.records.answers.push({ canceled: false, filePath: path });
    await call(page, 'saveFileAs', { kind: 'map', suggestedName: 'plan', bytes: bytes('one') });
    electron.records.answers.push({ canceled: false, filePath: join(folder, 'documents', 'plan.png') });
    await call(page, 'saveFileAs', { kind: 'png', suggestedName: 'plan', bytes: bytes('picture') });
    const listed = (await call(page, 'recentFiles')) as { id: string; name: string; folder: string }[];
    expect(listed).toMatchObject([{ name: 'plan.throughline', folder: 'documents' }]);
    expect(electron.records.recent).toEqual([path]);
    const id = listed[0]?.id;
    const opened = await page.evaluate(async (given) => {
      const file = await (globalThis as Desktop).throughlineDesktop.openRecentFile(given);
      return { name: file.name, text: new TextDecoder().decode(file.bytes) };
    }, id as string);
    expect(opened).toEqual({ name: 'plan.throughline', text: 'one' });
    expect(await call(page, 'openRecentFile', path)).toContain('refused: This file is not among the recent files');
    rmSync(path);
    expect(await call(page, 'openRecentFile', id)).toContain(
      '“plan.throughline” was not opened: it is no longer there.',
    );
    expect(await call(page, 'forgetRecentFile', null)).toBeNull();
    expect([await call(page, 'recentFiles'), electron.records.recent]).toEqual([[], []]);
  });

  test('the page comes out as a PDF', async () => {
    const { page } = await start();
    const head = await page.evaluate(async () => {
      const pdf = await (globalThis as Desktop).throughlineDesktop.printToPdf();
      return new TextDecoder().decode(pdf.slice(0, 5));
    });
    expect(head).toBe('%PDF-');
  });

  test('a save into the program’s own data is refused in a sentence without a path', async () => {
    const { electron, page, folder } = await start();
    electron.records.answers.push({ canceled: false, filePath: join(folder, 'userData', 'x.throughline') });
    const refusal = (await call(page, 'saveFileAs', { kind: 'map', suggestedName: 'x', bytes: bytes('x') })) as string;
    expect(refusal).toBe(
      'refused: “x.throughline” was not saved: that folder belongs to Throughline itself. Choose another one.',
    );
  });

  test('arguments that do not fit the contract never reach a handler', async () => {
    const { page, electron } = await start();
    const refused = 'refused: The window asked for something this version of the program does not understand.';
    expect(await call(page, 'saveFileAs', { kind: 'exe', suggestedName: 'x', bytes: bytes('x') })).toBe(refused);
    expect(await call(page, 'setFullScreen', 'yes')).toBe(refused);
    expect(await call(page, 'openExternal', 'x'.repeat(300_000))).toBe('refused: That is too large to hand over.');
    expect(electron.records.asked).toEqual([]);
  });

  const write: MirrorWrite = {
    databaseId: 'base',
    head: {
      mapId: 'map-1',
      title: 'Plan',
      revision: 3,
      elements: 1,
      links: 0,
      hash: 'h',
      binnedAt: null,
      savedAt: '2026-11-21T10:00:00.000Z',
    },
    text: '{"a":"ü"}',
  };

  test('a map’s copy goes to disk and comes back', async () => {
    const { page } = await start();
    expect(await call(page, 'mirrorWrite', write)).toEqual({ ok: true, revision: 3 });
    expect(await call(page, 'mirrorRead', { databaseId: 'base', mapId: 'map-1' })).toBe(write.text);
    expect(await call(page, 'mirrorList')).toMatchObject([{ databaseId: 'base', maps: [{ head: write.head }] }]);
  });

  test('closing waits for the page to save, and what it saved is on the disk', async () => {
    const { page, electron } = await start();
    await page.evaluate(async (copy) => {
      const desktop = (globalThis as Desktop).throughlineDesktop;
      (globalThis as Desktop).heard = [];
      desktop.onClosing(async (...args: unknown[]) => {
        (globalThis as Desktop).heard.push(...args);
        await desktop.mirrorWrite(copy);
        await desktop.setUnsaved(false);
      });
      await desktop.setUnsaved(true);
    }, write);
    const [window] = electron.records.windows;
    window?.close();
    expect(window?.destroyed).toBe(false);
    await expect.poll(() => window?.destroyed, patiently).toBe(true);
    if (process.platform !== 'darwin') await expect.poll(() => electron.app.ended, patiently).toBe(0);
    const written = readdirSync(running?.folder ?? '', { recursive: true, encoding: 'utf8' });
    expect(written.some((path) => path.includes('mirror'))).toBe(true);
    expect(written).toContain(join('userData', 'window.json'));
    expect(electron.records.asked).toEqual([]);
  });

  test('maps on the command line wait for the page; one of a second start is told at once', async () => {
    const { page, electron, folder } = await start({
      prepare: (_stand, at, args) => {
        writeFileSync(join(at, 'documents/first.throughline'), 'first');
        writeFileSync(join(at, 'documents/second.throughline'), 'second');
        args.push(join(at, 'documents/first.throughline'), '--other');
      },
    });
    const texts = await page.evaluate(async () => {
      const desktop = (globalThis as Desktop).throughlineDesktop;
      (globalThis as Desktop).heard = [];
      desktop.onFileOpened((file) => (globalThis as Desktop).heard.push(file.name));
      const files = await desktop.takeOpenedFiles();
      return files.map((file) => `${file.name}: ${new TextDecoder().decode(file.bytes)}`);
    });
    expect(texts).toEqual(['first.throughline: first']);
    electron.app.emit('second-instance', {}, ['throughline', 'second.throughline'], join(folder, 'documents'));
    await expect
      .poll(() => page.evaluate(() => (globalThis as Desktop).heard), patiently)
      .toEqual(['second.throughline']);
  });

  test('the window’s list becomes the menu, and a choice comes back as a command, without an event', async () => {
    const { page, electron } = await start();
    await page.evaluate(async () => {
      const desktop = (globalThis as Desktop).throughlineDesktop;
      (globalThis as Desktop).heard = [];
      desktop.onCommand((...args: unknown[]) => (globalThis as Desktop).heard.push(...args));
      const items = [{ command: 'palette', label: 'All commands', accelerator: 'CmdOrCtrl+K', enabled: true }];
      await desktop.setMenu([{ label: 'Go', items }]);
    });
    const go = electron.records.menu.find(({ label }: { label?: string }) => label === 'Go');
    go.submenu[0].click();
    await expect.poll(() => page.evaluate(() => (globalThis as Desktop).heard), patiently).toEqual(['palette']);
  });

  test('a link asks with its host before it leaves', async () => {
    const { page, electron } = await start();
    electron.records.answers.push({ response: 1 });
    expect(await call(page, 'openExternal', 'https://example.com/a')).toBe(true);
    expect(electron.records.asked[0]?.options.message).toBe('Open example.com?');
    expect(electron.records.opened).toEqual(['https://example.com/a']);
    expect(await call(page, 'openExternal', 'file:///etc/passwd')).toContain('refused: Only web addresses');
  });

  test('its real page starts without a complaint, and its commands become the menu', async () => {
    const { page, complaints, electron } = await start({ page: 'built' });
    await expect.poll(() => page.evaluate(() => document.body.innerText.trim().length), patiently).toBeGreaterThan(0);
    await expect.poll(() => electron.records.menu?.length ?? 0, patiently).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
  });

  test('a template becomes a map with a copy on disk, goes out by the menu, and is opened by another start', async () => {
    const { page, complaints, electron, folder } = await start({ page: 'built' });
    await page.getByText('Retail: from two gears to four').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create map' }).click();
    await page.getByText('Larkmoor Outfitters').first().waitFor();
    const copies = () => readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' });
    await expect.poll(() => copies().some((path) => path.endsWith('.throughline')), patiently).toBe(true);

    electron.records.answers.push({ canceled: false, filePath: join(folder, 'documents', 'retail') });
    const entries = electron.records.menu.flatMap(({ submenu }: { submenu: { label?: string }[] }) => submenu);
    entries.find(({ label }: { label?: string }) => label?.startsWith('Save a copy')).click();
    const saved = join(folder, 'documents', 'retail.throughline');
    await expect.poll(() => existsSync(saved), patiently).toBe(true);
    const text = readFileSync(saved, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'throughline-map', map: { organization: 'Larkmoor Outfitters' } });
    expect(electron.records.asked.map(({ kind }) => kind)).toEqual(['save']);
    expect(complaints).toEqual([]);

    await running?.stop();
    const second = await start({
      page: 'built',
      prepare: (_stand, at, args) => {
        writeFileSync(join(at, 'documents/retail.throughline'), text);
        args.push(join(at, 'documents/retail.throughline'));
      },
    });
    await second.page.getByText('Larkmoor Outfitters').first().waitFor();
    expect(readFileSync(join(second.folder, 'documents/retail.throughline'), 'utf8')).toBe(text);
    expect(second.complaints).toEqual([]);
  });
});
