/**
 * A small checkout of its own for the launcher: its real files and the real loopback server, a stand-in for the builder
 * (it copies what a build makes and counts) and one for Electron, whose binary cannot be had everywhere.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { bundleForNode } from '#test/support/bundle.ts';
import { type ChildProgram, startChild } from '#test/support/childProgram.ts';

const repository = resolve(import.meta.dirname, '../../..');

export interface Checkout {
  folder: string;
  /** Writes a file below the folder; one with `#!` is made a program. */
  put(path: string, content: string): void;
  read(path: string): string;
  /** How often it was built. */
  builds(): number;
  /** Runs one of the launcher's files. The environment has no display and is not CI unless `env` says so. */
  run(file: 'start.mjs' | 'cli.mjs', args?: readonly string[], env?: Record<string, string>): ChildProgram;
  remove(): Promise<void>;
}

const builder = `
const { appendFileSync, cpSync, existsSync, readFileSync } = require('node:fs');
appendFileSync('builds.log', process.argv[2] + '\\n');
if (readFileSync('src/page.ts', 'utf8').includes('broken')) {
  console.error('page.ts: it is broken');
  process.exit(1);
}
cpSync('made', 'out', { recursive: true });
`;

/** The built server's text, made once for all checkouts of a test file. */
let builtServer: Promise<string> | undefined;

async function bundledServer(): Promise<string> {
  const file = await bundleForNode('src/main/serve/index.ts');
  const text = readFileSync(file, 'utf8');
  rmSync(resolve(file, '../../..'), { recursive: true });
  return text;
}

export async function makeCheckout(): Promise<Checkout> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-checkout-'));
  const started: ChildProgram[] = [];
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    if (content.startsWith('#!')) chmodSync(join(folder, path), 0o755);
  };
  cpSync(join(repository, 'src/main/launcher'), join(folder, 'src/main/launcher'), { recursive: true });
  put('package.json', '{"version":"1.0.0","type":"module"}');
  put('package-lock.json', '{}');
  put('src/page.ts', 'first');
  put('node_modules/electron-vite/package.json', '{}');
  put('node_modules/electron-vite/bin/electron-vite.js', builder);
  builtServer ??= bundledServer();
  put('made/main/serve.cjs', await builtServer);
  put('made/main/index.cjs', '');
  put('made/main/cli.cjs', '');
  put('made/preload/index.cjs', '');
  put('made/renderer/index.html', '<!doctype html><title>Home</title>');
  // The system's opener, on Linux and on macOS: it notes what it was asked to open.
  for (const opener of ['xdg-open', 'open']) put(`bin/${opener}`, `#!/bin/sh\necho "$1" >> "${folder}/opened.log"\n`);

  return {
    folder,
    put,
    read: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : ''),
    builds: () =>
      (existsSync(join(folder, 'builds.log')) ? readFileSync(join(folder, 'builds.log'), 'utf8') : '').split('\n')
        .length - 1,
    run(file, args = [], env = {}) {
      const {
        CI: _,
        DISPLAY: __,
        WAYLAND_DISPLAY: ___,
        INIT_CWD: ____,
        npm_lifecycle_event: _____,
        ...rest
      } = process.env;
      const running = startChild(join(folder, 'src/main/launcher', file), args, {
        cwd: folder,
        env: {
          ...rest,
          XDG_DATA_HOME: join(folder, 'data'),
          PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
          ...env,
        },
      });
      started.push(running);
      return running;
    },
    async remove() {
      for (const { child, ended } of started) {
        // SIGTERM and not SIGKILL: the launcher takes its server along.
        child.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
