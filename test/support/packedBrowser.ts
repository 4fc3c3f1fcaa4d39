/**
 * Unpacks the Chromium that an npm package carries (linux x64), so that a machine with Node alone can run
 * every test. Only the package's files are used: its own start-up arguments switch web security off.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const packageFolder = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium');
const cacheFolder = resolve(import.meta.dirname, '../../node_modules/.cache');

export interface PackedBrowser {
  executablePath: string;
  /** Shared libraries that a bare system lacks (libnss3 and its kin). */
  libraries: string;
  /** A fontconfig folder that knows the packed fonts alone. */
  fonts: string;
}

/**
 * The packed browser, unpacked on first use.
 * @returns null where there is none for this machine; throws where unpacking fails (disk full, damaged package).
 */
export function packedBrowser(): PackedBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const manifest = join(packageFolder, 'package.json');
  if (!existsSync(manifest)) return null;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const home = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(home)) unpackTo(home);
  return { executablePath: join(home, 'chromium'), libraries: join(home, 'lib'), fonts: fontFolder(home) };
}

/** Several runners may come here at once: each unpacks beside the place, and the first to rename wins. */
function unpackTo(home: string): void {
  mkdirSync(cacheFolder, { recursive: true });
  const draft = mkdtempSync(`${home}.draft-`);
  try {
    writeFileSync(join(draft, 'chromium'), packed('chromium.br'), { mode: 0o755 });
    for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) untar(packed(archive), draft);
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

function packed(name: string): Buffer {
  return brotliDecompressSync(readFileSync(join(packageFolder, 'bin', name)));
}

/** Reads a plain ustar archive: 512-byte headers, each followed by its file padded to 512 bytes. */
function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + 512 <= archive.length; ) {
    const field = (from: number, length: number) =>
      archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const name = field(0, 100);
    if (name === '') return;
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const target = resolve(folder, name);
    if (!target.startsWith(folder)) throw new Error(`The packed browser holds a file outside its folder: ${name}`);
    if (field(156, 1) === '5') mkdirSync(target, { recursive: true });
    else {
      mkdirSync(resolve(target, '..'), { recursive: true });
      writeFileSync(target, archive.subarray(at + 512, at + 512 + size), {
        mode: Number.parseInt(field(100, 8), 8) || 0o644,
      });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** The package's own fonts.conf names folders of another system: write one that names ours. */
function fontFolder(home: string): string {
  const folder = join(home, 'fontconfig');
  const file = join(folder, 'fonts.conf');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      file,
      `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n  <dir>${join(home, 'fonts')}</dir>\n` +
        `  <cachedir>${join(home, 'fontcache')}</cachedir>\n</fontconfig>\n`,
    );
  }
  return folder;
}

/** True where the system has a font of its own to draw text with. */
export function systemHasFonts(): boolean {
  if (!existsSync('/etc/fonts')) return false;
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(process.env.HOME ?? '/', '.fonts')];
  return folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => /\.(ttf|otf|ttc|pfb)$/i.test(name)),
  );
}
