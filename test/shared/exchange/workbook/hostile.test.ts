import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#shared/exchange/workbook/readWorkbook.ts';
import { RefusedWorkbook, type WorkbookRefusal } from '#shared/exchange/workbook/refusedWorkbook.ts';
import { entryOffset, partsOf, repacked, textCell, workbookWith, zipped } from './packages.ts';

const fine = workbookWith(`<row r="1">${textCell('A1', 'Title')}</row>`);
const SHEET = 'xl/worksheets/sheet1.xml';

function patched(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

const inEntry = (offset: number, write: (view: DataView, at: number) => void) =>
  patched(fine, (view, copy) => write(view, entryOffset(copy, SHEET) + offset));

const repeat = (text: string, times: number) => text.repeat(times);

/** Two entries of one length of name, so that the second can be renamed to the first. */
function twins(): Uint8Array {
  const bytes = zipSync({
    ...Object.fromEntries(Object.entries(partsOf('')).map(([n, t]) => [n, strToU8(t)])),
    'xl/aaaaaa.xml': strToU8('x'),
  });
  return patched(bytes, (_view, copy) => {
    const name = strToU8('xl/styles.xml');
    const text = new TextDecoder('latin1').decode(copy);
    for (let at = text.indexOf('xl/aaaaaa.xml'); at >= 0; at = text.indexOf('xl/aaaaaa.xml', at + 1))
      copy.set(name, at);
  });
}

function renamed(from: string, to: string): Uint8Array {
  return patched(zipped({ ...partsOf(''), [from]: 'x' }), (_view, copy) => {
    const text = new TextDecoder('latin1').decode(copy);
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) copy.set(strToU8(to), at);
  });
}

/** One packed entry named by many others (the directory lies over itself). */
function overlapping(): Uint8Array {
  return patched(zipped({ ...partsOf(''), 'xl/b.xml': repeat('b', 900) }), (view, copy) => {
    view.setUint32(entryOffset(copy, 'xl/b.xml') + 20, 5000, true);
  });
}

const utf16 = () => {
  const text = '<worksheet><sheetData/></worksheet>';
  return Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])]);
};

const cases: readonly (readonly [what: string, bytes: () => Uint8Array, reason: WorkbookRefusal, sentence: RegExp])[] =
  [
    ['an empty file', () => new Uint8Array(), 'empty', /empty/],
    ['a file of zeros', () => new Uint8Array(5000), 'zeros', /zeros/],
    ['a file beyond 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1).fill(1), 'tooLarge', /20 MB/],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'otherFormat', /PNG/],
    ['a web page named .xls', () => strToU8('<html><table/></html>'), 'otherFormat', /web page/],
    [
      'an old or encrypted workbook',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'protected',
      /password.*\.xls/,
    ],
    ['a binary workbook', () => zipped({ '[Content_Types].xml': 'x', 'xl/workbook.bin': 'x' }), 'otherFormat', /xlsb/],
    ['an OpenDocument file', () => zipped({ mimetype: 'x', 'content.xml': 'x' }), 'otherFormat', /OpenDocument/],
    ['a Numbers document', () => zipped({ 'Index/Document.iwa': 'x' }), 'otherFormat', /Numbers/],
    [
      'a text document',
      () => zipped({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }),
      'otherFormat',
      /text document/,
    ],
    ['any other archive', () => zipped({ 'a.txt': 'x' }), 'otherFormat', /archive/],
    ['a truncated file', () => fine.slice(0, fine.length - 40), 'damaged', /end is missing/],
    ['half a file', () => fine.slice(0, fine.length / 2), 'damaged', /end is missing/],
    ['bytes behind the end', () => Uint8Array.from([...fine, 1, 2, 3]), 'damaged', /end is missing/],
    [
      'a flipped bit in a part',
      () =>
        patched(fine, (_v, copy) => {
          const at = new TextDecoder('latin1').decode(copy).indexOf(SHEET) + SHEET.length + 4;
          copy[at] = (copy[at] ?? 0) ^ 0x10;
        }),
      'damaged',
      /cannot be unpacked/,
    ],
    ['a wrong checksum', () => inEntry(16, (v, at) => v.setUint32(at, 1, true)), 'damaged', /cannot be unpacked/],
    [
      'a size that is too small',
      () => inEntry(24, (v, at) => v.setUint32(at, 20, true)),
      'damaged',
      /cannot be unpacked/,
    ],
    [
      'a size that is too large',
      () => inEntry(24, (v, at) => v.setUint32(at, 9000, true)),
      'damaged',
      /cannot be unpacked/,
    ],
    ['a claim of four gigabytes', () => inEntry(24, (v, at) => v.setUint32(at, 0xfffffffe, true)), 'tooLarge', /60 MB/],
    ['the 64-bit form', () => inEntry(24, (v, at) => v.setUint32(at, 0xffffffff, true)), 'unsafe', /64-bit/],
    ['an encrypted part', () => inEntry(8, (v, at) => v.setUint16(at, 1, true)), 'protected', /password/],
    ['an unknown way of packing', () => inEntry(10, (v, at) => v.setUint16(at, 12, true)), 'unsafe', /packed in a way/],
    [
      'a part that is not where its list says',
      () => inEntry(42, (v, at) => v.setUint32(at, 3, true)),
      'damaged',
      /not where/,
    ],
    [
      'a part of a divided archive',
      () => patched(fine, (v) => v.setUint16(v.byteLength - 22 + 4, 1, true)),
      'unsafe',
      /divided/,
    ],
    ['parts that lie over each other', overlapping, 'damaged', /sizes|unpacked|short|other/],
    ['two parts of one name', twins, 'unsafe', /same name/],
    ['a name that leads out of the archive', () => renamed('xl/aa/bb.xml', '../../bb.xml'), 'unsafe', /odd name/],
    ['an absolute name', () => renamed('x/bb.xml', '/etc/pwd'), 'unsafe', /odd name/],
    ['a name with a backslash', () => renamed('xl/bb.xml', 'x\\\\b.xml'), 'unsafe', /odd name/],
    [
      'too many parts',
      () => zipped({ ...partsOf(''), ...Object.fromEntries(Array.from({ length: 401 }, (_, i) => [`x/${i}`, ''])) }),
      'tooMany',
      /400/,
    ],
    ['a bomb of one part', () => zipped({ ...partsOf(''), [SHEET]: repeat(' ', 50_000_000) }), 'unsafe', /far more/],
    [
      'a bomb of a part that is too large',
      () =>
        zipSync({
          ...Object.fromEntries(Object.entries(partsOf('')).map(([n, t]) => [n, strToU8(t)])),
          [SHEET]: new Uint8Array(61 * 1024 * 1024),
        }),
      'tooLarge',
      /60 MB/,
    ],
    [
      'a document type',
      () => workbookWith('', { [SHEET]: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>' }),
      'unsafe',
      /document type/,
    ],
    [
      'a document type in the list of sheets',
      () => workbookWith('', { 'xl/workbook.xml': '<!doctype x><workbook/>' }),
      'unsafe',
      /document type/,
    ],
    [
      'UTF-16',
      () =>
        repacked(fine, (parts) => {
          parts[SHEET] = utf16();
        }),
      'unsafe',
      /UTF-8/,
    ],
    [
      'a missing sheet',
      () => {
        const { [SHEET]: _, ...rest } = partsOf('');
        return zipped(rest);
      },
      'damaged',
      /“Goals” is missing/,
    ],
    [
      'no list of sheets',
      () => {
        const { 'xl/workbook.xml': _, ...rest } = partsOf('');
        return zipped(rest);
      },
      'damaged',
      /list of sheets/,
    ],
    [
      'a sheet that breaks off',
      () => workbookWith('', { [SHEET]: '<worksheet><sheetData><row r="1">' }),
      'damaged',
      /breaks off/,
    ],
    [
      'too many sheets',
      () =>
        workbookWith('', {
          'xl/workbook.xml': `<workbook><sheets>${repeat('<sheet name="a" r:id="rId1"/>', 65)}</sheets></workbook>`,
        }),
      'tooMany',
      /64/,
    ],
    [
      'a value in the last row',
      () => workbookWith(`<row r="1048576">${textCell('A1048576', 'x')}</row>`),
      'tooMany',
      /row 1048576.*120,000/,
    ],
    [
      'a value beyond the last column',
      () => workbookWith(`<row r="1">${textCell('ZZZZZ1', 'x')}</row>`),
      'tooMany',
      /column ZZZZZ/,
    ],
  ];

describe('refused with one sentence', () => {
  it.each(cases)('%s', (_what, bytes, reason, sentence) => {
    const input = bytes();
    const copy = input.slice(0, 100_000);
    let error: unknown;
    try {
      readWorkbook(input);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RefusedWorkbook);
    const { message, reason: given } = error as RefusedWorkbook;
    expect(message).toMatch(sentence);
    expect(given).toBe(reason);
    expect(message.trim().endsWith('.') && !message.includes('\n')).toBe(true);
    expect(Buffer.compare(input.slice(0, 100_000), copy)).toBe(0);
  });
});

describe('let through, since it does no harm', () => {
  const cellsOf = (bytes: Uint8Array) => readWorkbook(bytes).sheets[0]?.rows.map(({ cells }) => cells);

  it('a lie about the extent of a sheet, columns without end and links over the whole sheet', () => {
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="2147483647" width="9"/></cols><sheetData><row r="1">${textCell('A1', 'x')}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks></worksheet>`;
    expect(cellsOf(workbookWith('', { [SHEET]: sheet }))).toEqual([['x']]);
  });

  it('an empty cell at the end of the sheet', () => {
    expect(
      cellsOf(workbookWith(`<row r="1">${textCell('A1', 'x')}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>`)),
    ).toEqual([['x']]);
  });

  it('macros, links to elsewhere, embedded objects and comments are left out, and it is said', () => {
    const { notes } = readWorkbook(
      workbookWith('', {
        'xl/vbaProject.bin': 'x',
        'xl/externalLinks/e1.xml': 'x',
        'xl/embeddings/o.bin': 'x',
        'xl/connections.xml': 'x',
        'xl/comments1.xml': 'x',
      }),
    );
    expect(notes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/macros/),
      expect.stringMatching(/other workbooks/),
      expect.stringMatching(/Embedded/),
      expect.stringMatching(/Connections/),
      expect.stringMatching(/Comments/),
    ]);
  });

  it('formulas by their results, errors as errors, hidden rows and sheets with a word', () => {
    const content = readWorkbook(
      workbookWith(
        `<row r="1" hidden="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="str"><f>"a"</f><v>a_x000D_b</v></c></row>`,
        { 'xl/workbook.xml': partsOf('')['xl/workbook.xml']?.replace('sheetId', 'state="veryHidden" sheetId') ?? '' },
      ),
    );
    expect(content.sheets[0]?.rows[0]?.cells).toEqual([2, undefined, { error: '#REF!' }, true, 'a\rb']);
    expect(content.notes.map(({ text }) => text)).toEqual([
      'The hidden sheet “Goals” was read as well.',
      '“Goals”: 1 hidden rows were read as well.',
      '“Goals”: formulas were ignored, their last results read (A1, E1).',
      '“Goals”: formulas without a result were read as empty cells (B1).',
    ]);
  });

  it('a sheet of shared, rich and phonetic texts as plain ones', () => {
    const strings =
      '<sst count="9999999" uniqueCount="4294967295"><si><r><t>Ri</t></r><r><rPr><b/></rPr><t>ch</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si></sst>';
    expect(
      cellsOf(
        workbookWith('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {
          'xl/sharedStrings.xml': strings,
        }),
      ),
    ).toEqual([['Rich', '東京']]);
  });

  it('dates of both systems as the days that are shown', () => {
    const dates =
      '<row r="1"><c r="A1" s="1"><v>46000.99999</v></c><c r="B1" s="2"><v>61</v></c><c r="C1" s="1"><v>59</v></c><c r="D1" s="1"><v>60</v></c><c r="E1" s="1"><v>-1</v></c><c r="F1" s="1"><v>2958466</v></c></row>';
    const read = readWorkbook(workbookWith(dates));
    expect(read.sheets[0]?.rows[0]?.cells).toEqual([
      { day: '2025-12-09' },
      { day: '1900-03-01' },
      { day: '1900-02-28' },
      60,
      -1,
      2958466,
    ]);
    expect(read.notes.map(({ text }) => text)).toEqual([
      '“Goals”: numbers shown as dates are no days in the calendar (D1, E1, F1).',
    ]);
    const from1904 = partsOf('')['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? '';
    expect(
      cellsOf(workbookWith('<row r="1"><c r="A1" s="1"><v>44538</v></c></row>', { 'xl/workbook.xml': from1904 })),
    ).toEqual([[{ day: '2025-12-09' }]]);
  });
});

it.each(['Pacific/Auckland', 'Pacific/Honolulu', 'Asia/Kolkata', 'UTC'])(
  'days are the same in the time zone %s',
  (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(
        { 'Pacific/Auckland': -780, 'Pacific/Honolulu': 600, 'Asia/Kolkata': -330 }[zone] ?? 0,
      );
      const row =
        '<row r="1"><c r="A1" s="1"><v>46347</v></c><c r="B1" s="1"><v>46347.9999</v></c><c r="C1" s="1" t="d"><v>2026-11-21</v></c><c r="D1" s="1" t="d"><v>2026-11-21T00:00:00Z</v></c></row>';
      const cells = readWorkbook(workbookWith(row)).sheets[0]?.rows[0]?.cells;
      expect(cells).toEqual(Array.from({ length: 4 }, () => ({ day: '2026-11-21' })));
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  },
);

it('a bomb costs neither time nor memory', () => {
  const bomb = zipped({ ...partsOf(''), [SHEET]: repeat(' ', 55_000_000) });
  const lying = patched(bomb, (view, copy) => view.setUint32(entryOffset(copy, SHEET) + 24, bomb.length * 300, true));
  const before = process.memoryUsage().rss;
  // Time of this process alone: others may be busy while the tests run.
  const start = process.cpuUsage();
  expect(() => readWorkbook(bomb)).toThrow(RefusedWorkbook);
  expect(() => readWorkbook(lying)).toThrow(/cannot be unpacked/);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(1);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(300);
});
