import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAllowedRequest, isProgramAddress, isProgramOrigin, startAddress } from '#main/programAddress.ts';
import { rendererFile } from '#main/rendererFiles.ts';
import { securityHeaders } from '#main/securityHeaders.ts';
import { withElectron } from '#test/support/electron/unit.ts';

const foreign = [
  'https://bundle/',
  'http://localhost/',
  'file:///etc/passwd',
  'app://bundle.evil.test/',
  'app://bundle@evil.test/',
  'app://user:secret@bundle/',
  'app://bundle:8080/',
  'app://other/',
  'apps://bundle/',
  'about:blank',
  'javascript:alert(1)',
  'not an address',
  '',
];

describe('the page’s address', () => {
  test('is the program’s own only with scheme and host exactly so', () => {
    expect(isProgramAddress('app://bundle/index.html#/map/1')).toBe(true);
    expect(isProgramAddress(startAddress())).toBe(true);
    expect(foreign.filter(isProgramAddress)).toEqual([]);
  });

  test('is never taken from the environment outside of development', () => {
    process.env.ELECTRON_RENDERER_URL = 'http://localhost:5173';
    try {
      expect(startAddress()).toBe('app://bundle/index.html');
      expect(isProgramOrigin('http://localhost:5173')).toBe(false);
      expect(isAllowedRequest('http://localhost:5173/')).toBe(false);
    } finally {
      delete process.env.ELECTRON_RENDERER_URL;
    }
  });

  test('lets pictures in memory through and nothing from elsewhere', () => {
    expect(isAllowedRequest('data:image/png;base64,AA==')).toBe(true);
    expect(isAllowedRequest('blob:app://bundle/0b7c')).toBe(true);
    expect(isAllowedRequest('blob:https://evil.test/0b7c')).toBe(false);
    expect([...foreign, 'ws://localhost:5173/', 'devtools://devtools/x'].filter(isAllowedRequest)).toEqual([]);
  });
});

describe('the page’s files', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'throughline-page-'));
    mkdirSync(join(root, 'renderer/assets'), { recursive: true });
    writeFileSync(join(root, 'renderer/index.html'), '<title>start</title>');
    writeFileSync(join(root, 'renderer/assets/a b.js'), 'let a;');
    writeFileSync(join(root, 'secret.json'), '{}');
    writeFileSync(join(root, 'renderer/.hidden'), 'x');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('are found below the root and nowhere else', () => {
    const folder = join(root, 'renderer');
    expect(rendererFile(folder, '/')?.path).toBe(join(folder, 'index.html'));
    expect(rendererFile(folder, '/assets/a%20b.js')).toEqual({
      path: join(folder, 'assets', 'a b.js'),
      contentType: 'text/javascript; charset=utf-8',
    });
    const outside = ['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/a/../../secret.json'];
    const malformed = ['/%', '/%c0%af', '/index.html%00', '', '/.hidden', '/assets', '//..//secret.json'];
    for (const path of [...outside, ...malformed]) expect([path, rendererFile(folder, path)]).toEqual([path, null]);
  });

  async function served() {
    const { electron, main } = await withElectron(() => import('#main/programScheme.ts'));
    main.setupScheme();
    electron.app.becomeReady();
    main.setupPageFiles(join(root, 'renderer'));
    const handler = electron.records.schemes.get('app');
    if (!handler) throw new Error('no handler for app:');
    return { electron, get: (address: string, method = 'GET') => handler(new Request(address, { method })) };
  }

  test('the scheme is standard and secure, and nothing more', async () => {
    const { electron } = await served();
    expect(electron.records.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('every answer has the policy of the one module, refusals too', async () => {
    const { get } = await served();
    const page = await get('app://bundle/index.html');
    expect(await page.text()).toBe('<title>start</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const refused = [
      await get('app://bundle/missing.html'),
      await get('app://bundle/..%2fsecret.json'),
      await get('app://elsewhere/index.html'),
      await get('app://bundle/index.html', 'POST'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 405]);
    for (const response of [page, ...refused]) {
      for (const [name, value] of Object.entries(securityHeaders)) expect(response.headers.get(name)).toBe(value);
    }
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  });
});
