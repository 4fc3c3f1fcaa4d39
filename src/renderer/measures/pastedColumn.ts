/** What a pasted column holds, line by line. */
export interface PastedColumn {
  /** Null for an empty line; undefined for one that is no number. */
  readonly values: readonly (number | null | undefined)[];
  /** How many lines are no number. */
  readonly unread: number;
}

/**
 * Reads a column copied from a spreadsheet: a line a number, the last cell of a line that has several. A percent sign
 * or a unit behind the number is passed over.
 * @param read the number in a text in the person's habits; null for nothing, undefined for what is no number
 */
export function pastedColumn(text: string, read: (text: string) => number | null | undefined): PastedColumn {
  const lines = text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  const values = lines.map((line) => {
    const cell = (line.split('\t').at(-1) ?? '').trim();
    return read(cell.replace(/\s*[^\d.,\s'’()+-]+$/u, '')) ?? (cell === '' ? null : undefined);
  });
  return { values, unread: values.filter((value) => value === undefined).length };
}
