import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { programFolder, typedFolder } from './folders.mjs';

/**
 * Runs a built file in this process, as if it had been started itself: its arguments, its standard streams and its
 * exit code are this process's own. Standard output is left to it alone.
 * @param {string} path below the program's folder
 */
export function runBuilt(path) {
  const build = buildIfNeeded(programFolder, (line) => console.error(line));
  if (!build.ok) {
    console.error(`Throughline could not be built.\n${build.output}`);
    process.exitCode = 2;
    return;
  }
  process.chdir(typedFolder());
  const file = join(programFolder, path);
  process.argv[1] = file;
  createRequire(file)(file);
}
