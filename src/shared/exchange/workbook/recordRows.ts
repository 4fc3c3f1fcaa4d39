import type { Column } from './columns.ts';
import { comparableTitle } from './references.ts';
import { type CellContent, isBlankCell, type SheetContent, textOfCell } from './workbookContent.ts';
import { ID_HEADER, type RecordSheet } from './workbookSheet.ts';

/** A row of a record sheet, by its columns. */
export interface RecordRow {
  readonly row: number;
  /** Null where the cell is empty or there is no such column. */
  readonly id: string | null;
  readonly cell: (column: Column) => CellContent;
}

/** The rows of a record sheet as they were read, blank ones left out. */
export interface RecordRows {
  readonly sheet: RecordSheet;
  /** As it is called in the file. */
  readonly name: string;
  /** The columns that it has, whatever their order. */
  readonly columns: readonly Column[];
  readonly hasId: boolean;
  readonly rows: readonly RecordRow[];
  /** Headers of columns that the map does not know. */
  readonly unknown: readonly string[];
  /** Headers that stand twice; the first counts. */
  readonly repeated: readonly string[];
}

/** Rows at the top among which the header is looked for. */
const HEADER_SEARCH = 20;

/** Headers are told by their words alone: case, odd space and line breaks do not count. */
const comparableHeader = comparableTitle;

/**
 * Reads a sheet by its headers.
 * @returns null where no row holds any of the sheet's headers
 */
export function recordRows(sheet: RecordSheet, content: SheetContent): RecordRows | null {
  const known = new Map<string, Column>(sheet.columns.map((column) => [comparableHeader(column.header), column]));
  const calculated = new Set(sheet.calculated.map(({ header }) => comparableHeader(header)));
  const idHeader = comparableHeader(ID_HEADER);
  const isKnown = (cell: CellContent | undefined) => {
    const header = comparableHeader(textOfCell(cell));
    return known.has(header) || calculated.has(header) || header === idHeader;
  };
  const candidates = content.rows.slice(0, HEADER_SEARCH).map((row, index) => ({
    index,
    matches: row.cells.filter((cell) => isKnown(cell ?? null)).length,
  }));
  const best = candidates.reduce((most, each) => (each.matches > most.matches ? each : most), {
    index: -1,
    matches: 0,
  });
  const header = content.rows[best.index];
  if (header === undefined) return null;
  const places = new Map<Column, number>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  let idPlace = -1;
  header.cells.forEach((cell, at) => {
    if (isBlankCell(cell)) return;
    const text = textOfCell(cell).trim();
    const column = known.get(comparableHeader(text));
    if (column !== undefined) {
      if (places.has(column)) repeated.push(text);
      else places.set(column, at);
    } else if (comparableHeader(text) === idHeader) {
      if (idPlace >= 0) repeated.push(text);
      else idPlace = at;
    } else if (!calculated.has(comparableHeader(text))) {
      unknown.push(text);
    }
  });
  const columns = sheet.columns.filter((column) => places.has(column));
  const rows = content.rows.slice(best.index + 1).flatMap(({ number, cells }): RecordRow[] => {
    const idCell = idPlace < 0 ? null : (cells[idPlace] ?? null);
    const cell = (column: Column): CellContent => {
      const at = places.get(column);
      return at === undefined ? null : (cells[at] ?? null);
    };
    if (isBlankCell(idCell) && columns.every((column) => isBlankCell(cell(column)))) return [];
    return [{ row: number, id: isBlankCell(idCell) ? null : textOfCell(idCell), cell }];
  });
  return { sheet, name: content.name, columns, hasId: idPlace >= 0, rows, unknown, repeated };
}
