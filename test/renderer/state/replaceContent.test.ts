import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceContent } from '#renderer/state/replaceContent.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { invert, isRefusal } from '#shared/model/patch.ts';
import { type RandomCommand, randomCommand, runRandom } from '#test/support/randomCommands.ts';
import { must, startMap } from './documents.ts';

const commands = fc.array(randomCommand, { maxLength: 25 });

function outcomeOf(document: MapDocument, all: readonly RandomCommand[]): MapDocument {
  return all.reduce((present, command) => {
    const patch = runRandom(present, command);
    if (isRefusal(patch)) return present;
    const next = applyPatch(present, patch, present.map.updatedAt);
    return isRefusal(next) ? present : next;
  }, document);
}

describe('the content of one map put in the place of another’s', () => {
  test('is the other’s content, and can be taken back', () => {
    fc.assert(
      fc.property(commands, commands, (one, other) => {
        const [from, to] = [outcomeOf(startMap(), one), outcomeOf(startMap(), other)];
        const changes = replaceContent(from, to);
        const replaced = must(applyPatch(from, { changes }, to.map.updatedAt));
        expect(writeMapFile(replaced)).toBe(writeMapFile(to));
        const back = must(applyPatch(replaced, { changes: invert(changes) }, from.map.updatedAt));
        expect(writeMapFile(back)).toBe(writeMapFile(from));
      }),
      { numRuns: 300 },
    );
  });

  test('touches nothing where nothing differs', () => {
    expect(replaceContent(startMap(), startMap())).toEqual([]);
  });

  test('keeps the map’s id', () => {
    const from = startMap();
    const to = { ...startMap(), map: { ...from.map, id: 'another', title: 'Another' } };
    expect(must(applyPatch(from, { changes: replaceContent(from, to) }, from.map.updatedAt)).map).toMatchObject({
      id: from.map.id,
      title: 'Another',
    });
  });
});
