import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long (ms) fetching Electron may take. */
const FETCH_LIMIT = 60_000;

/**
 * The path of Electron's program, fetched by Electron's own installer where it is missing, so that its checksum is
 * compared. A fetch that is broken off leaves nothing behind that a later start would take for Electron: the
 * installer names the program only after it has unpacked all of it.
 * @param {string} root folder of the checkout
 * @param {{ say: (line: string) => void, limit?: number }} options
 * @returns {Promise<{ path: string } | { missing: string }>} `missing`: why there is none, as the end of a sentence
 */
export async function electronBinary(root, { say, limit = FETCH_LIMIT }) {
  const folder = join(root, 'node_modules/electron');
  const installer = join(folder, 'install.js');
  if (!existsSync(installer)) return { missing: 'Electron is not installed' };
  const there = installed(folder);
  if (there) return { path: there };
  say(`Fetching Electron, ${limit / 1000} s at most…`);
  const trouble = await run(installer, limit);
  const path = installed(folder);
  return path ? { path } : { missing: trouble ?? 'Electron’s program was not found after it was fetched' };
}

/** As Electron's installer leaves it: the file's name in path.txt, the version in dist/version. */
function installed(folder) {
  try {
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
    const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const path = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'));
    return version === wanted && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** @returns {Promise<string | null>} what went wrong */
function run(installer, limit) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`Electron could not be fetched within ${limit / 1000} s`);
    }, limit);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve(`Electron’s installer did not start (${error.message})`);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : 'Electron could not be fetched (no network, or it is blocked)');
    });
  });
}
