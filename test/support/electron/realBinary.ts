/** Whether the real Electron can run here. Its module is not imported: that alone would start a download. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const installed = resolve(import.meta.dirname, '../../../node_modules/electron');

/** @returns the binary and how to start it, or why it cannot be started. */
export function realElectron(): { executablePath: string } | { missing: string } {
  const named = join(installed, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : byPlatform();
  const executablePath = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(installed, 'dist'), name);
  if (!existsSync(executablePath))
    return { missing: 'no Electron binary: it is fetched at the first “npm start” with a network' };
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return display ? { executablePath } : { missing: 'an Electron binary, but no display: set DISPLAY (xvfb-run does)' };
}

function byPlatform(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
