/** The sizes (px) of the matrix that windowing reckons with; the style sheet takes them from here. */
export interface MatrixLayout {
  /** Whether the five marks have columns of their own. */
  readonly isWide: boolean;
  /** The width of what stands still at the left: title, marks, score, links. */
  readonly left: number;
  /** The width of a goal. */
  readonly column: number;
}

export const ROW = 44;
/** The names of the perspectives, and below them those of the goals. */
export const BANDS = 28;
export const HEAD = 184;

const wide: MatrixLayout = { isWide: true, left: 468, column: 52 };
const narrow: MatrixLayout = { isWide: false, left: 300, column: 48 };

/** @param room the width of the view, in px */
export function layoutFor(room: number): MatrixLayout {
  return room >= 900 ? wide : narrow;
}
