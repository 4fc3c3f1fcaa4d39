import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PORT, parsePort } from '#main/serve/port.ts';
import { serverOptions } from '#main/serve/serverOptions.ts';
import { bundleForNode } from '#test/support/bundle.ts';
import { type ChildProgram, startChild } from '#test/support/childProgram.ts';
import { freePort } from '#test/support/freePort.ts';
import { mapWrite } from '../files/mirrorFixtures.ts';
import { ask } from './runningServer.ts';

let entry: string;
let program: string;
const started: ChildProgram[] = [];

beforeAll(async () => {
  entry = await bundleForNode('src/main/serve/index.ts');
  program = resolve(entry, '../../..');
  mkdirSync(join(program, 'out/renderer'));
  writeFileSync(join(program, 'out/renderer/index.html'), '<!doctype html><title>Home</title>');
  writeFileSync(join(program, 'package.json'), '{"version":"9.8.7"}');
  return () => rmSync(program, { recursive: true, force: true });
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

function start(...args: string[]): ChildProgram {
  const running = startChild(entry, ['--data', join(program, 'data'), ...args]);
  started.push(running);
  return running;
}

describe('the server as a program', () => {
  it('prints its address, serves the page beside it and keeps the mirror in its data folder', async () => {
    const port = await freePort();
    await start('--port', String(port)).says(new RegExp(`Throughline is at http://127\\.0\\.0\\.1:${port}/`));
    expect((await ask({ port })).body).toContain('Home');
    const { token } = JSON.parse((await ask({ port }, { path: '/keep/token' })).body) as { token: string };
    const headers = {
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
      'x-throughline-token': token,
    };
    const body = JSON.stringify([mapWrite(1)]);
    const written = await ask({ port }, { method: 'POST', path: '/keep/mirrorWrite', headers, body });
    expect(written.body).toBe('{"ok":true,"revision":1}');
    const info = await ask({ port }, { method: 'POST', path: '/keep/appInfo', headers, body: '[]' });
    expect(JSON.parse(info.body)).toEqual({ version: '9.8.7', platform: 'browser' });
    rmSync(join(program, 'data/mirror/d-database/m-map'), { recursive: true });
  });

  it('says that it is running already, and where', async () => {
    const port = await freePort();
    await start('--port', String(port)).says(/Throughline is at/);
    const second = start('--port', String(port));
    expect(await second.ended).toBe(1);
    expect(second.said.err).toBe(
      `Throughline 9.8.7 is already running: open http://127.0.0.1:${port}/ in a browser, or choose another port with --port N.\n`,
    );
    expect(second.said.out).toBe('');
  });

  it.each([
    ['something else over HTTP', () => createHttpServer((_, response) => response.end('{"program":"Another"}'))],
    [
      'a redirect to elsewhere',
      () => createHttpServer((_, response) => response.writeHead(302, { location: '/' }).end()),
    ],
    ['something that never answers', () => createServer(() => {})],
  ])('says that another program has the port: %s', async (_, make: () => Server) => {
    const other = make();
    const sockets = new Set<{ destroy(): unknown }>();
    other.on('connection', (socket) => sockets.add(socket));
    const port = await freePort();
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
    const refused = start('--port', String(port));
    expect(await refused.ended).toBe(1);
    expect(refused.said.err).toMatch(new RegExp(`^Port ${port} is taken by another program: .*--port N.*\\n$`));
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => other.close(done));
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends on %s', async (signal) => {
    const running = start('--port', String(await freePort()));
    await running.says(/Throughline is at/);
    running.child.kill(signal);
    expect(await running.ended).toBe(0);
  });

  it('ends when the process that started it is gone', async () => {
    const running = start('--port', String(await freePort()));
    await running.says(/Throughline is at/);
    running.child.disconnect();
    expect(await running.ended).toBe(0);
  });

  it.each([
    [['--port', 'eighty'], /^--port takes a number from 1 to 65535, not “eighty”\.\n$/],
    [['--port', '65536'], /^--port takes a number/],
    [['--port', '0'], /^--port takes a number/],
    [['--prot', '80'], /--prot/],
    [['surplus'], /surplus/],
  ])('refuses %j with one sentence', async (args, sentence) => {
    const refused = start(...args);
    expect(await refused.ended).toBe(2);
    expect(refused.said.err).toMatch(sentence);
    expect(refused.said.err).not.toContain('    at ');
  });

  it('says that there is no page to serve', async () => {
    const refused = start('--renderer', join(program, 'nowhere'));
    expect(await refused.ended).toBe(1);
    expect(refused.said.err).toBe('The program is not built: run “npm run build” first.\n');
  });
});

describe('the options', () => {
  it('default to the one port that is the key to the maps', () => {
    // Changing this number hides every map that was made in a browser before.
    expect(DEFAULT_PORT).toBe(26411);
    expect(serverOptions([])).toMatchObject({ port: 26411, data: expect.stringMatching(/throughline$/i) });
  });

  it.each(['', ' 80', '+80', '8e1', '0x50', '80.0', '-1', '999999', '٨٠'])('take no %o for a port', (text) => {
    expect(parsePort(text)).toBeNull();
  });
});
