/** Small projects with planted violations: each guard is shown to fail before it is trusted. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** The checkout's folder. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * Makes a folder outside the checkout, gone after the test.
 * @param files path to text.
 * @param copied paths of this checkout that the folder gets a copy of (its tool configuration).
 * @param atEnd takes what removes the folder; outside a test there is no end of the test to wait for.
 */
export function plant(
  files: Record<string, string>,
  copied: string[],
  atEnd: (remove: () => void) => void = onTestFinished,
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-planted-')));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/**
 * Runs one of the checkout's installed tools in a folder.
 * @param program its file below node_modules.
 */
export function runTool(program: string, args: string[], folder: string): { status: number | null; output: string } {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, output: stdout };
}

interface BiomeReport {
  diagnostics: { category: string; location: { path: string; start?: { line: number } } }[];
}

/**
 * What the project's own Biome configuration says about planted files.
 * @returns per file the sorted, distinct `line rule` pairs (the line is 0 for a whole file), the rule without its group.
 */
export function biomeFindings(files: Record<string, string>): Record<string, string[]> {
  const folder = plant(files, ['biome.json', 'package.json', 'test/support/lint']);
  const args = [
    'check',
    '--vcs-enabled=false',
    '--reporter=json',
    '--max-diagnostics=none',
    '--no-errors-on-unmatched',
    '.',
  ];
  const { output } = runTool('@biomejs/biome/bin/biome', args, folder);
  const found: Record<string, string[]> = Object.fromEntries(Object.keys(files).map((path) => [path, []]));
  for (const { category, location } of (JSON.parse(output) as BiomeReport).diagnostics) {
    const rule = category.split('/').at(-1);
    const line = `${location.start?.line ?? 0} ${rule}`;
    const list = found[location.path.replaceAll('\\', '/')];
    if (list && !list.includes(line)) list.push(line);
  }
  return Object.fromEntries(Object.entries(found).map(([path, list]) => [path, list.sort()]));
}
