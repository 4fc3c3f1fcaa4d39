import { clientFields, guessSheet } from '#shared/exchange/workbook/clientMapping.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';

/** Fields that a pasted column can fill: those of a client's own sheet, but for ids, since pasted rows are new cards. */
export const pastedFields = clientFields().filter(({ field }) => field !== 'id');

/** Pasted text as rows: lines of text have one cell each. */
export type Rows = readonly (readonly string[])[];

/** A table with a header, its columns matched as those of a client's own sheet are. */
export interface PastedTable {
  readonly headers: readonly string[];
  /** What each column holds; null where that is not known. */
  readonly fields: readonly (string | null)[];
  readonly rows: Rows;
  /** What rows become that name no kind. */
  readonly kind: KindName;
}

/** More rows than these are no paste but an import. */
const MOST_ROWS = 2000;

/**
 * Splits what was copied from a text or a spreadsheet: cells by tabs, rows by lines, with quoted cells that hold either
 * (the way spreadsheet programs put cells on the clipboard). Empty lines are left out.
 */
export function rowsOf(text: string): Rows {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  const isTable = text.includes('\t');
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string;
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === '' && isTable) quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  endRow();
  return rows.slice(0, MOST_ROWS);
}

/** The table that rows are, where their first row names columns that are known, the title among them; else null. */
export function tableOf(rows: Rows): PastedTable | null {
  const [headers, ...body] = rows;
  if (headers === undefined || headers.length < 2 || body.length === 0) return null;
  const mapping = guessSheet(
    { name: '', isHidden: false, rows: rows.map((cells, i) => ({ number: i + 1, cells })) },
    1,
  );
  if (mapping === null) return null;
  const given = new Map(mapping.columns.map(({ column, field }) => [column, field === 'id' ? null : field]));
  const fields = headers.map((_, column) => given.get(column) ?? null);
  const known = fields.filter((field) => field !== null).length;
  return known < 2 ? null : { headers, fields, rows: body, kind: mapping.kind };
}

/** A line without what marks it as an entry of a list: bullets, numbers, boxes. */
export function plainLine(line: string): string {
  return line.replace(/^\s*(?:[-*•–▪◦☐✓]|\d{1,3}[.)]|\[[ x]?\])\s+/iu, '').trim();
}
