import { expect, test } from 'vitest';
import { readCsv } from '#shared/exchange/csv/readCsv.ts';
import { guessMapping } from '#shared/exchange/workbook/clientMapping.ts';
import { compareClientSheet } from '#shared/exchange/workbook/compareClientSheet.ts';
import { compareWorkbook } from '#shared/exchange/workbook/compareWorkbook.ts';
import { patchOf } from '#shared/exchange/workbook/patchOf.ts';
import { allKeys } from '#shared/exchange/workbook/preview.ts';
import type { RowContent, WorkbookContent } from '#shared/exchange/workbook/workbookContent.ts';
import { smallMap } from './editedSheets.ts';

let n = 0;
const newId = () => `new-${++n}`;

// Work that grew with the square would outlast the time a test is given.
test('eight thousand rows of a client’s sheet are compared in one pass', () => {
  const rows = Array.from({ length: 8000 }, (_, i) => `Project ${i},Owner ${i % 7},Grow`);
  const content = readCsv(['Name,Owner,Supports', ...rows].join('\n'), 'Projects');
  const mapping = guessMapping(content);
  if (mapping === null) throw new Error('no mapping');
  const preview = compareClientSheet(smallMap, content, mapping, { newId });
  expect(preview.additions).toHaveLength(16_000);
  expect(patchOf(preview, allKeys(preview)).changes).toHaveLength(16_000);
});

test('thirty thousand readings of one KPI are paired in one pass', () => {
  const day = (i: number) => new Date(Date.UTC(1950, 0, 1 + (i % 9000))).toISOString().slice(0, 10);
  const readings = Array.from({ length: 15_000 }, (_, i) => ({ date: day(i), value: i, note: '' }));
  const kpi = smallMap.elements.get('k1');
  if (kpi?.kind !== 'kpi') throw new Error('no KPI');
  const document = { ...smallMap, elements: new Map(smallMap.elements).set('k1', { ...kpi, readings }) };
  const header: RowContent = { number: 1, cells: ['KPI', 'Date', 'Value', 'Note', 'Unit', 'ID'] };
  const rows = Array.from(
    { length: 30_000 },
    (_, i): RowContent => ({
      number: i + 2,
      cells: [null, { day: day(i + 10) }, i, null, null, 'k1'],
    }),
  );
  const content: WorkbookContent = {
    sheets: [{ name: 'Readings', isHidden: false, rows: [header, ...rows] }],
    notes: [],
  };
  const preview = compareWorkbook(document, content, { newId });
  expect(preview.additions.length + preview.changes.length).toBeGreaterThan(15_000);
});
