import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapWrite, versionWrite } from '../files/mirrorFixtures.ts';
import { ask, pageHeaders, runningServer, sendRaw, type TestServer } from './runningServer.ts';

let server: TestServer;
let headers: Record<string, string>;
beforeEach(async () => {
  server = await runningServer();
  headers = await pageHeaders(server);
});
afterEach(() => server.end());

const call = (name: string, args: unknown, change: Record<string, string> = {}) =>
  ask(server, {
    method: 'POST',
    path: `/keep/${name}`,
    headers: { ...headers, ...change },
    body: JSON.stringify(args),
  });
const answered = async (name: string, args: unknown) => {
  const reply = await call(name, args);
  expect(reply.status, reply.body).toBe(200);
  return JSON.parse(reply.body) as unknown;
};
const without = (name: string) => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
const wroteNothing = () => expect(existsSync(join(server.folder, 'data'))).toBe(false);

describe('the calls to the mirror', () => {
  it('write, list, read and forget', async () => {
    const place = { databaseId: 'database', mapId: 'map' };
    expect(await answered('mirrorWrite', [mapWrite(1, { text: 'Zürich "1"\n' })])).toEqual({ ok: true, revision: 1 });
    expect(await answered('mirrorWriteVersion', [versionWrite('one')])).toEqual({ ok: true, revision: 1 });
    expect(await answered('mirrorWrite', [mapWrite(0)])).toMatchObject({ ok: false, reason: 'stale' });
    expect(await answered('mirrorList', [])).toMatchObject([
      { databaseId: 'database', maps: [{ head: { revision: 1 } }] },
    ]);
    expect(await answered('mirrorRead', [place])).toBe('Zürich "1"\n');
    expect(await answered('mirrorRead', [{ ...place, versionId: 'one' }])).toBe('version one');
    expect(await answered('mirrorForgetVersion', [{ ...place, versionId: 'one' }])).toBeNull();
    expect(await answered('mirrorForget', [place])).toBeNull();
    expect(await answered('mirrorRead', [place])).toBeNull();
    expect(await answered('appInfo', [])).toEqual({ version: '1.2.3', platform: 'browser' });
  });

  it('take a map of the largest size there may be, and none above', { timeout: 60_000 }, async () => {
    const text = '"\n'.repeat(20_971_520);
    expect(await answered('mirrorWrite', [mapWrite(1, { text })])).toMatchObject({ ok: true });
    expect((await call('mirrorWrite', [mapWrite(2, { text: `${text}x` })])).status).toBe(400);
  });

  it('are those of the contract that are marked for this server', async () => {
    for (const name of [
      'openFile',
      'saveFile',
      'setMenu',
      '__proto__',
      'constructor',
      'toString',
      '',
      'mirrorlist',
      'mirrorList/',
      '..%2findex.html',
    ]) {
      expect((await call(name, [])).status, name).toBe(404);
    }
  });

  it('take arguments that fit and nothing else', async () => {
    for (const args of [
      null,
      {},
      [],
      [null],
      [mapWrite(-1)],
      [mapWrite(1.5)],
      [mapWrite(1, { mapId: '' })],
      [{ ...mapWrite(1), text: 5 }],
      [mapWrite(1), mapWrite(2)],
    ]) {
      expect((await call('mirrorWrite', args)).status, JSON.stringify(args)).toBe(400);
    }
    const broken = { method: 'POST', path: '/keep/mirrorWrite', headers };
    for (const body of [
      '',
      '[',
      '[{}]]',
      '\u0000',
      new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d]),
      `${'['.repeat(100_000)}`,
    ]) {
      expect((await ask(server, { ...broken, body })).status).toBe(400);
    }
    wroteNothing();
  });

  it('are posted as JSON', async () => {
    const body = JSON.stringify([mapWrite(1)]);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
    ]) {
      expect((await call('mirrorWrite', [mapWrite(1)], { 'content-type': type })).status, type).toBe(415);
    }
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(server, { method, path: '/keep/mirrorWrite', headers, body })).status, method).toBe(405);
    }
    wroteNothing();
  });
});

describe('the token', () => {
  it('is needed, and is another one at each start', async () => {
    const token = headers['x-throughline-token'] ?? '';
    const another = await runningServer();
    const foreign = (await pageHeaders(another))['x-throughline-token'] ?? '';
    await another.end();
    expect(foreign).not.toBe(token);
    expect(token).toMatch(/^[\w-]{43}$/);
    for (const wrong of ['', 'x', foreign, `${token}x`, token.slice(1), token.toUpperCase()]) {
      expect((await call('mirrorWrite', [mapWrite(1)], { 'x-throughline-token': wrong })).status).toBe(401);
    }
    const bare = await ask(server, {
      method: 'POST',
      path: '/keep/mirrorWrite',
      headers: without('x-throughline-token'),
      body: JSON.stringify([mapWrite(1)]),
    });
    expect(bare.status).toBe(401);
    wroteNothing();
  });

  it('is told to the own page alone', async () => {
    const asked = async (change: Record<string, string>, method = 'GET') => {
      const reply = await ask(server, { method, path: '/keep/token', headers: change });
      return { status: reply.status, told: reply.body.includes('token"') };
    };
    expect(await asked({ 'sec-fetch-site': 'same-origin' })).toEqual({ status: 200, told: true });
    expect(await asked({ origin: server.origin })).toEqual({ status: 200, told: true });
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect(await asked({ 'sec-fetch-site': site }), site).toEqual({ status: 403, told: false });
    }
    for (const origin of [
      'null',
      'http://evil.example',
      `http://localhost:${server.port}`,
      `http://127.0.0.1:${server.port}.evil.example`,
    ]) {
      expect(await asked({ origin }), origin).toEqual({ status: 403, told: false });
    }
    expect(await asked({ host: `evil.example:${server.port}` })).toEqual({ status: 403, told: false });
    expect(await asked({}, 'POST')).toEqual({ status: 405, told: false });
    expect((await ask(server, { path: '/keep/token' })).headers['cache-control']).toBe('no-store');
  });
});

describe('the origin of a call', () => {
  it('is the own one, named by the browser', async () => {
    const body = JSON.stringify([mapWrite(1)]);
    const request = { method: 'POST', path: '/keep/mirrorWrite', body };
    expect((await ask(server, { ...request, headers: without('origin') })).status).toBe(403);
    for (const origin of [
      'null',
      '',
      'http://evil.example',
      'app://bundle',
      `https://127.0.0.1:${server.port}`,
      `http://localhost:${server.port}`,
      `${server.origin}/`,
    ]) {
      expect((await ask(server, { ...request, headers: { ...headers, origin } })).status, origin).toBe(403);
    }
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await ask(server, { ...request, headers: { ...headers, 'sec-fetch-site': site } })).status).toBe(403);
    }
    wroteNothing();
    expect((await ask(server, { ...request, headers: { ...headers, 'sec-fetch-site': 'same-origin' } })).status).toBe(
      200,
    );
  });
});

describe('a body that is too large', () => {
  it('is refused by what it declares, before it is sent', async () => {
    const head = Object.entries({ ...headers, 'content-length': '999999999', host: `127.0.0.1:${server.port}` });
    const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    expect(await sendRaw(server, `POST /keep/mirrorList HTTP/1.1\r\n${lines}\r\n`)).toBe(
      'HTTP/1.1 413 Payload Too Large',
    );
  });

  it('is refused by its length, where it declares none', async () => {
    const chunk = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`;
    const head = Object.entries({ ...headers, 'transfer-encoding': 'chunked', host: `127.0.0.1:${server.port}` });
    const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const line = await sendRaw(server, `POST /keep/mirrorList HTTP/1.1\r\n${lines}\r\n${chunk.repeat(9)}`);
    expect(line).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it('leaves the server answering', async () => {
    expect((await call('mirrorList', ' '.repeat(600_000))).status).toBe(413);
    expect(await answered('mirrorList', [])).toEqual([]);
  });
});
