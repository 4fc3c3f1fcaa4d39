import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { documentHash, hashAfter, hashFromText, hashToText } from '#shared/model/hash.ts';
import { type Change, invert, isRefusal } from '#shared/model/patch.ts';
import { randomCommand, runRandom } from '#test/support/randomCommands.ts';
import { anyMap } from '#test/support/randomMaps.ts';

const NOW = '2026-11-21T12:00:00.000Z';

/** The text of a document without the moment of its last change, which is ignored when documents are compared. */
const textOf = (d: MapDocument) => writeMapFile({ ...d, map: { ...d.map, updatedAt: NOW } });

function applied(document: MapDocument, changes: readonly Change[]): MapDocument {
  const result = applyPatch(document, { changes }, NOW);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

describe('any sequence of commands', () => {
  it('keeps the document whole, comes back to the first document by undo and to the last by redo', () => {
    const outcomes = { applied: 0, refused: 0 };
    fc.assert(
      fc.property(anyMap, fc.array(randomCommand, { minLength: 1, maxLength: 30 }), (first, commands) => {
        let document = first;
        let hash = documentHash(first);
        const done: (readonly Change[])[] = [];
        for (const command of commands) {
          const patch = runRandom(document, command);
          const next = isRefusal(patch) ? patch : applyPatch(document, patch, NOW);
          if (isRefusal(patch) || isRefusal(next)) {
            outcomes.refused++;
            continue;
          }
          outcomes.applied++;
          hash = hashAfter(hash, document, next, patch.changes);
          expect(hash).toEqual(documentHash(next));
          document = next;
          done.push(patch.changes);
        }
        // Whole: reading what is written finds no fault and loses nothing.
        const last = textOf(document);
        const again = readMapFile(last, () => 'unused');
        expect(again.faults).toEqual([]);
        expect(textOf(again.document)).toBe(last);

        let back = document;
        for (const changes of [...done].reverse()) back = applied(back, invert(changes));
        expect(textOf(back)).toBe(textOf(first));
        let forth = back;
        for (const changes of done) forth = applied(forth, changes);
        expect(textOf(forth)).toBe(last);
      }),
      { numRuns: 150 },
    );
    // The generator must do real work, not be refused all the time.
    expect(outcomes.applied).toBeGreaterThan(outcomes.refused / 2);
  });
});

describe('the fingerprint', () => {
  it('is the same for equal documents and survives its text form', () => {
    fc.assert(
      fc.property(anyMap, (document) => {
        const again = readMapFile(writeMapFile(document), () => 'unused').document;
        expect(documentHash(again)).toEqual(documentHash(document));
        expect(hashFromText(hashToText(documentHash(document)))).toEqual(documentHash(document));
      }),
      { numRuns: 60 },
    );
  });
});
