/**
 * The loopback server: gives the built page to a browser on this computer and keeps the mirror for it.
 * It listens on 127.0.0.1 alone, so no other computer can reach it.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, answerJson, refuse } from './answers.ts';
import { answerCall, type LoopbackHandlers } from './keepCalls.ts';
import { answerWithPageFile } from './pageFiles.ts';
import { originOf } from './port.ts';
import { passage } from './requestGate.ts';

export interface ServerSetup {
  /** 0 takes any free one; for tests. */
  port: number;
  /** Folder of the built page. */
  rendererFolder: string;
  version: string;
  handlers: LoopbackHandlers;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Takes no more requests, lets those under way finish for 3 s, and ends. */
  stop(): Promise<void>;
}

/** How long (ms) requests under way may still take when the server ends. */
const LAST_ANSWERS = 3000;

/** Starts the server. @throws the system's error where the port cannot be had (`EADDRINUSE`, `EACCES`). */
export function startServer(setup: ServerSetup): Promise<RunningServer> {
  // Told to the page alone and never kept: what still runs from an earlier start has to ask again.
  const token = randomBytes(32).toString('base64url');
  let origin = '';

  const server = createServer((request, response) => {
    route(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'That failed; nothing was changed.');
    });
  });

  async function route(request: IncomingMessage, response: ServerResponse<IncomingMessage>): Promise<void> {
    const { headers } = request;
    const to = passage(
      {
        method: request.method ?? '',
        target: request.url ?? '',
        host: headers.host,
        origin: headers.origin,
        fetchSite: single(headers['sec-fetch-site']),
      },
      origin,
    );
    switch (to.to) {
      case 'refusal':
        return refuse(response, to.status, to.message, to.headers);
      case 'redirect':
        return answer(response, 307, { location: to.location, 'cache-control': 'no-store' }, '');
      case 'page':
        return answerWithPageFile(response, setup.rendererFolder, to.path);
      case 'hello':
        return answerJson(response, 200, { program: 'Throughline', version: setup.version });
      case 'token':
        return answerJson(response, 200, { token });
      case 'call':
        return answerCall(request, response, to.name, token, setup.handlers);
    }
  }

  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
    await closed;
    clearTimeout(timer);
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(setup.port, '127.0.0.1', () => {
      server.off('error', reject);
      origin = originOf((server.address() as AddressInfo).port);
      resolve({ origin, stop });
    });
  });
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join() : header;
}
