import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildIfNeeded } from '#main/launcher/build.mjs';
import { requiredFiles } from '#test/support/packing.ts';
import { root } from '#test/support/planted.ts';

beforeAll(() => {
  const built = buildIfNeeded(root);
  if (!built.ok) throw new Error(built.output);
}, 120_000);

const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** Packages that a built entry asks Node for at run time, Node's own modules left out. */
function packagesOf(entry: string): string[] {
  const named = [...requiredFiles(entry, text)].flatMap((path) =>
    [...text(path).matchAll(/\b(?:require|import)\(\s*["'`]([^."'`$][^"'`]*)["'`]\s*\)/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  const own = new Set(builtinModules);
  return [...new Set(named)].filter((name) => !own.has(name.replace(/^node:/, ''))).sort();
}

test('the main process asks for nothing but electron: every library is bundled', () => {
  expect(packagesOf('out/main/index.cjs')).toEqual(['electron']);
});

test('the preload is one file that asks for electron alone, as its sandbox demands', () => {
  expect(packagesOf('out/preload/index.cjs')).toEqual(['electron']);
  expect([...requiredFiles('out/preload/index.cjs', text)]).toEqual(['out/preload/index.cjs']);
  expect(readdirSync(join(root, 'out/preload'))).toEqual(['index.cjs']);
  expect(text('out/preload/index.cjs')).not.toMatch(/require\(["'`]node:/);
});

test('command line and loopback server run with Node alone: importing electron would start a download', () => {
  expect(packagesOf('out/main/cli.cjs')).toEqual([]);
  expect(packagesOf('out/main/serve.cjs')).toEqual([]);
});
