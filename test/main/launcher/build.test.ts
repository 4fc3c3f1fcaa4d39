import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIfNeeded, isBuilt, sourceHash } from '#main/launcher/build.mjs';
import { type Checkout, makeCheckout } from './checkout.ts';

let checkout: Checkout;
beforeEach(async () => {
  checkout = await makeCheckout();
});
afterEach(() => checkout.remove());

const build = () => buildIfNeeded(checkout.folder);

describe('the build', () => {
  it('is made once for the same sources', () => {
    const lines: string[] = [];
    expect(isBuilt(checkout.folder)).toBe(false);
    expect(buildIfNeeded(checkout.folder, (line) => lines.push(line))).toMatchObject({ ok: true, built: true });
    expect(buildIfNeeded(checkout.folder, (line) => lines.push(line))).toMatchObject({ ok: true, built: false });
    expect(isBuilt(checkout.folder)).toBe(true);
    expect(checkout.builds()).toBe(1);
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['a source changes', () => checkout.put('src/page.ts', 'second')],
    ['a source is new', () => checkout.put('src/deep/er/new.ts', '')],
    ['a source is gone', () => rmSync(join(checkout.folder, 'src/main/launcher/build.d.mts'))],
    ['a package changes', () => checkout.put('package-lock.json', '{"lockfileVersion":3}')],
    ['the configuration is new', () => checkout.put('electron.vite.config.ts', '')],
    ['an output is gone', () => rmSync(join(checkout.folder, 'out/main/cli.cjs'))],
    ['all output is gone', () => rmSync(join(checkout.folder, 'out'), { recursive: true })],
  ])('is made again when %s', (_, change) => {
    build();
    change();
    expect(isBuilt(checkout.folder)).toBe(false);
    expect(build()).toMatchObject({ ok: true, built: true });
    expect(isBuilt(checkout.folder)).toBe(true);
  });

  it('is not made again for a new date alone', () => {
    build();
    utimesSync(join(checkout.folder, 'src/page.ts'), new Date(), new Date(Date.now() + 60_000));
    expect(build()).toMatchObject({ ok: true, built: false });
  });

  it('that failed tells why, and is tried again', () => {
    build();
    checkout.put('src/page.ts', 'broken');
    expect(build()).toEqual({ ok: false, built: true, output: 'page.ts: it is broken\n' });
    expect(build()).toMatchObject({ ok: false, built: true });
    checkout.put('src/page.ts', 'first');
    expect(build()).toMatchObject({ ok: true, built: true });
  });

  it('that leaves something out has failed', () => {
    rmSync(join(checkout.folder, 'made/main/serve.cjs'));
    expect(build()).toMatchObject({ ok: false, output: expect.stringContaining('out/main/serve.cjs') });
    expect(isBuilt(checkout.folder)).toBe(false);
  });

  it('says what to do where the packages are missing', () => {
    rmSync(join(checkout.folder, 'node_modules/electron-vite'), { recursive: true });
    expect(build()).toEqual({ ok: false, built: false, output: 'The packages are not installed: run “npm ci” first.' });
  });

  it('is made by one of several that want it at once', async () => {
    const all = Array.from({ length: 4 }, () => checkout.run('cli.mjs'));
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    expect(checkout.builds()).toBe(1);
  });

  it('has one hash for one content, whatever is moved between files', () => {
    const hash = sourceHash(checkout.folder);
    checkout.put('src/a', 'bc');
    const one = sourceHash(checkout.folder);
    rmSync(join(checkout.folder, 'src/a'));
    checkout.put('src/ab', 'c');
    expect(new Set([hash, one, sourceHash(checkout.folder)]).size).toBe(3);
  });
});
