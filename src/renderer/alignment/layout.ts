/** The sizes (px) of the matrix that windowing reckons with; the style sheet takes them from here. */
export interface MatrixLayout {
  /** Whether the five marks have columns of their own. */
  readonly isWide: boolean;
  /** What stands still at the left: title, marks, score, links. */
  readonly left: number;
  readonly titles: number;
  readonly column: number;
}

export const ROW = 40;
/** The names of the perspectives, and below them those of the goals. */
export const BANDS = 28;
export const HEAD = 176;

const wide: MatrixLayout = { isWide: true, left: 452, titles: 260, column: 52 };
const narrow: MatrixLayout = { isWide: false, left: 296, titles: 192, column: 48 };

/** @param room the width of the view, in px */
export function layoutFor(room: number): MatrixLayout {
  return room >= 900 ? wide : narrow;
}
