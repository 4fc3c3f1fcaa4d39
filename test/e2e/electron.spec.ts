/** The built program in the real Electron, where its binary and a display are there; says so where they are not. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { buildIfNeeded } from '#main/launcher/build.mjs';
import { contentSecurityPolicy } from '#main/securityHeaders.ts';
import type { DesktopBridge } from '#shared/ipc/contract.ts';
import { realElectron } from '#test/support/electron/realBinary.ts';

type Desktop = typeof globalThis & { throughlineDesktop: DesktopBridge };

const root = resolve(import.meta.dirname, '../..');
const real = realElectron();

test.describe('the real Electron', () => {
  test.skip('missing' in real, 'missing' in real ? real.missing : '');
  let folder: string;
  let program: ElectronApplication;
  let page: Page;

  test.beforeEach(async () => {
    const built = buildIfNeeded(root);
    if (!built.ok) throw new Error(built.output);
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-electron-')));
    mkdirSync(join(folder, 'maps'));
    writeFileSync(join(folder, 'maps/plan.throughline'), 'not a map yet');
    program = await _electron.launch({
      ...('executablePath' in real ? real : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        root,
        join(folder, 'maps/plan.throughline'),
      ],
      env: { ...process.env, XDG_DATA_HOME: folder, APPDATA: folder, HOME: folder } as Record<string, string>,
    });
    page = await program.firstWindow();
    await page.waitForLoadState('load');
  });
  test.afterEach(async () => {
    await program?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('shows its page from its own scheme, under its policy, with a store of its own', async () => {
    expect(page.url()).toMatch(/^app:\/\/bundle\/index\.html/);
    const seen = await page.evaluate(async () => ({
      origin: window.location.origin,
      secure: window.isSecureContext,
      node: 'require' in globalThis || 'process' in globalThis,
      policy: (await fetch('/index.html')).headers.get('content-security-policy'),
      outside: await fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
      store: await new Promise((done) => {
        const request = indexedDB.open('smoke');
        request.onsuccess = () => done(true);
        request.onerror = () => done(false);
      }),
    }));
    expect(seen).toEqual({
      origin: 'app://bundle',
      secure: true,
      node: false,
      policy: contentSecurityPolicy,
      outside: false,
      store: true,
    });
  });

  test('its page’s process is sandboxed and isolated', async () => {
    const preferences = await program.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  });

  test('a call goes through the guarded door to a file and back', async () => {
    const saved = join(folder, 'maps/saved.throughline');
    await program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, saved);
    const name = await page.evaluate(async () => {
      const bytes = new TextEncoder().encode('from the page');
      const file = await (globalThis as Desktop).throughlineDesktop.saveFileAs({
        kind: 'map',
        suggestedName: 'x',
        bytes,
      });
      return file?.name;
    });
    expect(name).toBe('saved.throughline');
    expect(readFileSync(saved, 'utf8')).toBe('from the page');
    const refusal = await page.evaluate(() =>
      (globalThis as Desktop).throughlineDesktop
        .openExternal('file:///etc/passwd')
        .catch((error: Error) => error.message),
    );
    expect(refusal).toContain('Only web addresses that begin with https://');
  });

  test('the page stays where it is, and no window opens', async () => {
    await page.evaluate(() => {
      window.open('https://example.com/');
      window.location.assign('https://example.com/');
    });
    await page.waitForTimeout(500);
    expect(page.url()).toMatch(/^app:\/\/bundle\//);
    expect(program.windows()).toHaveLength(1);
  });
});
