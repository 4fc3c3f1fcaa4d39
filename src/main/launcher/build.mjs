/**
 * Builds `out/` where it is missing or was made of other sources. Used by `npm start`, by the command line and by the
 * test run. Plain JavaScript: it runs before anything is built.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the program is built of, as paths below the root; folders with all that is in them. */
const sources = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
const outputs = [
  'out/main/index.cjs',
  'out/main/serve.cjs',
  'out/main/cli.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];
const stamp = 'out/.built-from';
const lock = 'node_modules/.cache/build.lock';

/** A lock older than this (ms) is of a build that was killed. */
const LOCK_LIMIT = 180_000;

/**
 * The content of all sources as one hash. Contents and not times: a clone, a copy or another branch changes times
 * without changing anything, and the other way round.
 * @param {string} root folder of the checkout
 * @returns {string}
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesIn(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root folder of the checkout
 * @returns {boolean} whether `out/` is whole and made of the present sources
 */
export function isBuilt(root) {
  return (
    outputs.every((path) => existsSync(join(root, path))) &&
    existsSync(join(root, stamp)) &&
    readFileSync(join(root, stamp), 'utf8') === sourceHash(root)
  );
}

/**
 * Builds if need be; of several at once one builds and the others wait for it.
 * @param {string} root folder of the checkout
 * @param {(line: string) => void} say told before a build begins, which takes some seconds
 * @returns {{ ok: boolean, built: boolean, output: string }} `ok` is false where the build failed; `output` is then its own words
 */
export function buildIfNeeded(root, say = () => {}) {
  if (isBuilt(root)) return { ok: true, built: false, output: '' };
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(builder)) {
    return { ok: false, built: false, output: 'The packages are not installed: run “npm ci” first.' };
  }
  const release = takeLock(root);
  try {
    if (isBuilt(root)) return { ok: true, built: false, output: '' };
    say('Building Throughline, once after each change…');
    // Taken before the build: a source that changes meanwhile makes the next start build again.
    const hash = sourceHash(root);
    rmSync(join(root, stamp), { force: true });
    const run = spawnSync(process.execPath, [builder, 'build'], { cwd: root, encoding: 'utf8' });
    const output = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`;
    const missing = outputs.filter((path) => !existsSync(join(root, path)));
    if (run.status !== 0) return { ok: false, built: true, output };
    if (missing.length > 0) return { ok: false, built: true, output: `${output}\nNot made: ${missing.join(', ')}` };
    writeFileSync(join(root, stamp), hash);
    return { ok: true, built: true, output };
  } finally {
    release();
  }
}

/** Files at or below a path, as paths below the root with forward slashes, in a fixed order. */
function filesIn(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesIn(root, `${path}/${name}`));
}

/** A folder as lock: making one either succeeds or fails, on every system. */
function takeLock(root) {
  const folder = join(root, lock);
  mkdirSync(dirname(folder), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmSync(folder, { recursive: true, force: true });
    } catch {
      const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LOCK_LIMIT) rmSync(folder, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}
