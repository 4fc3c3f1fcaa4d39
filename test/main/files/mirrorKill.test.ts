import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createMirror } from '#main/files/mirror.ts';
import { bundleForNode } from '#test/support/bundle.ts';
import { killWhileWriting } from '#test/support/killedWriter.ts';
import { mapWrite } from './mirrorFixtures.ts';
import { numberedText, numberOf } from './numberedText.ts';

const root = mkdtempSync(join(tmpdir(), 'throughline-mirror-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('reads back a whole map with its own head after each of 40 kills', { timeout: 120_000 }, async () => {
  const entry = await bundleForNode('test/main/files/children/mirrorWriter.ts');
  let next = 0;
  let generationsRead = 0;
  for (let kill = 0; kill < 40; kill++) {
    const promised = await killWhileWriting(entry, [root, String(next)], 80);
    const mirror = createMirror({ root, now: Date.now });
    const text = (await mirror.read({ databaseId: 'database', mapId: 'map' })) ?? '';
    const number = numberOf(text);
    const [database] = await mirror.list();
    const [map] = database?.maps ?? [];
    expect(number).toBeGreaterThanOrEqual(promised);
    expect(map?.head).toEqual(mapWrite(number, { text }).head);
    for (const { generation, revision } of map?.generations ?? []) {
      const older = await mirror.read({ databaseId: 'database', mapId: 'map', generation });
      expect(older).toBe(numberedText(revision));
      generationsRead++;
    }
    next = number + 1;
  }
  expect(next).toBeGreaterThan(40);
  expect(generationsRead).toBeGreaterThan(40);
  // What the kills left unfinished is recent and so still there; an hour later the next write removes it.
  const folder = join(root, 'd-database', 'm-map');
  const anHourLater = createMirror({ root, now: () => Date.now() + 3_700_000 });
  await anHourLater.write(mapWrite(next, { text: numberedText(next) }));
  const names = readdirSync(folder);
  const texts = names.filter((name) => name.endsWith('.throughline'));
  expect(names).toHaveLength(texts.length * 2);
  rmSync(resolve(entry, '../../..'), { recursive: true });
});
