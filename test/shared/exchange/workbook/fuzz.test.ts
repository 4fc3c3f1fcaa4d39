import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import { allKeys } from '#shared/exchange/workbook/preview.ts';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import { RefusedWorkbook } from '#shared/exchange/workbook/refusedWorkbook.ts';
import { writeWorkbook } from '#shared/exchange/workbook/writeWorkbook.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import { documentHash } from '#shared/model/hash.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { smallMap } from './editedSheets.ts';
import { repacked } from './packages.ts';

const bytes = writeWorkbook(smallMap, evaluate(smallMap, '2026-07-01'));
const hash = documentHash(smallMap);

/** Reads, compares and applies: a valid map or a typed refusal, and nothing else changed. */
function survives(input: Uint8Array): void {
  const prototype = Object.getOwnPropertyNames(Object.prototype).join();
  let n = 0;
  try {
    const preview = compareWorkbook(smallMap, readWorkbook(input), { newId: () => `new-${++n}` });
    const after = applyPatch(smallMap, patchOf(preview, allKeys(preview)), '2026-07-01T00:00:00.000Z');
    if (isRefusal(after)) throw new Error(after.refused);
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error;
    expect(error.message).toMatch(/\.$/);
  }
  expect(documentHash(smallMap)).toEqual(hash);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
}

test('any changed bytes give a map or a refusal', () => {
  const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(change, fc.option(fc.nat(bytes.length)), (changes, end) => {
      const input = bytes.slice(0, end ?? bytes.length);
      for (const [at, value] of changes) input[at] = value;
      survives(input);
    }),
    { numRuns: 300, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
  );
}, 60_000);

/** Scraps that break XML, cells, references and prototypes. */
const scraps = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '&#xD800;',
  '&amp;amp;',
  '</row>',
  '<row>',
  '<row r="0">',
  '<row r="99999999999">',
  '<c r="A0">',
  '<c r="-1"/>',
  '<c r="XFE1"><v>1</v></c>',
  '<c t="s"><v>4294967295</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="d"><v>2026-99-99</v></c>',
  '<v>1e999</v>',
  '<v>NaN</v>',
  '<f t="shared" ref="A1:XFD1048576" si="0">A1</f>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
  '</sheetData>',
  '<sheetData/>',
  '<!--',
  ']]>',
  '<![CDATA[',
  '__proto__',
  'constructor',
  '[i1]',
  's="9999"',
  't="e"',
  ' t="b"',
  '<t/>',
  '<is><t>x</t></is>',
  '\u0000',
  '=1+1',
  '#REF!',
];

const names = Object.keys(unzipSync(bytes)).filter((name) => /worksheets|sharedStrings|styles|workbook/.test(name));

test('any changed part of a whole ZIP gives a map or a refusal', () => {
  const edit = fc.tuple(
    fc.constantFrom(...names),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.constantFrom(...scraps),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const input = repacked(bytes, (parts) => {
        for (const [name, place, length, scrap] of edits) {
          const text = strFromU8(parts[name] ?? new Uint8Array());
          const at = Math.floor(place * text.length);
          parts[name] = strToU8(text.slice(0, at) + scrap + text.slice(at + length));
        }
      });
      survives(input);
    }),
    { numRuns: 300, interruptAfterTimeLimit: 25_000, markInterruptAsFailure: false },
  );
}, 90_000);
