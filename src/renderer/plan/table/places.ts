/** A cell by row and column, 0 first; row -1 is the headers, column 0 the titles. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen, for Page up and down. */
  readonly page: number;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The block between two cells. */
export function blockOf(a: Place, b: Place): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** How many cells a block holds. */
export function blockSize({ top, bottom, left, right }: Block): number {
  return (bottom - top + 1) * (right - left + 1);
}

/**
 * Where a key leads from a cell, as in a spreadsheet; null for a key that leads nowhere. With Ctrl arrows go to the ends.
 * @param lowest -1 where the headers can be reached, 0 while a block is stretched
 */
export function placeAfter(press: Press, from: Place, size: TableSize, lowest: -1 | 0 = -1): Place | null {
  if (press.altKey) return null;
  const far = press.ctrlKey || press.metaKey;
  const { row, column } = from;
  const to = (toRow: number, toColumn: number): Place => ({
    row: Math.min(size.rows - 1, Math.max(lowest, toRow)),
    column: Math.min(size.columns - 1, Math.max(0, toColumn)),
  });
  switch (press.key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(far ? size.rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? size.columns - 1 : column + 1);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? size.rows - 1 : row, size.columns - 1);
    case 'PageUp':
      return to(Math.max(0, row - size.page), column);
    case 'PageDown':
      return to(row + size.page, column);
    default:
      return null;
  }
}

/** True for a key press that writes something: typing into a cell replaces what is there. */
export function isWriting({ key, ctrlKey, metaKey, altKey }: Press): boolean {
  // AltGr writes signs and reports Ctrl and Alt together.
  if ((ctrlKey || metaKey) && !(ctrlKey && altKey)) return false;
  return [...key].length === 1 || key === 'Dead' || key === 'Process';
}
