import { ROW_LIMIT } from '../workbook/gate/limits.ts';
import { RefusedWorkbook } from '../workbook/refusedWorkbook.ts';
import type { WorkbookContent } from '../workbook/workbookContent.ts';
import { undefused } from './formulaLike.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface CsvContent extends WorkbookContent {
  /** What its cells are separated by: found out, or as it was told. */
  readonly delimiter: Delimiter;
}

/** Characters at the start from which the delimiter is found out. */
const SAMPLE = 20_000;

/**
 * The rows of a CSV text as one sheet of texts. Nothing is turned into a number or a date here: `007` stays `007`.
 * @param name what the sheet is called: the file's name without its ending
 * @param delimiter where a person has said it; else it is found out
 * @throws RefusedWorkbook for an empty text, a quote that is never closed (with its row) and too many rows
 */
export function readCsv(text: string, name: string, delimiter?: Delimiter): CsvContent {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') throw new RefusedWorkbook('empty', 'The file is empty.');
  const declared = /^sep=([,;|\t])\r?\n/i.exec(body);
  const start = declared === null ? 0 : declared[0].length;
  const separator = delimiter ?? (declared?.[1] as Delimiter | undefined) ?? likelyDelimiter(body);
  const rows: { number: number; cells: (string | null)[] }[] = [];
  const parser = new CsvParser(body, start, separator);
  for (let cells = parser.next(); cells !== null; cells = parser.next()) {
    if (parser.row > ROW_LIMIT) {
      throw new RefusedWorkbook(
        'tooMany',
        `The file has more than ${ROW_LIMIT.toLocaleString('en-US')} rows, the most that are read.`,
      );
    }
    if (cells.some((cell) => cell.trim() !== '')) {
      rows.push({ number: parser.row, cells: cells.map((cell) => (cell === '' ? null : undefused(cell))) });
    }
  }
  return { sheets: [{ name, isHidden: false, rows }], notes: [], delimiter: separator };
}

/**
 * The cells of a pasted text as spreadsheet programs put it on the clipboard, row by row, empty ones too. A quote that is
 * never closed is a quote and nothing more.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const body = text.replace(/(\r\n|\r|\n)$/, '');
  try {
    const parser = new CsvParser(body, 0, '\t');
    const rows: string[][] = [];
    for (let cells = parser.next(); cells !== null; cells = parser.next()) rows.push(cells);
    return rows;
  } catch {
    return body.split(/\r\n|\r|\n/).map((line) => line.split('\t'));
  }
}

/** Goes through a text row by row; line breaks inside quotes belong to their cell. */
class CsvParser {
  /** The row last read, 1 first. */
  row = 0;
  readonly #text: string;
  readonly #delimiter: string;
  #at: number;

  constructor(text: string, start: number, delimiter: string) {
    this.#text = text;
    this.#at = start;
    this.#delimiter = delimiter;
  }

  next(): string[] | null {
    if (this.#at >= this.#text.length) return null;
    this.row += 1;
    const cells: string[] = [];
    for (;;) {
      cells.push(this.#cell());
      if (this.#text.charAt(this.#at) !== this.#delimiter) break;
      this.#at += 1;
    }
    if (this.#text.charAt(this.#at) === '\r') this.#at += 1;
    if (this.#text.charAt(this.#at) === '\n') this.#at += 1;
    return cells;
  }

  #cell(): string {
    if (this.#text.charAt(this.#at) !== '"') return this.#plain();
    let value = '';
    let from = this.#at + 1;
    for (;;) {
      const quote = this.#text.indexOf('"', from);
      if (quote < 0) {
        throw new RefusedWorkbook(
          'unclosedQuote',
          `A quote that opens in row ${this.row} is never closed; close it or take it away, and try again.`,
        );
      }
      value += this.#text.slice(from, quote);
      if (this.#text.charAt(quote + 1) !== '"') {
        this.#at = quote + 1;
        // What follows a closing quote belongs to the cell as it stands.
        return value + this.#plain();
      }
      value += '"';
      from = quote + 2;
    }
  }

  #plain(): string {
    const start = this.#at;
    while (this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (character === this.#delimiter || character === '\n' || character === '\r') break;
      this.#at += 1;
    }
    return this.#text.slice(start, this.#at);
  }
}

/** The delimiter that gives most rows the same number of cells; a comma where none gives more than one. */
function likelyDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE);
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const score = evenness(sample, delimiter, text.length > SAMPLE);
    if (score > most) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}

function evenness(sample: string, delimiter: Delimiter, isCut: boolean): number {
  const parser = new CsvParser(sample, 0, delimiter);
  const widths: number[] = [];
  try {
    for (let cells = parser.next(); cells !== null && widths.length < 50; cells = parser.next()) {
      if (cells.length > 1 || cells[0] !== '') widths.push(cells.length);
    }
  } catch {
    if (!isCut) return 0;
  }
  const usual = widths[0] ?? 1;
  if (usual < 2) return widths.some((width) => width > 1) ? 0.1 : 0;
  return (widths.filter((width) => width === usual).length / widths.length) * (1 + Math.min(usual, 50) / 100);
}
