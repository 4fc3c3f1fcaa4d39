import type { Day } from '#shared/model/values.ts';

/** An error that a spreadsheet program shows instead of a value: `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** A cell that is shown as a date. */
export interface CellDay {
  readonly day: Day;
}

/** What a cell holds; null for an empty one. */
export type CellContent = null | string | number | boolean | CellDay | CellError;

export interface RowContent {
  /** As the spreadsheet program counts them, 1 first. */
  readonly number: number;
  /** From column A; a place may be missing. */
  readonly cells: readonly (CellContent | undefined)[];
}

export interface SheetContent {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows that hold anything, top down. */
  readonly rows: readonly RowContent[];
}

/** What was left out or included on the way, in a sentence: macros, hidden rows, formulas. */
export interface ContentNote {
  /** Null where it is about the file as a whole. */
  readonly sheet: string | null;
  readonly text: string;
}

/** What was read from a workbook or a CSV file: plain cells, in the order of its sheets. */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly notes: readonly ContentNote[];
}

export function isCellDay(content: CellContent | undefined): content is CellDay {
  return typeof content === 'object' && content !== null && 'day' in content;
}

export function isCellError(content: CellContent | undefined): content is CellError {
  return typeof content === 'object' && content !== null && 'error' in content;
}

/** True for an empty cell and for one that holds nothing but space. */
export function isBlankCell(content: CellContent | undefined): boolean {
  return content === undefined || content === null || (typeof content === 'string' && content.trim() === '');
}

/** The cell as a text, as a person would copy it. */
export function textOfCell(content: CellContent | undefined): string {
  if (content === undefined || content === null) return '';
  if (isCellDay(content)) return content.day;
  if (isCellError(content)) return content.error;
  if (typeof content === 'boolean') return content ? 'Yes' : 'No';
  return typeof content === 'number' ? String(content) : content.replace(/\r\n?/g, '\n');
}
