/**
 * The one place that decides which browser tests run in: Playwright, Vitest's browser project and the
 * kill test all ask here. Order: CHROME_PATH, the Chromium that comes with `npm ci`, an installed one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packedBrowser, systemHasFonts } from './packedBrowser.ts';

export interface TestBrowser {
  executablePath: string;
  /** Variables to add to the environment the browser is started with. */
  env: Record<string, string>;
  /** Flags to start it with. None of them weakens web security. */
  args: string[];
  /** Where it came from, for the line that a test run prints. */
  origin: 'CHROME_PATH' | 'npm' | 'system';
}

/** Why no browser was found; the skipped tests are named with it. */
export const NO_BROWSER =
  'no browser: set CHROME_PATH to Chrome, Chromium or Edge (linux x64 gets one with npm ci; nothing was found in the usual places)';

// They keep the browser off the network and off the graphics card, which a test machine may lack.
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let found: TestBrowser | null | undefined;

/**
 * Finds (and on first use unpacks) a browser.
 * @returns null where there is none, or CHROME_PATH is `none`: then say NO_BROWSER and skip. Throws where CHROME_PATH names nothing, or unpacking fails.
 */
export function findBrowser(): TestBrowser | null {
  if (found === undefined) found = look();
  return found;
}

function look(): TestBrowser | null {
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
  const named = process.env.CHROME_PATH;
  if (named === 'none') return null;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return { executablePath: named, env: {}, args, origin: 'CHROME_PATH' };
  }
  const packed = packedBrowser();
  if (packed) {
    const env: Record<string, string> = { LD_LIBRARY_PATH: packed.libraries };
    if (!systemHasFonts()) env.FONTCONFIG_PATH = packed.fonts;
    return { executablePath: packed.executablePath, env, args, origin: 'npm' };
  }
  const installed = installedBrowsers().find((path) => existsSync(path));
  return installed ? { executablePath: installed, env: {}, args, origin: 'system' } : null;
}

/** The usual places of Chrome, Chromium and Edge on this system. */
function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const places = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return roots.flatMap((root) => places.map((place) => join(root, place)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = [...(process.env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The same browser in the words of Playwright's `launch` and `launchPersistentContext`. */
export function launchOptions(browser: TestBrowser): {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  headless: true;
  chromiumSandbox: boolean;
} {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    executablePath: browser.executablePath,
    args: browser.args,
    env: { ...Object.fromEntries(own), ...browser.env },
    headless: true,
    chromiumSandbox: !browser.args.includes('--no-sandbox'),
  };
}
