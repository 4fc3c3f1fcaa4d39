/** Rows of a spreadsheet, pasted as text: a day, a number, a note. */

export interface DatedNumber {
  readonly date: string;
  readonly number: number;
  readonly note: string;
}

export interface PastedRows {
  readonly rows: readonly DatedNumber[];
  /** Lines in which no day and number were found, as they were; a heading above the first row is not among them. */
  readonly unread: readonly string[];
}

interface Readers {
  readonly day: (text: string) => string | null | undefined;
  readonly number: (text: string) => number | null | undefined;
}

/** Whether a pasted text holds cells: a single value goes into the field as ever. */
export function isTable(text: string): boolean {
  return /[\t\n;]/.test(text.trim());
}

/**
 * Reads pasted lines; cells are separated by tabs, or by semicolons where there is no tab. In each line the first cell
 * that is a day is the date, the first other one that is a number the value, and what is left the note.
 */
export function pastedRows(text: string, read: Readers): PastedRows {
  const rows: DatedNumber[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    const row = rowOf(line, read);
    if (row !== null) rows.push(row);
    else if (rows.length > 0 || unread.length > 0 || /\d/.test(line)) unread.push(line.trim());
  }
  return { rows, unread };
}

function rowOf(line: string, { day, number }: Readers): DatedNumber | null {
  const cells = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
  const dayAt = cells.findIndex((cell) => typeof day(cell) === 'string');
  const numberAt = cells.findIndex((cell, at) => at !== dayAt && typeof number(cell) === 'number');
  if (dayAt < 0 || numberAt < 0) return null;
  const note = cells.filter((cell, at) => at !== dayAt && at !== numberAt && cell !== '').join(' ');
  return { date: day(cells[dayAt] ?? '') as string, number: number(cells[numberAt] ?? '') as number, note };
}
