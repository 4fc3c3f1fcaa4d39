import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { RefusedFile } from '#shared/exchange/refusedFile.ts';
import { mapFilePieces, writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { FORMAT, type MapDocument, VERSION } from '#shared/model/document.ts';
import { documentHash } from '#shared/model/hash.ts';
import { mapShape } from '#shared/model/mapInfo.ts';
import { orderedOpen } from '#shared/model/openValue.ts';
import { type AnyRecord, isOrdered, shapeOf, tableNames } from '#shared/model/tables.ts';
import { compareText } from '#shared/model/values.ts';
import { hostileMap } from '#test/support/hostileTexts.ts';
import { anyMap, rawMap } from '#test/support/randomMaps.ts';

const unused = () => 'unused';

/** Keys in any order, as another program might have written them. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}

/** The text as one value written by a plain writer. */
function oneGoText(document: MapDocument): string {
  const byId = (a: AnyRecord, b: AnyRecord) => compareText(a.id, b.id);
  const tables = tableNames.map((table) => {
    const records: AnyRecord[] = [...document[table].values()];
    if (!isOrdered(table)) records.sort(byId);
    return [table, records.map((record) => shapeOf(table, record)?.ordered(record))] as const;
  });
  const unknown = Object.entries(orderedOpen(document.unknown) as object);
  const known = [['format', FORMAT], ['version', VERSION], ['map', mapShape.ordered(document.map)], ...tables];
  // A list and no object: keys that are numbers would come first in one.
  const lines = [...known, ...unknown].map(([key, value]) =>
    JSON.stringify({ [key as string]: value }, null, 2).slice(2, -2),
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

describe('write, read, write', () => {
  it('gives the same bytes, whatever the document holds', () => {
    fc.assert(
      fc.property(anyMap, (document) => {
        const text = writeMapFile(document);
        const { document: again, faults } = readMapFile(text, unused);
        expect(faults).toEqual([]);
        expect(writeMapFile(again)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same bytes whatever the order of keys and records in the file it came from, unknown keys included', () => {
    fc.assert(
      fc.property(rawMap, (raw) => {
        const mixed = { ...(shuffled(raw) as object), elements: [...(raw.elements as unknown[])].reverse() };
        const one = readMapFile(JSON.stringify(raw), unused);
        const other = readMapFile(JSON.stringify(mixed), unused);
        expect(writeMapFile(other.document)).toBe(writeMapFile(one.document));
      }),
      { numRuns: 100 },
    );
  });

  it('is plain JSON with two-space indents and a final newline, the same as a plain writer gives', () => {
    fc.assert(
      fc.property(anyMap, (document) => {
        const text = writeMapFile(document);
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      }),
      { numRuns: 60 },
    );
  });

  it('comes in pieces of a record each, which together are the text', () => {
    fc.assert(
      fc.property(anyMap, (document) => {
        const pieces = [...mapFilePieces(document)];
        expect(pieces.join('')).toBe(oneGoText(document));
        expect(writeMapFile(document)).toBe(oneGoText(document));
        expect(pieces.length).toBeGreaterThan(document.elements.size + document.links.size);
      }),
      { numRuns: 100 },
    );
    expect(writeMapFile(hostileMap())).toBe(oneGoText(hostileMap()));
  });

  const folder = new URL('../../fixtures/conformance/', import.meta.url);
  const maps = readdirSync(folder).filter((name) => name.endsWith('.throughline'));
  it.each(maps)('reads the sample map %s without a fault and writes all that it held', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { document, faults } = readMapFile(text, unused);
    expect(faults).toEqual([]);
    // What the sample leaves out is written as unanswered.
    expect(JSON.parse(writeMapFile(document))).toMatchObject(JSON.parse(text));
  });

  it('has all twelve sample maps', () => {
    expect(maps).toHaveLength(12);
  });
});

describe('any damage to a file', () => {
  it('gives a whole map or one sentence, within two seconds, and leaves Object.prototype alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    fc.assert(
      fc.property(
        rawMap,
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 5 }),
        (raw, hits) => {
          let text = JSON.stringify(raw);
          for (const [at, what] of hits) {
            const place = at % text.length;
            text = text.slice(0, place) + what + text.slice(place + (at % 9));
          }
          try {
            const { document } = readMapFile(text, () => 'new-id');
            const again = readMapFile(writeMapFile(document), unused);
            expect(again.faults).toEqual([]);
            expect(documentHash(again.document)).toEqual(documentHash(document));
          } catch (error) {
            if (!(error instanceof RefusedFile)) throw error;
            expect(error.message).toMatch(/^[A-Z].*\.$/s);
          }
        },
      ),
      { numRuns: 400, interruptAfterTimeLimit: 15_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect({}).not.toHaveProperty('polluted');
  });
});
