import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderName } from '#main/files/folderName.ts';

describe('folderName', () => {
  it.each([
    '../../x',
    '..',
    '.',
    'a/b',
    'a\\b',
    'C:',
    'a\0b',
    'A b.',
    ' ',
    '~',
    '%2e%2e',
    '\u00e9',
    'e\u0301',
    '\ud800',
    '😀'.repeat(100),
  ])('makes a plain name of %o', (id) => expect(folderName(id)).toMatch(/^[a-z0-9_-]{1,80}$/));

  it('leaves uuids readable', () => {
    expect(folderName('0b7f3c1e-7a55-4a0e-9a53-5b8b0f6f0a11')).toBe('0b7f3c1e-7a55-4a0e-9a53-5b8b0f6f0a11');
  });

  it('never gives two ids one name, whatever the system makes of case and accents', () => {
    const seen = (id: string) => folderName(id).toLowerCase().normalize('NFC');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), (a, b) => {
        expect(seen(a) === seen(b)).toBe(a === b);
      }),
    );
    const near = [
      'a',
      'A',
      '_0041',
      '_',
      '__',
      '\u00e9',
      'e\u0301',
      'ß',
      'ẞ',
      'ss',
      'con',
      'CON',
      'Con',
      'x'.repeat(81),
      'X'.repeat(81),
    ];
    expect(new Set(near.map(seen)).size).toBe(near.length);
  });
});
