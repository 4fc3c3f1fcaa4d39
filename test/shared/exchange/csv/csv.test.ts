import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/checks/evaluate.ts';
import { csvText } from '#shared/exchange/csv/csvText.ts';
import { readCsv } from '#shared/exchange/csv/readCsv.ts';
import { workCsv } from '#shared/exchange/csv/workCsv.ts';
import { writeCsv } from '#shared/exchange/csv/writeCsv.ts';
import { RefusedWorkbook } from '#shared/exchange/workbook/refusedWorkbook.ts';
import { smallMap } from '../workbook/editedSheets.ts';

const rowsOf = (text: string) => readCsv(text, 'x').sheets[0]?.rows.map(({ cells }) => cells);

describe('reading', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons with decimal commas', 'a;b\n1,5;2,5\n3,5;4\n', ';'],
    ['tabs', 'a\tb\n1,2\t3;4\n', '\t'],
    ['pipes', 'a|b\n1|2\n', '|'],
    ['a declared delimiter', 'sep=;\na,b;c\n', ';'],
    ['quoted delimiters', '"a;b;c",d\n"e;f;g",h\n', ','],
    ['one column', 'a\nb\n', ','],
  ])('finds out %s', (_what, text, delimiter) => {
    expect(readCsv(text, 'x').delimiter).toBe(delimiter);
  });

  it('takes the delimiter that a person chose', () => {
    expect(readCsv('a;b,c\n', 'x', ',').sheets[0]?.rows[0]?.cells).toEqual(['a;b', 'c']);
  });

  it.each([
    [
      'quotes, doubled quotes and line breaks in cells',
      'a,"b ""x""\nc"\n"",d',
      [
        ['a', 'b "x"\nc'],
        [null, 'd'],
      ],
    ],
    [
      'a byte order mark and any line end',
      '\ufeffa,b\r1,2\r\n3,4\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'leading zeros, exponents and long ids as they stand',
      '007,1E5,12345678901234567890',
      [['007', '1E5', '12345678901234567890']],
    ],
    ['decimal commas and dates as they stand', '"1,5";01/02/2026', [['1,5', '01/02/2026']]],
    ['a quote in the middle of a cell', 'a "b" c,d', [['a "b" c', 'd']]],
  ])('takes %s', (_what, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('counts rows, blank ones included, and names the row of a quote that is never closed', () => {
    expect(readCsv('a\n\n\nb', 'x').sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 4]);
    expect(() => readCsv('a,b\n1,2\n"3,4\n5,6', 'x', ',')).toThrow(/quote that opens in row 3 is never closed/);
  });

  it('refuses what is empty, no text or too long', () => {
    expect(() => readCsv(' \n', 'x')).toThrow(RefusedWorkbook);
    expect(() => readCsv('a\n'.repeat(1_000_000), 'x')).toThrow(/120,000/);
    const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    for (const bytes of [[], [0, 0, 0], [0xff, 0xfe, 0x41, 0], [0xe9, 0x74, 0xe9]]) {
      expect(() => csvText(Uint8Array.from(bytes), decode)).toThrow(RefusedWorkbook);
    }
    expect(csvText(new TextEncoder().encode('été'), decode)).toBe('été');
  });
});

describe('writing', () => {
  it('keeps texts that begin like a formula texts, and reading gives them back', () => {
    const texts = ["=cmd|' /C calc'!A0", '+1', '-1', '@x', '\tx', '\u00a0=x', "'=x", "'quoted'", ' =x'];
    const written = writeCsv([texts]);
    for (const cell of written.slice(1).split(',')) expect(cell.replace(/^"/, '')).not.toMatch(/^[\s\u00a0]*[=+\-@\t]/);
    expect(rowsOf(written)).toEqual([texts]);
  });

  it('any texts come back as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (rows) => {
          const kept = rows.map((row) => ['x', ...row]);
          expect(readCsv(writeCsv(kept), 'x', ',').sheets[0]?.rows.map(({ cells }) => cells)).toEqual(
            kept.map((row) => row.map((text) => (text === '' ? null : text))),
          );
        },
      ),
    );
  });

  it('the initiatives and programs of a map stand in one table', () => {
    const [header = [], ...rows] = rowsOf(workCsv(evaluate(smallMap, '2026-07-01'))) ?? [];
    const cell = (row: number, name: string) => rows[row]?.[header.indexOf(name)];
    expect(rows).toHaveLength(2);
    expect([cell(0, 'Kind'), cell(0, 'Title'), cell(0, 'Start'), cell(0, 'Cost: per year'), cell(0, 'ID')]).toEqual([
      'Initiative',
      'Launch the forum',
      '2026-02-01',
      '250.5',
      'i1',
    ]);
    expect([cell(1, 'Kind'), cell(1, 'Owner'), cell(1, 'Start')]).toEqual(['Community program', 'Grace', null]);
    expect(workCsv(evaluate(smallMap, '2026-07-01'), { withoutMoney: true, withoutOwners: true })).not.toMatch(
      /250\.5|Ada|Grace/,
    );
  });
});
