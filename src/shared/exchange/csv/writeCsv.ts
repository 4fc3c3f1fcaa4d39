import { defused } from './formulaLike.ts';

/** What a cell of a CSV file is made of. */
export type CsvValue = string | number | null;

/**
 * The text of a CSV file: UTF-8 with a byte order mark, by which spreadsheet programs tell it, commas, and line ends as
 * RFC 4180 has them. Texts that begin like a formula get an apostrophe; numbers have a decimal point.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = defused(value);
  return /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
