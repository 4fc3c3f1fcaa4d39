import { expect, test } from 'vitest';
import { matrixTable } from '#renderer/alignment/matrixCsv.ts';
import { wholeMatrix } from '#renderer/alignment/matrixSettings.ts';
import { directLinks, shownMatrix, wholeMatrixOf } from '#renderer/alignment/shownMatrix.ts';
import { document, map } from './smallMap.ts';

test('the table holds what is shown, with the totals both ways', () => {
  const direct = directLinks(document);
  const shown = shownMatrix(wholeMatrixOf(map), { ...wholeMatrix, rowOrder: 'title', level: 'digital' }, direct);
  const table = matrixTable(shown, direct);
  expect(new Set(table.map((row) => row.length))).toEqual(new Set([13]));
  expect(table.map((row) => [row[0], ...row.slice(9)])).toEqual([
    ['', '', '', 'Internal and operational value', 'Internal and operational value'],
    ['Title', 'Alignment', 'Direct links', 'Quick', 'Alone'],
    ['Forum', '20%', 1, 'Medium', ''],
    ['Lost', '0%', 0, '', ''],
    ['Shop', '20%', 1, 'Strong', ''],
    ['Direct links', '', 2, 2, 0],
  ]);
});
