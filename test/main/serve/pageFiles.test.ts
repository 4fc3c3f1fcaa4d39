import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '#main/securityHeaders.ts';
import { ask, runningServer, sendRaw, type TestServer } from './runningServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.end());

describe('the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html?from=desktop', 'text/html; charset=utf-8', 'no-cache'],
    ['/page.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/assets/index-Ab3_d-F9.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/style-00000000.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('comes from %s as %s, kept: %s', async (path, type, caching) => {
    const reply = await ask(server, { path });
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe(type);
    expect(reply.headers['cache-control']).toBe(caching);
    expect(reply.body.length).toBeGreaterThan(0);
    expect(reply.headers).toMatchObject(securityHeaders);
  });

  it('is described to HEAD and not sent', async () => {
    const reply = await ask(server, { method: 'HEAD', path: '/page.js' });
    expect(reply).toMatchObject({ status: 200, body: '' });
    expect(reply.headers['content-length']).toBe(String('window.ran = true;'.length));
  });

  it('has nothing under an unknown path', async () => {
    for (const path of ['/missing.js', '/assets', '/assets/', '/notes.txt', '/favicon', '/index.html/', '/keepsake']) {
      expect((await ask(server, { path })).status, path).toBe(404);
    }
  });
});

describe('every answer', () => {
  it('bears the headers of the program, and none that opens it to other origins', async () => {
    const host = `127.0.0.1:${server.port}`;
    for (const reply of [
      await ask(server, { path: '/missing' }),
      await ask(server, { method: 'POST' }),
      await ask(server, { headers: { host: 'evil.example' } }),
      await ask(server, { headers: { host: `localhost:${server.port}` } }),
      await ask(server, { path: '/keep/hello', headers: { host, origin: 'http://evil.example' } }),
      await ask(server, { path: '/keep/token' }),
      await ask(server, { method: 'POST', path: '/keep/mirrorList' }),
      await ask(server, { method: 'OPTIONS', path: '/keep/mirrorList', headers: { origin: 'http://evil.example' } }),
    ]) {
      expect(reply.headers).toMatchObject(securityHeaders);
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('has exactly the policy that was agreed', () => {
    expect(securityHeaders['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

describe('a path that leads elsewhere', () => {
  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '//secret.html/../../secret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%2fsecret.html',
    '/%252e%252e%252fsecret.html',
    '/..\\secret.html',
    '/..%5csecret.html',
    '/%c0%ae%c0%ae/secret.html',
    '/index.html%00.js',
    '/%',
    '/%zz',
    '/assets/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/C:/Windows/win.ini',
    '/index.html::$DATA',
  ])('%s finds nothing', async (path) => {
    const line = await sendRaw(
      server,
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(line).toBe('HTTP/1.1 404 Not Found');
    expect(readFileSync(`${server.folder}/secret.html`, 'utf8')).toBe('secret');
  });

  it('is refused where it is a whole address, or none', async () => {
    for (const target of ['http://evil.example/', `http://127.0.0.1:${server.port}/`, '*', 'index.html']) {
      const line = await sendRaw(
        server,
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`,
      );
      expect(line, target).toBe('HTTP/1.1 400 Bad Request');
    }
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is not for the page',
    async (method) => {
      const reply = await ask(server, { method, path: '/index.html' });
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toBe('GET, HEAD');
    },
  );
});

describe('the host', () => {
  it.each(['evil.example', '127.0.0.1', '127.0.0.1:80', '127.0.0.1.evil.example', '[::1]', '0.0.0.0', '127.1'])(
    '%o is refused, with the port and without',
    async (name) => {
      for (const host of [name, `${name}:${server.port}`]) {
        if (host === `127.0.0.1:${server.port}`) continue;
        const reply = await ask(server, { headers: { host } });
        expect(reply.status, host).toBe(403);
        expect(reply.body).not.toContain('Page');
      }
    },
  );

  it('is refused where it is empty or missing', async () => {
    const rest = 'Connection: close\r\n\r\n';
    expect(await sendRaw(server, `GET / HTTP/1.1\r\nHost:\r\n${rest}`)).toBe('HTTP/1.1 403 Forbidden');
    expect(await sendRaw(server, `GET / HTTP/1.1\r\n${rest}`)).toBe('HTTP/1.1 400 Bad Request');
    expect(await sendRaw(server, `GET / HTTP/1.0\r\n${rest}`)).toBe('HTTP/1.1 403 Forbidden');
  });

  it('localhost is sent on to the one address, its path kept', async () => {
    const headers = { host: `localhost:${server.port}` };
    const reply = await ask(server, { path: '//evil.example/a?b=c', headers });
    expect(reply.status).toBe(307);
    expect(reply.headers.location).toBe(`${server.origin}//evil.example/a?b=c`);
    expect((await ask(server, { method: 'HEAD', headers })).status).toBe(307);
    expect((await ask(server, { method: 'POST', path: '/keep/mirrorList', headers })).status).toBe(403);
  });
});
