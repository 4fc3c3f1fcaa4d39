/** What a pasted column holds, line by line. */
export interface PastedColumn {
  readonly lines: readonly PastedLine[];
  /** How many lines are no number. */
  readonly unread: number;
}

export interface PastedLine {
  /** The first cell of a line that has several; blank for one alone. */
  readonly name: string;
  /** Null for an empty line; undefined for one that is no number. */
  readonly value: number | null | undefined;
}

/**
 * Reads a column copied from a spreadsheet: a line a number, the last cell of a line that has several. A percent sign
 * or a unit behind the number is passed over.
 * @param read the number in a text in the person's habits; null for nothing, undefined for what is no number
 */
export function pastedColumn(text: string, read: (text: string) => number | null | undefined): PastedColumn {
  const lines = text
    .replace(/(\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
    .map((line): PastedLine => {
      const cells = line.split('\t');
      const last = (cells.at(-1) ?? '').trim();
      const value = read(last.replace(/\s*[^\d.,\s'’()+-]+$/u, '')) ?? (last === '' ? null : undefined);
      return { name: cells.length > 1 ? (cells[0] ?? '').trim() : '', value };
    });
  return { lines, unread: lines.filter(({ value }) => value === undefined).length };
}

/**
 * For each line the place among the titles to which it belongs: by name where some line names one of them, else one
 * after the other from a place on.
 * @returns -1 for a line that belongs to none of them
 */
export function placesOfLines(
  lines: readonly PastedLine[],
  titles: readonly string[],
  from: number,
): readonly number[] {
  const plain = (title: string) => title.trim().toLowerCase();
  // From the last, so that of equal titles the first is found.
  const byName = new Map([...titles].map((title, place): [string, number] => [plain(title), place]).reverse());
  byName.delete('');
  const named = lines.map(({ name }) => byName.get(plain(name)) ?? -1);
  if (named.some((place) => place >= 0)) return named;
  return lines.map((_, n) => (from + n < titles.length ? from + n : -1));
}
