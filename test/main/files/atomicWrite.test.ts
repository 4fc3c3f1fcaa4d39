import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { atomicWrite } from '#main/files/atomicWrite.ts';
import { realFileSystem } from '#main/files/fileSystem.ts';
import { bundleForNode } from '#test/support/bundle.ts';
import { killWhileWriting } from '#test/support/killedWriter.ts';
import { numberedText, numberOf } from './numberedText.ts';

const onWindows = process.platform === 'win32';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-atomic-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => join(folder, name);
const refusedWith = (reason: string) => expect.objectContaining({ name: 'FileWriteError', reason });

describe('atomicWrite', () => {
  it('writes text and bytes, and leaves nothing else in the folder', async () => {
    await atomicWrite(inFolder('a.txt'), 'Zürich ✓');
    await atomicWrite(inFolder('b.bin'), new Uint8Array([0, 255, 10]));
    expect(readFileSync(inFolder('a.txt'), 'utf8')).toBe('Zürich ✓');
    expect([...readFileSync(inFolder('b.bin'))]).toEqual([0, 255, 10]);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.bin']);
  });

  it('never replaces a file unless told', async () => {
    writeFileSync(inFolder('map'), 'old');
    await expect(atomicWrite(inFolder('map'), 'new')).rejects.toEqual(refusedWith('exists'));
    expect(readFileSync(inFolder('map'), 'utf8')).toBe('old');
    await atomicWrite(inFolder('map'), 'new', { force: true });
    expect(readFileSync(inFolder('map'), 'utf8')).toBe('new');
  });

  it('lets one of many writers have a free name, and tells all others', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => atomicWrite(inFolder('one'), `writer ${index}`)),
    );
    const won = tries.findIndex(({ status }) => status === 'fulfilled');
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readFileSync(inFolder('one'), 'utf8')).toBe(`writer ${won}`);
    expect(readdirSync(folder)).toEqual(['one']);
  });

  it.skipIf(onWindows)('keeps the permissions of a file that it replaces, and takes those it is given', async () => {
    writeFileSync(inFolder('shared'), 'old');
    chmodSync(inFolder('shared'), 0o664);
    await atomicWrite(inFolder('shared'), 'new', { force: true });
    expect(statSync(inFolder('shared')).mode & 0o777).toBe(0o664);
    await atomicWrite(inFolder('private'), 'new', { mode: 0o600 });
    expect(statSync(inFolder('private')).mode & 0o777).toBe(0o600);
  });

  it.skipIf(onWindows)('writes through a link to the file behind it', async () => {
    mkdirSync(inFolder('cloud'));
    writeFileSync(inFolder('cloud/map'), 'old');
    symlinkSync('cloud/map', inFolder('map'));
    await atomicWrite(inFolder('map'), 'new', { force: true });
    expect(lstatSync(inFolder('map')).isSymbolicLink()).toBe(true);
    expect(readFileSync(inFolder('cloud/map'), 'utf8')).toBe('new');
  });

  it('respects a write protection, even where the system would let it pass', async () => {
    writeFileSync(inFolder('frozen'), 'old');
    chmodSync(inFolder('frozen'), 0o444);
    await expect(atomicWrite(inFolder('frozen'), 'new', { force: true })).rejects.toEqual(refusedWith('read-only'));
    expect(readFileSync(inFolder('frozen'), 'utf8')).toBe('old');
  });

  it('says that the folder is gone', async () => {
    await expect(atomicWrite(inFolder('gone/map'), 'new')).rejects.toEqual(refusedWith('vanished'));
    writeFileSync(inFolder('file'), '');
    await expect(atomicWrite(inFolder('file/map'), 'new')).rejects.toEqual(refusedWith('vanished'));
  });

  it('leaves a folder alone that bears the name', async () => {
    mkdirSync(inFolder('map'));
    await expect(atomicWrite(inFolder('map'), 'new', { force: true })).rejects.toEqual(refusedWith('failed'));
    expect(readdirSync(folder)).toEqual(['map']);
  });

  it('tells each trouble of the system in a sentence of its own', async () => {
    const messages = new Set<string>();
    for (const [code, reason] of [
      ['ENOSPC', 'disk-full'],
      ['EDQUOT', 'disk-full'],
      ['EACCES', 'no-access'],
      ['EROFS', 'read-only'],
      ['ESTALE', 'vanished'],
      ['EBUSY', 'busy'],
      ['EIO', 'failed'],
    ] as const) {
      const open = () => Promise.reject(Object.assign(new Error(code), { code }));
      const failure = atomicWrite(inFolder('map'), 'new', { fileSystem: { ...realFileSystem, open } });
      await expect(failure).rejects.toEqual(refusedWith(reason));
      messages.add(String(await failure.catch((error: Error) => error.message)));
    }
    expect(messages.size).toBe(6);
    for (const message of messages) expect(message).toMatch(/“map”|“.*throughline-atomic-.*”/);
  });
});

describe('atomicWrite on Windows', () => {
  const held = Object.assign(new Error('EPERM'), { code: 'EPERM' });
  let refusals: number;
  const pauses: number[] = [];
  const windows = {
    ...realFileSystem,
    platform: 'win32' as const,
    rename: (from: string, to: string) => (refusals-- > 0 ? Promise.reject(held) : realFileSystem.rename(from, to)),
    pause: async (ms: number) => pauses.push(ms),
  };

  it('tries again while a scanner holds the file', async () => {
    refusals = 3;
    writeFileSync(inFolder('map'), 'old');
    await atomicWrite(inFolder('map'), 'new', { force: true, fileSystem: windows as typeof realFileSystem });
    expect(readFileSync(inFolder('map'), 'utf8')).toBe('new');
    expect(pauses).toHaveLength(3);
  });

  it('gives up at last, the old file whole and nothing left beside it', async () => {
    refusals = 99;
    writeFileSync(inFolder('map'), 'old');
    const write = atomicWrite(inFolder('map'), 'new', { force: true, fileSystem: windows as typeof realFileSystem });
    await expect(write).rejects.toEqual(refusedWith('busy'));
    expect(readFileSync(inFolder('map'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['map']);
  });

  it('reads back what it wrote', async () => {
    refusals = 0;
    const readFile = async () => new Uint8Array([1]);
    const fileSystem = { ...windows, readFile } as typeof realFileSystem;
    await expect(atomicWrite(inFolder('map'), 'new', { fileSystem })).rejects.toEqual(refusedWith('failed'));
  });
});

describe('atomicWrite where hard links are unknown', () => {
  const link = () => Promise.reject(Object.assign(new Error('ENOTSUP'), { code: 'ENOTSUP' }));
  const fileSystem = { ...realFileSystem, link };

  it('still takes a free name and refuses a taken one', async () => {
    await atomicWrite(inFolder('map'), 'first', { fileSystem });
    await expect(atomicWrite(inFolder('map'), 'second', { fileSystem })).rejects.toEqual(refusedWith('exists'));
    expect(readFileSync(inFolder('map'), 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['map']);
  });
});

describe('atomicWrite in a process of its own', () => {
  let entry: string;
  beforeAll(async () => {
    entry = await bundleForNode('test/main/files/children/atomicWriter.ts');
    return () => rmSync(resolve(entry, '../../..'), { recursive: true });
  });

  it.skipIf(onWindows)('leaves the old file whole where there is room for a part of the new one only', async () => {
    writeFileSync(inFolder('map'), numberedText(7));
    // A limit on file size fails the write in its midst as a full disk does, and needs no disk to be filled.
    const limited = spawnSync(
      'sh',
      ['-c', 'ulimit -f 100; exec "$0" "$@"', process.execPath, entry, inFolder('map'), '8'],
      {
        encoding: 'utf8',
      },
    );
    expect(limited.stderr).toContain('There is no room left to write “map”');
    expect(numberOf(readFileSync(inFolder('map'), 'utf8'))).toBe(7);
    expect(readdirSync(folder)).toEqual(['map']);
  });

  it('has the last promised text, whole, after each of 30 kills', { timeout: 120_000 }, async () => {
    const path = inFolder('map');
    let next = 0;
    for (let kill = 0; kill < 30; kill++) {
      const promised = await killWhileWriting(entry, [path, String(next)], 60);
      const number = numberOf(readFileSync(path, 'utf8'));
      expect(number).toBeGreaterThanOrEqual(promised);
      next = number + 1;
    }
    expect(existsSync(path)).toBe(true);
    expect(next).toBeGreaterThan(30);
  });
});
