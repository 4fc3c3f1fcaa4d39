import type { Day, Id } from '#shared/model/values.ts';
import { type Column, valueAt } from './columns.ts';
import { serialOfDay } from './daySerial.ts';
import { joinList } from './listText.ts';
import type { ReferenceBook } from './references.ts';
import type { CellContent } from './workbookContent.ts';

/** Most characters that a cell can hold. */
const CELL_LIMIT = 32_767;
/** Ends a text that did not fit into its cell; the map file holds all of it. */
export const CUT_MARK = '… [cut here: the map holds all of it]';

/** What the cell of a record holds in an exported workbook. */
export function renderCell(column: Column, record: object, references: ReferenceBook): CellContent {
  const value = valueAt(record, column.path);
  if (value === null || value === undefined) return null;
  switch (column.format) {
    case 'day':
      return serialOfDay(value as Day) === null ? (value as string) : { day: value as Day };
    case 'flag':
      return value === true ? 'Yes' : 'No';
    case 'choice':
      return typeof value === 'number' && !hasWords(column) ? value : wordOf(column, value);
    case 'choices':
      return textCell(joinList((value as readonly string[]).map((v) => String(wordOf(column, v)))));
    case 'texts':
      return textCell(joinList(value as readonly string[]));
    case 'reference':
      return textCell(namesIn(column, references).nameOf(value as Id));
    case 'references':
      return textCell(joinList((value as readonly Id[]).map((id) => namesIn(column, references).nameOf(id))));
    case 'number':
    case 'money':
      return value as number;
    default:
      return textCell(value as string);
  }
}

/** True where a choice is called something else than its number. */
export function hasWords(column: Column): boolean {
  return column.choices?.some(({ value, word }) => String(value) !== word) === true;
}

function wordOf(column: Column, value: unknown): string | number {
  return column.choices?.find((choice) => choice.value === value)?.word ?? String(value);
}

function namesIn(column: Column, references: ReferenceBook) {
  return references.in(column.refersTo ?? 'elements');
}

/** A text as a cell can hold it; empty texts leave the cell empty. */
function textCell(text: string): string | null {
  if (text === '') return null;
  return text.length <= CELL_LIMIT ? text : `${wholeStart(text, CELL_LIMIT - CUT_MARK.length)}${CUT_MARK}`;
}

function wholeStart(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
