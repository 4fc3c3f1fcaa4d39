/** A place in the matrix: row and column, 0 first; -1 is the headers. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen, for Page up and down. */
  readonly page: number;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Where a key leads from a place of the grid (as the ARIA grid pattern has it); null for a key that leads nowhere. */
export function placeAfter(press: Press, { row, column }: GridPlace, size: GridSize): GridPlace | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (altKey || shiftKey) return null;
  const far = ctrlKey || metaKey;
  const within = (place: GridPlace): GridPlace => {
    const held = {
      row: Math.min(size.rows - 1, Math.max(-1, place.row)),
      column: Math.min(size.columns - 1, Math.max(-1, place.column)),
    };
    // The corner is nobody's: it holds no element.
    return held.row === -1 && held.column === -1 ? { row, column } : held;
  };
  switch (key) {
    case 'ArrowUp':
      return within({ row: far ? 0 : row - 1, column });
    case 'ArrowDown':
      return within({ row: far ? size.rows - 1 : row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: far ? 0 : column - 1 });
    case 'ArrowRight':
      return within({ row, column: far ? size.columns - 1 : column + 1 });
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 });
    case 'End':
      return within({ row: far ? size.rows - 1 : row, column: size.columns - 1 });
    case 'PageUp':
      return within({ row: Math.max(0, row - size.page), column });
    case 'PageDown':
      return within({ row: row + size.page, column });
    default:
      return null;
  }
}
