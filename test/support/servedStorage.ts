/** The storage page (see storagePage/page.ts), bundled and served by the program's own loopback server with its real mirror. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { createMirror, type Mirror } from '#main/files/mirror.ts';
import { mirrorCalls } from '#main/files/mirrorCalls.ts';
import { type RunningServer, startServer } from '#main/serve/server.ts';

export interface ServedStorage {
  readonly origin: string;
  readonly mirror: Mirror;
  /** Folder of the mirror. */
  readonly folder: string;
  /** Ends the server, as closing its terminal would; `resume` starts it again at the same address. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Bundles the page into a new folder. */
export async function buildStoragePage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-page-'));
  await build({
    root: resolve(import.meta.dirname, 'storagePage'),
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
  return folder;
}

/** @param page the folder of the bundled page */
export async function serveStorage(page: string): Promise<ServedStorage> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-mirror-'));
  const mirror = createMirror({ root: folder, now: Date.now });
  const appInfo = () => ({ version: 'test', platform: 'browser' });
  const start = (port: number) =>
    startServer({ port, rendererFolder: page, version: 'test', handlers: { appInfo, ...mirrorCalls(mirror) } });
  let server: RunningServer | null = await start(0);
  const { origin } = server;
  return {
    origin,
    mirror,
    folder,
    async pause() {
      await server?.stop();
      server = null;
    },
    async resume() {
      server ??= await start(Number(new URL(origin).port));
    },
    async stop() {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
