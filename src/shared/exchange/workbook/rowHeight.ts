import type { PlannedCell, PlannedRow } from './sheetPlan.ts';
import { styleOf } from './styles.ts';

/** Height of a line of text, and what a row has beside its lines, in points. */
const LINE = 13;
const PADDING = 3;
/** The most that programs allow is 409. */
const LIMIT = 400;

/**
 * A row as high as its longest text needs. Programs fit rows by themselves when a cell is edited, but not all of them
 * when a file is opened.
 * @param widths of the columns, in characters; cells beyond them do not count
 */
export function fittedRow(cells: readonly (PlannedCell | null)[], widths: readonly number[]): PlannedRow {
  let lines = 1;
  widths.forEach((width, i) => {
    const cell = cells[i];
    if (typeof cell?.value !== 'string' || cell.value.length < width * 0.8) return;
    const style = styleOf(cell.style);
    if (style.wraps !== true) return;
    lines = Math.max(lines, linesOf(cell.value, style.font?.bold === true ? width * 0.95 : width * 1.05));
  });
  return { cells, height: Math.min(LIMIT, PADDING + lines * LINE) };
}

function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const length = word.length + 1;
      if (used > 0 && used + length - 1 > width) {
        lines += 1;
        used = 0;
      }
      // A word longer than the column is broken.
      lines += Math.floor((word.length - 1) / width) > 0 ? Math.floor((word.length - 1) / width) : 0;
      used += length;
    }
  }
  return lines;
}
