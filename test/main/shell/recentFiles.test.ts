import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RECENT_FILES } from '#shared/ipc/fileKinds.ts';
import { withElectron } from '#test/support/electron/unit.ts';

let folder: string;
const open: { settled: () => Promise<void> }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-recent-'));
  mkdirSync(join(folder, 'userData'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((recent) => recent.settled()));
  rmSync(folder, { recursive: true });
});

const listFile = () => join(folder, 'userData', 'recent-files.json');
const plan = () => join(folder, 'Clients', 'plan.throughline');
const book = () => join(folder, 'Clients', 'book.xlsx');

async function recentFiles() {
  let clock = Date.parse('2026-11-02T09:00:00Z');
  const { electron, main } = await withElectron(() => import('#main/pickedFiles/recentFiles.ts'), folder);
  const now = () => {
    clock += 60_000;
    return clock;
  };
  const recent = main.createRecentFiles(listFile(), now);
  open.push(recent);
  return { electron, recent };
}

describe('the files that were opened and saved last', () => {
  test('are listed latest first, once each, without a path, over restarts', async () => {
    const { recent } = await recentFiles();
    for (const path of [plan(), book(), plan()]) recent.add(path);
    const listed = recent.list();
    expect(listed.map(({ name, folder: place }) => [name, place])).toEqual([
      ['plan.throughline', 'Clients'],
      ['book.xlsx', 'Clients'],
    ]);
    expect(JSON.stringify(listed)).not.toContain(folder);
    await recent.settled();
    const again = (await recentFiles()).recent;
    expect(again.list()).toEqual(listed);
    expect(again.pathOf(listed[1]?.id ?? '')).toBe(book());
  });

  test('are so many and no more', async () => {
    const { recent } = await recentFiles();
    for (let i = 0; i < RECENT_FILES + 5; i++) recent.add(join(folder, `${i}.throughline`));
    expect(recent.list()).toHaveLength(RECENT_FILES);
    expect(recent.list()[0]?.name).toBe(`${RECENT_FILES + 4}.throughline`);
  });

  test('are told to the system where they are maps, and cleared there too', async () => {
    const { recent, electron } = await recentFiles();
    recent.add(book());
    recent.add(plan());
    expect(electron.records.recent).toEqual([plan()]);
    const [first] = recent.list();
    recent.forget(first?.id ?? '');
    expect(recent.list().map(({ name }) => name)).toEqual(['book.xlsx']);
    expect(electron.records.recent).toEqual([plan()]);
    recent.forget(null);
    expect([recent.list(), electron.records.recent]).toEqual([[], []]);
    await recent.settled();
    expect(readFileSync(listFile(), 'utf8')).toBe('[]\n');
  });

  test('nothing but what is on the list can be asked for', async () => {
    const { recent } = await recentFiles();
    recent.add(plan());
    for (const id of [plan(), 'nobody', '__proto__']) expect(() => recent.pathOf(id)).toThrow('Open a file');
  });

  test.each(['', '{', '[{"id":1}]', '{"path":"/etc/passwd"}', '\0\0\0'])(
    'a damaged list (%j) is an empty one',
    async (text) => {
      writeFileSync(listFile(), text);
      const { recent } = await recentFiles();
      expect(recent.list()).toEqual([]);
      recent.add(plan());
      expect(recent.list()).toHaveLength(1);
    },
  );
});
