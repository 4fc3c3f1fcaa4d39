import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = import.meta.dirname;
const table = readFileSync(join(folder, 'SECURITY.md'), 'utf8');

/** `file › test` in a Markdown text. */
function namedTests(text: string): { file: string; title: string }[] {
  return [...text.matchAll(/`([^`]+?) › ([^`]*)`/g)].map(([, file = '', title = '']) => ({ file, title }));
}

/** Why a named test cannot be trusted to be there; null where it is. */
function fault({ file, title }: { file: string; title: string }): string | null {
  const path = resolve(folder, file);
  if (!existsSync(path)) return `${file} is missing`;
  const titles = [
    ...readFileSync(path, 'utf8').matchAll(/\b(?:test|it)(?:\.\w+\([^)]*\)|\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1,/g),
  ];
  return titles.some(([, , found]) => found === title) ? null : `${file} has no test “${title}”`;
}

describe('the table of the security checklist', () => {
  test('names only tests that exist', () => {
    const named = namedTests(table);
    expect(named.length).toBeGreaterThan(40);
    expect(named.map(fault).filter((found) => found !== null)).toEqual([]);
  });

  test('has every row of the checklist, each with a test', () => {
    const rows = table.split('\n').filter((line) => /^\| \d+ \|/.test(line));
    expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(rows.filter((row) => namedTests(row).length === 0)).toEqual([]);
  });

  test('a test that was renamed or removed is noticed', () => {
    expect(fault({ file: 'securityTable.test.ts', title: 'names only tests that exist' })).toBeNull();
    expect(fault({ file: 'securityTable.test.ts', title: 'names only tests that' })).toContain('has no test');
    expect(fault({ file: 'gone.test.ts', title: 'x' })).toBe('gone.test.ts is missing');
  });
});
