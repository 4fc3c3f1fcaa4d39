import { RefusedWorkbook } from '../refusedWorkbook.ts';
import { CELL_LIMIT, COLUMN_LIMIT, ROW_LIMIT } from './limits.ts';

/** A worksheet brought down to its cells, and what was seen on the way. */
export interface CleanSheet {
  readonly xml: string;
  readonly hiddenRows: number;
  readonly hasHiddenColumns: boolean;
  readonly hasMergedCells: boolean;
  /** Addresses of formulas that nobody has calculated yet. */
  readonly withoutResult: readonly string[];
}

// All patterns stop at the next tag, so that no text, however odd, is gone through twice.
const ROW = /<(?:\w+:)?row(?=[\s/>])[^<>]*>/g;
const CELL = /<(?:\w+:)?c(?=[\s/>])[^<>]*>/g;
const FORMULA = /<(\w+:)?f(?=[\s/>])[^<>]*(?:\/>|>[^<>]*<\/(?:\w+:)?f\s*>)/g;

const UNCALCULATED =
  /<(?:\w+:)?c\s[^<>]*?\br=["']([A-Z]{1,3}\d{1,7})["'][^<>]*><f>0<\/f>(?:<v\s*\/>|<v><\/v>)?<\/(?:\w+:)?c>/g;

/**
 * The cells of a worksheet as a worksheet of their own. Everything else in it (sizes, links, rules, drawings) can be of
 * any extent and says nothing that is read. Formulas become a mark, since only their results are taken.
 * @param name of the sheet, for what is said
 * @throws RefusedWorkbook where a value stands beyond the limits
 */
export function cleanSheet(name: string, xml: string): CleanSheet {
  const data = sheetData(xml);
  checkExtent(name, data);
  const rows = data.match(ROW) ?? [];
  const marked = data.replace(FORMULA, '<f>0</f>');
  return {
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${marked}</sheetData></worksheet>`,
    hiddenRows: rows.filter((row) => /\bhidden\s*=\s*["'](?:1|true)["']/.test(row)).length,
    hasHiddenColumns: /<(?:\w+:)?col\s[^<>]*\bhidden\s*=\s*["'](?:1|true)["']/.test(
      xml.slice(0, xml.indexOf('sheetData')),
    ),
    withoutResult: [...marked.matchAll(UNCALCULATED)].map(([, address = '']) => address),
    hasMergedCells: /<(?:\w+:)?mergeCell\s/.test(xml),
  };
}

/** What stands between the tags of `sheetData`. */
function sheetData(xml: string): string {
  const open = /<(?:\w+:)?sheetData(?=[\s/>])[^<>]*>/.exec(xml);
  if (open === null || open[0].endsWith('/>')) return '';
  const start = open.index + open[0].length;
  const close = /<\/(?:\w+:)?sheetData\s*>/g;
  close.lastIndex = start;
  const end = close.exec(xml);
  if (end === null) throw new RefusedWorkbook('damaged', 'The workbook is damaged: a sheet breaks off in the middle.');
  return xml.slice(start, end.index);
}

function checkExtent(name: string, data: string): void {
  let cells = 0;
  for (const { 0: tag } of data.matchAll(CELL)) {
    cells += 1;
    if (tag.endsWith('/>')) continue;
    const place = /\sr\s*=\s*["']([A-Za-z]{1,8})(\d{1,10})["']/.exec(tag);
    if (place === null) continue;
    if (Number(place[2]) > ROW_LIMIT)
      throw beyond(name, `row ${place[2]}`, `${ROW_LIMIT.toLocaleString('en-US')} rows`);
    if (columnNumber(place[1] ?? '') > COLUMN_LIMIT) throw beyond(name, `column ${place[1]}`, 'what a sheet can hold');
  }
  if (cells > CELL_LIMIT)
    throw beyond(name, `${cells.toLocaleString('en-US')} cells`, `${CELL_LIMIT.toLocaleString('en-US')}`);
  const rows = data.match(ROW)?.length ?? 0;
  // Rows need not be numbered; then their count is their last number.
  if (rows > 1_048_576)
    throw beyond(name, `${rows.toLocaleString('en-US')} rows`, `${ROW_LIMIT.toLocaleString('en-US')} rows`);
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function beyond(name: string, what: string, limit: string): RefusedWorkbook {
  return new RefusedWorkbook(
    'tooMany',
    `The sheet “${name}” reaches to ${what}, beyond ${limit}, the most that is read.`,
  );
}
