/** Builds `out/` where it is older than what it is made from; used by the test run and by every test that needs the built program. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const inputs = ['src', 'electron.vite.config.ts', 'package.json', 'tsconfig.base.json'];
const outputs = [
  'out/main/index.cjs',
  'out/main/serve.cjs',
  'out/main/cli.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];
const lock = join(root, 'node_modules/.cache/build.lock');

/** Another build that holds the lock longer than this (ms) is taken for dead. */
const LOCK_LIMIT = 180_000;

/**
 * Makes sure that `out/` is built from the present sources. Two runners at once build once.
 * @returns what happened, with the build's own output.
 * @throws nothing: a failed build is `ok: false`.
 */
export function buildIfStale(): { ok: boolean; built: boolean; output: string } {
  if (isFresh()) return { ok: true, built: false, output: '' };
  const release = takeLock();
  try {
    if (isFresh()) return { ok: true, built: false, output: '' };
    const run = spawnSync(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      cwd: root,
      encoding: 'utf8',
    });
    return { ok: run.status === 0 && isFresh(), built: true, output: `${run.stdout}${run.stderr}` };
  } finally {
    release();
  }
}

/** Newest input against oldest output. Folders count too: a deleted file changes its folder's time. */
function isFresh(): boolean {
  if (!outputs.every((path) => existsSync(join(root, path)))) return false;
  const oldestOutput = Math.min(...outputs.map((path) => statSync(join(root, path)).mtimeMs));
  return inputs.every((path) => newestIn(join(root, path)) <= oldestOutput);
}

function newestIn(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** A folder as lock: making one is atomic on every system. */
function takeLock(): () => void {
  mkdirSync(join(lock, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return () => rmSync(lock, { recursive: true, force: true });
    } catch {
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > LOCK_LIMIT) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}
