import { describe, expect, test } from 'vitest';
import { readBackup } from '#shared/exchange/backup/readBackup.ts';
import { writeBackup } from '#shared/exchange/backup/writeBackup.ts';
import { RefusedFile } from '#shared/exchange/refusedFile.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { completeDraft } from '#shared/model/draft.ts';
import { templates } from '#shared/templates/registry.ts';

const SAVED = '2026-11-21T09:00:00.000Z';
const documents = templates.map(({ draft }) => completeDraft(draft));
const newId = () => 'new';
const maps = documents.map((document, i) => ({
  document,
  binnedAt: i === 1 ? SAVED : null,
  versions:
    i === 0
      ? [
          {
            versionId: 'v1',
            title: 'Before “June”',
            automatic: false,
            revision: 3,
            at: SAVED,
            text: writeMapFile(document),
          },
        ]
      : [],
}));
const text = writeBackup(maps, SAVED);

const reasonOf = (broken: string) => {
  try {
    readBackup(broken, newId);
    return null;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return error.reason;
  }
};

test('everything that was written is read back as it was', () => {
  const read = readBackup(text, newId);
  expect(read).toMatchObject({ savedAt: SAVED, unreadable: [] });
  expect(read.maps.map(({ document }) => writeMapFile(document))).toEqual(documents.map(writeMapFile));
  expect(read.maps.map(({ binnedAt }) => binnedAt)).toEqual([null, SAVED, null]);
  expect(read.maps.flatMap(({ faults }) => faults)).toEqual([]);
  expect(read.maps[0]?.versions).toEqual(maps[0]?.versions);
});

test('none is a backup too', () => {
  expect(readBackup(writeBackup([], SAVED), newId).maps).toEqual([]);
});

describe('a broken file', () => {
  test.each([
    ['cut short', text.slice(0, text.length / 2), 'damaged'],
    ['followed by something', `${text}{}`, 'damaged'],
    ['of another program', '{"format":"other","version":1}', 'notAMap'],
    ['a list', '[]', 'notAMap'],
    ['of a newer version', text.replace('"version": 1', '"version": 2'), 'newerVersion'],
    ['without a version', text.replace('"version": 1', '"version": "1"'), 'noVersion'],
    ['nested without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'tooDeep'],
  ])('that is %s is refused', (_, broken, reason) => {
    expect(reasonOf(broken)).toBe(reason);
  });

  test('with one map that cannot be read gives the others', () => {
    const raw = JSON.parse(text);
    raw.maps[1].file.version = 99;
    raw.maps[0].versions.push({ versionId: 7 });
    raw.maps.push(null);
    const read = readBackup(JSON.stringify(raw), newId);
    expect(read.maps).toHaveLength(2);
    expect(read.unreadable).toHaveLength(3);
    expect(read.unreadable.join()).toMatch(/newer version/);
  });
});
