import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileKindNames, safeFileName } from '#shared/ipc/fileKinds.ts';

describe('a file name for a title', () => {
  test.each([
    ['Plan 2027', 'Plan 2027.throughline'],
    ['Plan.throughline', 'Plan.throughline'],
    ['Plan.JSON', 'Plan.throughline'],
    ['Plan v1.2', 'Plan v1.2.throughline'],
    ['Žluťoučký 計画 🎯', 'Žluťoučký 計画 🎯.throughline'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.throughline'],
    ['../../etc/passwd', 'etc passwd.throughline'],
    ['  spaced \n out\t', 'spaced out.throughline'],
    ['ends with dots...', 'ends with dots.throughline'],
    ['.bashrc', 'bashrc.throughline'],
    ['con', '_con.throughline'],
    ['CON.backup', '_CON.backup.throughline'],
    ['lpt1', '_lpt1.throughline'],
    ['console', 'console.throughline'],
    ['photo\u202egnp.exe', 'photo gnp.exe.throughline'],
    ['zero\u200bwidth', 'zero width.throughline'],
    ['half \ud83d pair', 'half pair.throughline'],
    ['', 'Untitled.throughline'],
    ['...', 'Untitled.throughline'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title, 'map')).toBe(name);
  });

  test('is one that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...fileKindNames), (title, kind) => {
        const name = safeFileName(title, kind);
        expect(name).toMatch(/^[^\s.\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}][^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]*\.[a-z]+$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
        expect(safeFileName(name, kind)).toBe(name);
      }),
    );
  });
});
