import type { PlannedCell, PlannedRow } from './sheetPlan.ts';
import { styleOf } from './styles.ts';

/** Height of a line of text, and what a row has beside its lines, in points. */
const LINE = 13;
const PADDING = 3;
/** What an indent takes of a line, in characters. */
const INDENT = 1.4;
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
    if (typeof cell?.value !== 'string' || (cell.value.length < width * 0.8 && !cell.value.includes('\n'))) return;
    const style = styleOf(cell.style);
    if (style.wraps !== true) return;
    const room = width - (style.indent ?? 0) * INDENT;
    lines = Math.max(lines, linesOf(cell.value, style.font?.bold === true ? room : room * 1.1));
  });
  return { cells, height: Math.min(LIMIT, PADDING + lines * LINE) };
}

/** Lines break at words, so that some of each line stays empty. */
const USED_OF_A_LINE = 0.94;

function linesOf(text: string, width: number): number {
  const perLine = width * USED_OF_A_LINE;
  if (!text.includes('\n')) return Math.ceil(text.length / perLine);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += Math.max(1, Math.ceil(paragraph.length / perLine));
  return lines;
}
