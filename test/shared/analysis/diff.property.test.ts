import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeDifference } from '#shared/analysis/diff/describeDifference.ts';
import { diffDocuments } from '#shared/analysis/diff/diffDocuments.ts';
import { documentHash } from '#shared/model/hash.ts';
import { readDocument } from '#shared/model/readDocument.ts';
import { anyMap, rawMap } from '#test/support/randomMaps.ts';

const sameHash = (a: Parameters<typeof documentHash>[0], b: Parameters<typeof documentHash>[0]) =>
  JSON.stringify(documentHash(a)) === JSON.stringify(documentHash(b));

test('a document does not differ from itself, whenever it was changed', () => {
  fc.assert(
    fc.property(rawMap, (raw) => {
      const [a, b] = [readDocument(raw, () => 'x').document, readDocument(structuredClone(raw), () => 'x').document];
      const later = { ...b, map: { ...b.map, updatedAt: '2040-01-01T00:00:00.000Z' } };
      expect(diffDocuments(a, later)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('two documents differ where their fingerprints do, and every difference has its lines', () => {
  fc.assert(
    fc.property(anyMap, anyMap, (a, b) => {
      const differences = diffDocuments(a, b);
      expect(differences.length > 0).toBe(!sameHash(a, b) || JSON.stringify(a.unknown) !== JSON.stringify(b.unknown));
      for (const difference of differences) {
        const lines = describeDifference(difference, a, b);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).not.toContain('\n');
      }
    }),
    { numRuns: 60 },
  );
});
