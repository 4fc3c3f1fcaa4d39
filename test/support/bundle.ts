/** Makes one TypeScript file and all it imports runnable by Node alone, for tests that need a process to kill or to limit. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * @param entry path from the repository's root.
 * @returns path of a CommonJS file in a new temporary folder, three levels deep as the built program is.
 */
export async function bundleForNode(entry: string): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'throughline-bundle-')), 'out/main');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'entry.cjs' } },
    },
  });
  return join(folder, 'entry.cjs');
}
