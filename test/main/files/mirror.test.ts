import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFileSystem } from '#main/files/fileSystem.ts';
import { createMirror, type Mirror } from '#main/files/mirror.ts';
import { mirrorListing } from '#shared/ipc/mirror.ts';
import { mapWrite, versionWrite } from './mirrorFixtures.ts';

const map = { databaseId: 'database', mapId: 'map' };
let outside: string;
let root: string;
let clock: number;
let mirror: Mirror;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'throughline-mirror-'));
  root = join(outside, 'data/mirror');
  clock = Date.UTC(2026, 10, 21, 10);
  mirror = createMirror({ root, now: () => clock });
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

const mapFolder = () => join(root, 'd-database/m-map');
const filesOf = (ending: string) =>
  readdirSync(mapFolder())
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(mapFolder(), name));
const listedMap = async () => (await mirror.list())[0]?.maps[0];

describe('the mirror', () => {
  it('is empty before anything is written', async () => {
    expect(await mirror.list()).toEqual([]);
    expect(await mirror.read(map)).toBeNull();
    expect(existsSync(root)).toBe(false);
  });

  it('gives back what was written, to another process too', async () => {
    expect(await mirror.write(mapWrite(1))).toEqual({ ok: true, revision: 1 });
    clock += 1000;
    expect(await mirror.write(mapWrite(2, { binnedAt: '2026-11-21' }))).toEqual({ ok: true, revision: 2 });
    for (const keeper of [mirror, createMirror({ root, now: () => 0 })]) {
      expect(await keeper.read(map)).toBe('{"revision":2}');
      const listing = await keeper.list();
      expect(mirrorListing.parse(listing)).toEqual(listing);
      expect(listing).toMatchObject([{ databaseId: 'database', lastWrite: '2026-11-21T10:00:01.000Z' }]);
      expect(listing[0]?.maps[0]?.head).toEqual(mapWrite(2, { binnedAt: '2026-11-21' }).head);
    }
  });

  it('keeps the map as a file that can be opened as it is', async () => {
    await mirror.write(mapWrite(1, { text: '{"title":"Zürich"}' }));
    expect(filesOf('.throughline').map((file) => readFileSync(file, 'utf8'))).toEqual(['{"title":"Zürich"}']);
  });

  it.skipIf(process.platform === 'win32')('lets no other account read', async () => {
    await mirror.write(mapWrite(1));
    for (const file of [...filesOf('.throughline'), ...filesOf('.head.json')])
      expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(mapFolder()).mode & 0o077).toBe(0);
  });

  it('writes the same state once, however often it is offered', async () => {
    for (let offer = 0; offer < 5; offer++) {
      const savedAt = `2026-11-21T10:00:0${offer}.000Z`;
      expect(await mirror.write(mapWrite(3, { savedAt }))).toEqual({ ok: true, revision: 3 });
    }
    expect(filesOf('.throughline')).toHaveLength(1);
    await mirror.write(mapWrite(3, { binnedAt: '2026-11-21' }));
    expect(filesOf('.throughline')).toHaveLength(2);
    expect((await listedMap())?.head.binnedAt).toBe('2026-11-21');
  });

  it('takes writes of one map in turn, sent all at once', async () => {
    const written = await Promise.all(Array.from({ length: 30 }, (_, index) => mirror.write(mapWrite(index))));
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect(await mirror.read(map)).toBe('{"revision":29}');
    expect((await listedMap())?.generations.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 20 }, (_, index) => 28 - index),
    );
  });
});

describe('a stale write', () => {
  it('is refused by revision, whatever the clocks say', async () => {
    await mirror.write(mapWrite(9, { savedAt: '1970-01-01T00:00:00.000Z' }));
    clock += 86_400_000;
    const late = mapWrite(8, { savedAt: '2030-01-01T00:00:00.000Z' });
    expect(await mirror.write(late)).toMatchObject({ ok: false, reason: 'stale' });
    expect(await createMirror({ root, now: () => clock }).write(late)).toMatchObject({ ok: false, reason: 'stale' });
    expect(await mirror.read(map)).toBe('{"revision":9}');
    expect(filesOf('.throughline')).toHaveLength(1);
  });

  it('is taken after the clock was set back, if its revision is newer', async () => {
    await mirror.write(mapWrite(1));
    clock = 0;
    expect(await mirror.write(mapWrite(2))).toMatchObject({ ok: true });
    expect(await mirror.read(map)).toBe('{"revision":2}');
    expect((await listedMap())?.generations.map(({ revision }) => revision)).toEqual([1]);
  });
});

describe('an empty state', () => {
  it('never pushes out the full one, which can be read back', async () => {
    await mirror.write(mapWrite(1, { text: 'the afternoon of work' }));
    for (let revision = 2; revision < 60; revision++) {
      clock += 1000;
      await mirror.write(mapWrite(revision, { elements: 0, links: 0 }));
    }
    const listed = await listedMap();
    expect(listed?.head.elements).toBe(0);
    const full = listed?.generations.at(-1);
    expect(full?.revision).toBe(1);
    expect(await mirror.read({ ...map, generation: full?.generation ?? '' })).toBe('the afternoon of work');
  });

  it('is refused like any other where its revision is older', async () => {
    await mirror.write(mapWrite(5));
    expect(await mirror.write(mapWrite(0, { elements: 0 }))).toMatchObject({ ok: false, reason: 'stale' });
  });
});

describe('ids', () => {
  const ids = [
    '../../x',
    '..',
    'a/b',
    'a\\b',
    'CON',
    'con',
    'Con',
    'a',
    'A',
    '\u00e9',
    'e\u0301',
    'NUL.txt',
    'x'.repeat(200),
    '\u{1f600}',
  ];

  it('stay in the folder, apart, and come back as they were', async () => {
    for (const id of ids) {
      for (const mapId of ids) await mirror.write(mapWrite(1, { databaseId: id, mapId, text: `${id}\n${mapId}` }));
    }
    expect(readdirSync(outside)).toEqual(['data']);
    expect(readdirSync(dirname(root))).toEqual(['mirror']);
    const listing = await mirror.list();
    expect(listing.map(({ databaseId }) => databaseId).sort()).toEqual([...ids].sort());
    for (const { databaseId, maps } of listing) {
      expect(maps.map(({ head }) => head.mapId).sort()).toEqual([...ids].sort());
      for (const { head } of maps) {
        expect(await mirror.read({ databaseId, mapId: head.mapId })).toBe(`${databaseId}\n${head.mapId}`);
      }
    }
  });

  it('of generations and versions open nothing but what the mirror holds', async () => {
    await mirror.write(mapWrite(1));
    await mirror.writeVersion(versionWrite('one'));
    copyFileSync(filesOf('.throughline')[0] ?? '', join(outside, 'secret.throughline'));
    for (const generation of ['../../../../secret', 'secret', '', '/etc/passwd', 'v-one-000001']) {
      expect(await mirror.read({ ...map, generation })).toBeNull();
    }
    expect(await mirror.read({ ...map, versionId: '../one' })).toBeNull();
  });
});

describe('named versions', () => {
  it('are listed and read beside the map, replaced by their id, and forgotten alone', async () => {
    await mirror.write(mapWrite(4));
    await mirror.writeVersion(versionWrite('Board/1', { revision: 2 }));
    await mirror.writeVersion(versionWrite('board/1', { revision: 3 }));
    await mirror.writeVersion(versionWrite('Board/1', { revision: 2, title: 'Renamed', text: 'again' }));
    expect((await listedMap())?.versions.map(({ versionId, title }) => [versionId, title])).toEqual([
      ['board/1', 'Version board/1'],
      ['Board/1', 'Renamed'],
    ]);
    expect(await mirror.read({ ...map, versionId: 'Board/1' })).toBe('again');
    expect(filesOf('.throughline')).toHaveLength(3);
    await mirror.forgetVersion({ ...map, versionId: 'Board/1' });
    expect(await mirror.read({ ...map, versionId: 'Board/1' })).toBeNull();
    expect(await mirror.read({ ...map, versionId: 'board/1' })).toBe('version board/1');
    expect(await mirror.read(map)).toBe('{"revision":4}');
  });

  it('are not thinned out by writing', async () => {
    await mirror.writeVersion(versionWrite('first'));
    for (let revision = 1; revision < 40; revision++) await mirror.write(mapWrite(revision));
    expect(await mirror.read({ ...map, versionId: 'first' })).toBe('version first');
  });
});

describe('forgetting', () => {
  it('removes the map with all that belongs to it, and nothing else', async () => {
    await mirror.write(mapWrite(1));
    await mirror.write(mapWrite(2));
    await mirror.writeVersion(versionWrite('one'));
    await mirror.write(mapWrite(1, { mapId: 'other' }));
    expect(await mirror.forget(map)).toBeNull();
    expect(readdirSync(join(root, 'd-database'))).toEqual(['m-other']);
    expect((await mirror.list())[0]?.maps.map(({ head }) => head.mapId)).toEqual(['other']);
    expect(await mirror.forget(map)).toBeNull();
    await mirror.forget({ databaseId: 'database', mapId: 'other' });
    expect(readdirSync(root)).toEqual([]);
    expect(await mirror.write(mapWrite(1))).toMatchObject({ ok: true });
  });

  it('is finished at the next look if it was broken off, and offers no generation meanwhile', async () => {
    await mirror.write(mapWrite(1));
    await mirror.write(mapWrite(1, { mapId: 'other' }));
    cpSync(mapFolder(), join(root, 'd-database/x-0123456789abcdef'), { recursive: true });
    rmSync(mapFolder(), { recursive: true });
    expect((await mirror.list())[0]?.maps.map(({ head }) => head.mapId)).toEqual(['other']);
    expect(readdirSync(join(root, 'd-database'))).toEqual(['m-other']);
  });

  it('leaves a file that somebody else put there', async () => {
    await mirror.write(mapWrite(1));
    writeFileSync(join(mapFolder(), 'my notes.txt'), 'mine');
    await mirror.forget(map);
    const [left = ''] = readdirSync(join(root, 'd-database'));
    expect(readFileSync(join(root, 'd-database', left, 'my notes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(join(root, 'd-database', left))).toEqual(['my notes.txt']);
    expect(await mirror.list()).toEqual([]);
  });
});

describe('broken and foreign files', () => {
  it('are passed over, and stay', async () => {
    await mirror.write(mapWrite(1));
    const strange: Record<string, string> = {
      'd-database/m-map/s-00000009-0000000000000099-20261121t100000000z-full.throughline': 'a text without a head',
      'd-database/m-map/s-00000010-0000000000000100-20261121t100000000z-full.head.json': '{"format":"another"}',
      'd-database/m-map/s-00000010-0000000000000100-20261121t100000000z-full.throughline': 'a head of something else',
      'd-database/m-map/s-00000011-0000000000000101-20261121t100000000z-full.head.json': '\0\0\0\0',
      'd-database/m-map/s-00000011-0000000000000101-20261121t100000000z-full.throughline': '\0\0\0\0',
      'd-database/m-map/Thumbs.db': '',
      'd-database/m-alone/note.txt': '',
      'd-database/m-file': 'a file where a folder would be',
      'd-/m-/x': '',
      'desktop.ini': '',
      'd-file': '',
    };
    for (const [path, content] of Object.entries(strange)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    cpSync(join(root, 'd-database'), join(root, 'd-database copy'), { recursive: true });
    cpSync(mapFolder(), join(root, 'd-database/m-renamed by hand'), { recursive: true });

    const fresh = createMirror({ root, now: () => Date.now() + 86_400_000 });
    expect(await fresh.read(map)).toBe('{"revision":1}');
    const listing = await fresh.list();
    expect(listing.map(({ databaseId, maps }) => [databaseId, maps.map(({ head }) => head.revision)])).toEqual([
      ['database', [1]],
    ]);
    expect(await fresh.write(mapWrite(2))).toEqual({ ok: true, revision: 2 });
    expect(await fresh.read(map)).toBe('{"revision":2}');
    for (const [path, content] of Object.entries(strange)) expect(readFileSync(join(root, path), 'utf8')).toBe(content);
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 5)],
    ['full of zeros', (file: string) => writeFileSync(file, new Uint8Array(statSync(file).size))],
    ['changed in one letter', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('2', '3'))],
    ['gone', (file: string) => rmSync(file)],
  ])('a newest state that is %s gives way to the one before', async (_, damage) => {
    await mirror.write(mapWrite(1));
    await mirror.write(mapWrite(2));
    damage(filesOf('.throughline')[1] ?? '');
    expect((await listedMap())?.head).toEqual(mapWrite(1).head);
    expect(await mirror.read(map)).toBe('{"revision":1}');
    expect(await mirror.write(mapWrite(2))).toMatchObject({ ok: true });
    expect(await mirror.read(map)).toBe('{"revision":2}');
  });

  it('a damaged generation or version is not handed out', async () => {
    await mirror.write(mapWrite(1));
    await mirror.write(mapWrite(2));
    await mirror.writeVersion(versionWrite('one'));
    const generation = (await listedMap())?.generations[0]?.generation ?? '';
    for (const file of filesOf('.throughline')) writeFileSync(file, new Uint8Array(statSync(file).size));
    expect(await mirror.read({ ...map, generation })).toBeNull();
    expect(await mirror.read({ ...map, versionId: 'one' })).toBeNull();
  });
});

describe('a write that the system refuses', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'no-access'],
    ['EROFS', 'no-access'],
    ['EIO', 'failed'],
  ])('for %s is told as %s, and the state before stays', async (code, reason) => {
    await mirror.write(mapWrite(1));
    const open = () => Promise.reject(Object.assign(new Error(code), { code }));
    const broken = createMirror({ root, now: () => clock, fileSystem: { ...realFileSystem, open } });
    const written = await broken.write(mapWrite(2));
    expect(written).toMatchObject({ ok: false, reason, message: expect.stringMatching(/^.{20,}[.:].*/) });
    expect(await mirror.read(map)).toBe('{"revision":1}');
    expect(await mirror.write(mapWrite(2))).toMatchObject({ ok: true });
  });

  it('in the midst of the text leaves nothing of the new state', async () => {
    await mirror.write(mapWrite(1));
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    let files = 0;
    const open: typeof realFileSystem.open = async (path, flags, mode) => {
      const file = await realFileSystem.open(path, flags, mode);
      // The head fits, the text does not.
      if (flags === 'wx' && ++files === 2) file.writeFile = () => Promise.reject(full);
      return file;
    };
    const broken = createMirror({ root, now: () => clock, fileSystem: { ...realFileSystem, open } });
    expect(await broken.write(mapWrite(2))).toMatchObject({ ok: false, reason: 'disk-full' });
    expect(files).toBe(2);
    expect(readdirSync(mapFolder())).toHaveLength(2);
    expect(await mirror.read(map)).toBe('{"revision":1}');
  });

  it('because a file is where the folder would be', async () => {
    mkdirSync(dirname(root), { recursive: true });
    writeFileSync(root, '');
    expect(await mirror.write(mapWrite(1))).toMatchObject({ ok: false });
    await expect(mirror.list()).rejects.toThrow('is not there any more');
  });
});
