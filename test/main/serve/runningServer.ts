/** The loopback server on a free port with a small page of its own and a real mirror, and raw requests to it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMirror } from '#main/files/mirror.ts';
import { mirrorCalls } from '#main/files/mirrorCalls.ts';
import { type RunningServer, startServer } from '#main/serve/server.ts';

export interface TestServer extends RunningServer {
  /** Holds `renderer/` with the page, `secret.html` beside it, and `data/mirror`. */
  folder: string;
  port: number;
  end(): Promise<void>;
}

export async function runningServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-serve-'));
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Page</title><script src="/page.js"></script>');
  writeFileSync(join(renderer, 'page.js'), 'window.ran = true;');
  writeFileSync(join(renderer, 'assets/index-Ab3_d-F9.js'), '1;');
  writeFileSync(join(renderer, 'assets/style-00000000.css'), 'a{}');
  writeFileSync(join(renderer, 'notes.txt'), 'no type of the page');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  const mirror = createMirror({ root: join(folder, 'data/mirror'), now: Date.now });
  const server = await startServer({
    port: 0,
    rendererFolder: renderer,
    version: '1.2.3',
    handlers: { appInfo: () => ({ version: '1.2.3', platform: 'browser' }), ...mirrorCalls(mirror) },
  });
  return {
    ...server,
    folder,
    port: Number(new URL(server.origin).port),
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Ask {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** One request, its path and headers sent exactly as given. */
export function ask(
  { port }: { port: number },
  { method = 'GET', path = '/', headers = {}, body }: Ask = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Sends text as it is and gives the first line of the answer, or nothing where the connection just ends. The server has to end it. */
export function sendRaw({ port }: { port: number }, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    socket.on('close', () => resolve(said.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

/** Headers with which the program's own page sends a call. */
export async function pageHeaders(server: TestServer): Promise<Record<string, string>> {
  const { token } = JSON.parse((await ask(server, { path: '/keep/token' })).body) as { token: string };
  return { origin: server.origin, 'content-type': 'application/json', 'x-throughline-token': token };
}
