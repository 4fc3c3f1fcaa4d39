import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfNeeded } from '#main/launcher/build.mjs';
import { archiveFiles, requiredFiles, writeElectronStandIn } from '#test/support/packing.ts';
import { plant, root, runTool } from '#test/support/planted.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: { electron: string };
};

describe('electron-builder.yml', () => {
  interface Schema {
    getConfig: (folder: string, file: string, over: object) => Promise<{ appId: string; productName: string }>;
    validateConfiguration: (config: object, log: object) => Promise<void>;
  }
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const schema = fromBuilder('app-builder-lib/out/util/config/config.js') as Schema;
  const log = { isEnabled: false, add: () => {} };

  test("it follows electron-builder's own schema, which refuses a misspelt key", async () => {
    const config = await schema.getConfig(root, 'electron-builder.yml', {});
    await expect(schema.validateConfiguration(config, log)).resolves.toBeUndefined();
    await expect(schema.validateConfiguration({ ...config, asarr: true }, log)).rejects.toThrow(/asarr/);
  });

  test('the names that are the key to the data on disk stay as they are', async () => {
    const { appId, productName } = await schema.getConfig(root, 'electron-builder.yml', {});
    expect({ appId, productName }).toEqual({ appId: 'app.throughline.desktop', productName: 'Throughline' });
  });

  test('the icons are what their endings say', () => {
    const icon = (name: string) => readFileSync(join(root, 'resources', name));
    expect(icon('icon.icns').toString('latin1', 0, 4)).toBe('icns');
    expect(icon('icon.icns').readUInt32BE(4)).toBe(icon('icon.icns').length);
    expect(icon('icon.ico').readUInt32LE(0)).toBe(0x10000);
    const sizes = readdirSync(join(root, 'resources/icons'));
    expect(sizes).toContain('512x512.png');
    for (const name of sizes) {
      const png = icon(`icons/${name}`);
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name);
    }
  });
});

describe('the packed program', () => {
  let packed: string;

  beforeAll(() => {
    const built = buildIfNeeded(root);
    if (!built.ok) throw new Error(built.output);
    let remove = () => {};
    packed = pack((removal) => {
      remove = removal;
    });
    return () => remove();
  }, 120_000);

  /** Packs a copy of the build, among files that have no business in it. */
  function pack(atEnd: (remove: () => void) => void): string {
    const strays = ['src/main/a.ts', 'node_modules/left-pad/index.js', 'test/a.test.ts', '.env', 'out/main/stray.cjs'];
    const copied = ['electron-builder.yml', 'package.json', 'resources', 'out'];
    const folder = plant(Object.fromEntries(strays.map((path) => [path, 'stray'])), copied, atEnd);
    const electron = join(folder, 'electron-stand-in');
    writeElectronStandIn(electron);
    const settings = [`-c.electronDist=${electron}`, `-c.electronVersion=${manifest.devDependencies.electron}`];
    const { status, output } = runTool('electron-builder/cli.js', ['--linux', 'dir', '--x64', ...settings], folder);
    if (status !== 0) throw new Error(output);
    return join(folder, 'dist/linux-unpacked');
  }

  test('the archive holds the window, the preload and what main needs, and nothing else', () => {
    const files = archiveFiles(join(packed, 'resources/app.asar'));
    const main = requiredFiles('out/main/index.cjs', (path) => files.get(path) ?? '');
    const others = [...files.keys()].filter((path) => !path.startsWith('out/renderer/'));
    expect(others.sort()).toEqual([...main, 'out/preload/index.cjs', 'package.json'].sort());
    expect([...files.keys()]).toContain('out/renderer/index.html');
    expect(readdirSync(join(packed, 'resources')).sort()).toEqual(['app.asar']);
  });

  test('the packed package.json names the program and carries no scripts or tools', () => {
    const files = archiveFiles(join(packed, 'resources/app.asar'));
    const inside = JSON.parse(files.get('package.json') ?? '{}') as Record<string, unknown>;
    expect(inside).toMatchObject({ name: 'throughline', main: 'out/main/index.cjs' });
    expect(inside).not.toHaveProperty('scripts');
    expect(inside).not.toHaveProperty('devDependencies');
  });

  test('the fuses stand as declared', async () => {
    const wire = Object.entries(await getCurrentFuseWire(join(packed, 'throughline')));
    const on = wire.filter(([fuse, state]) => /^\d+$/.test(fuse) && state === FuseState.ENABLE);
    expect(on.map(([fuse]) => FuseV1Options[Number(fuse)]).sort()).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ]);
  });
});
