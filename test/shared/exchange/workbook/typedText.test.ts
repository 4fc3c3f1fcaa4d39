import { describe, expect, it } from 'vitest';
import { dayOfSerial, serialOfDay } from '#shared/exchange/workbook/daySerial.ts';
import { joinList, splitList } from '#shared/exchange/workbook/listText.ts';
import { dayOfText, decimalEvidence, numberOfText } from '#shared/exchange/workbook/typedText.ts';

describe('numbers', () => {
  it.each<[text: string, value: number | 'ambiguous' | null]>([
    ['7', 7],
    ['-7', -7],
    ['−7', -7],
    ['+7', 7],
    ['(7)', -7],
    ['007', 7],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['0,500', 0.5],
    ['1234,567', 1234.567],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,5', 1234.5],
    ['1\u202f234\u00a0567,5', 1234567.5],
    ["1'234.5", 1234.5],
    ['1’234’567', 1234567],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['5%', 5],
    ['€ 1.200,00', 1200],
    ['1,200.00 USD', 1200],
    ['1E5', 100000],
    ['1,234', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['', null],
    ['-', null],
    ['about 5', null],
    ['1,2,3', null],
    ['1.2.3', null],
    ['12,34,567.8', null],
    ['1e999', null],
    ['99999999999999999999', null],
    ['NaN', null],
  ])('%s', (text, value) => {
    const read = numberOfText(text);
    expect(read === null || read === 'ambiguous' ? read : read.value).toBe(value);
  });

  it('that can be meant in two ways are read as the file writes them', () => {
    expect(numberOfText('1,234', 'comma')).toEqual({ value: 1.234 });
    expect(numberOfText('1,234', 'point')).toEqual({ value: 1234 });
    expect(numberOfText('1.234', 'comma')).toEqual({ value: 1234 });
    expect([
      decimalEvidence('1,5'),
      decimalEvidence('1.234,56'),
      decimalEvidence('1.5'),
      decimalEvidence('1,234'),
    ]).toEqual(['comma', 'comma', 'point', null]);
  });
});

describe('days', () => {
  it.each<[text: string, day: string | 'ambiguous' | null]>([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-28 00:00:00', '2026-02-28'],
    ['2026-02-28T23:30:00Z', '2026-02-28'],
    ['2026/2/8', '2026-02-08'],
    ['28.2.2026', '2026-02-28'],
    ['1.2.26', '2026-02-01'],
    ['28/02/2026', '2026-02-28'],
    ['02/28/2026', '2026-02-28'],
    ['05/05/2026', '2026-05-05'],
    ['3 Mar 2026', '2026-03-03'],
    ['March 3rd, 2026', '2026-03-03'],
    ['3-Sept-26', '2026-09-03'],
    ['01/02/2026', 'ambiguous'],
    ['1-2-26', 'ambiguous'],
    ['30/02/2026', null],
    ['2026-13-01', null],
    ['soon', null],
    ['Q3 2026', null],
    ['2026', null],
  ])('%s', (text, day) => {
    const read = dayOfText(text);
    expect(read === null || read === 'ambiguous' ? read : read.value).toBe(day);
  });

  it('that can be meant in two ways are read as they were said to be', () => {
    expect(dayOfText('01/02/2026', 'dayFirst')).toEqual({ value: '2026-02-01' });
    expect(dayOfText('01/02/2026', 'monthFirst')).toEqual({ value: '2026-01-02' });
  });

  it('have the serials that programs agree on, and back', () => {
    for (const day of ['1900-03-01', '1999-12-31', '2000-02-29', '2026-11-21', '9999-12-31']) {
      expect(dayOfSerial(serialOfDay(day) ?? -1, false)).toBe(day);
    }
    expect(serialOfDay('2026-11-21')).toBe(46347);
    expect([serialOfDay('1900-02-28'), dayOfSerial(0, false), dayOfSerial(2_958_466, false)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

it('lists in one cell can be read and read back', () => {
  expect(joinList(['Engagement', 'Enlistment'])).toBe('Engagement; Enlistment');
  for (const list of [[], ['a'], ['a;b', 'c'], ['"', ''], [' a ', 'b\nc'], ['"a"; b']])
    expect(splitList(joinList(list))).toEqual(list);
  expect(splitList('a;b\nc ;; "d')).toEqual(['a', 'b', 'c', 'd']);
});
