/**
 * Packs a built program as an installer would, without Electron's binary: a stand-in has what electron-builder
 * touches, namely an executable with fuses.
 * What only a real binary shows: that it starts, and that sandbox and fuses bite.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the fuses in Electron's executable; a byte of version, one of length and one a fuse follow. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron ships them: what the configuration declares differs in most places, so flipping shows. */
const SHIPPED_FUSES = '101100011';

/** Writes the stand-in into a new folder, to give as `electronDist`. */
export function writeElectronStandIn(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const fuses = Buffer.from(FUSE_SENTINEL + String.fromCharCode(1, SHIPPED_FUSES.length) + SHIPPED_FUSES, 'latin1');
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), fuses, Buffer.alloc(64)]), { mode: 0o755 });
}

interface Listing {
  files?: Record<string, Listing>;
  offset?: string;
  size?: number;
}

/**
 * Reads a packed archive: four little-endian numbers, a JSON listing, then the files one after the other.
 * @returns path to text, for every file in it.
 */
export function archiveFiles(path: string): Map<string, string> {
  const archive = readFileSync(path);
  const listing = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Listing;
  const start = 8 + archive.readUInt32LE(4);
  const found = new Map<string, string>();
  const walk = (at: Listing, name: string) => {
    if (at.files) for (const [part, inner] of Object.entries(at.files)) walk(inner, name ? `${name}/${part}` : part);
    else {
      const from = start + Number(at.offset ?? 0);
      found.set(name, archive.toString('utf8', from, from + (at.size ?? 0)));
    }
  };
  walk(listing, '');
  return found;
}

/**
 * Files that a built entry draws on, through `require('./…')`, itself included.
 * @param text gives the text of a path.
 */
export function requiredFiles(entry: string, text: (path: string) => string): Set<string> {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, target] of text(path).matchAll(/\brequire\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]\s*\)/g)) {
      visit(new URL(target ?? '', `file:///${path}`).pathname.slice(1));
    }
  };
  visit(entry);
  return found;
}
