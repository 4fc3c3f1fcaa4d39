import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forbidden, foreignInPage } from './forbiddenSource.ts';

const root = resolve(import.meta.dirname, '../../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(?:tsx?|mjs)$/.test(path));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the sources', () => {
  test('of the program say nothing against the security table', () => {
    expect(sources).toContain('src/main/preload.ts');
    const found = sources.flatMap((path) => forbidden(path, read(path)).map((words) => `${path} ${words}`));
    expect(found).toEqual([]);
  });

  test.each([
    ['new BrowserWindow({ webPreferences: { nodeIntegration: true } })', 2],
    ['nodeIntegrationInWorker: isDev', 2],
    ['contextIsolation: false', 3],
    ['sandbox: false', 4],
    ["app.commandLine.appendSwitch('no-sandbox')", 4],
    ['session.setPermissionRequestHandler(null)', 5],
    ['webSecurity: true', 6],
    ["\"script-src 'self' 'unsafe-inline'\"", 7],
    ['allowRunningInsecureContent: true', 8],
    ['experimentalFeatures: true', 9],
    ["enableBlinkFeatures: 'X'", 10],
    ['webviewTag: true', 11],
    ['new WebContentsView()', 12],
    ["if (url.startsWith('https://x'))", 13],
    ["setWindowOpenHandler(() => ({ action: 'allow' }))", 14],
    ['await shell.openExternal(address)', 15],
    ['shell.openPath(name)', 15],
    ["ipcMain.handle('x', (event, anything) => anything)", 17],
    ["window.loadFile('index.html')", 18],
    ['privileges: { standard: true, bypassCSP: true }', 18],
    ['ipcRenderer.on(channel, listener)', 20],
    ['await net.fetch(address)', 1],
    ['window.loadURL(address)', 1],
  ])('planted: %s', (code, row) => {
    expect(forbidden('src/main/planted.ts', code).some((words) => words.startsWith(`row ${row}:`))).toBe(true);
  });

  test('a comment is no violation, and the one permitted place is', () => {
    expect(forbidden('src/main/x.ts', '/** never `webSecurity: false` */ // nor file://')).toEqual([]);
    expect(forbidden('src/main/ipc/guardedDoor.ts', 'ipcMain.handle(channel, handler)')).toEqual([]);
  });

  test('preload imports electron and the names of the calls, nothing else', () => {
    const imported = [...read('src/main/preload.ts').matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    expect(imported.toSorted()).toEqual(['#shared/ipc/callNames.ts', 'electron']);
    expect(read('src/shared/ipc/callNames.ts')).not.toMatch(/^import /m);
  });
});

describe('the page', () => {
  test('loads nothing from elsewhere and runs nothing in place', () => {
    expect(foreignInPage(read('src/renderer/index.html'))).toEqual([]);
  });

  test.each([
    '<script src="https://cdn.test/x.js"></script>',
    '<link href="//fonts.test/x.css" rel="stylesheet">',
    '<script>alert(1)</script>',
    '<p style="color: red">',
    '<p onclick="x()">',
    '<base href="/">',
    '<meta http-equiv="Content-Security-Policy" content="">',
  ])('planted: %s', (html) => {
    expect(foreignInPage(html)).not.toEqual([]);
  });
});
