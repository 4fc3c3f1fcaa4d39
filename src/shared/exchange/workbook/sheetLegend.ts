import type { PlannedRow } from './sheetPlan.ts';

/** Lines below a calculated sheet that say how to read it, after an empty one. */
export function legendRows(lines: readonly string[]): readonly PlannedRow[] {
  return [{ cells: [] }, ...lines.map((value): PlannedRow => ({ cells: [{ value, style: 'note' }] }))];
}

/** What a character of a title takes of a column's width, and the room beside it. */
const TITLE_CHARACTER = 0.94;
const TITLE_ROOM = 3;
const NARROWEST = 34;
const WIDEST = 66;

/**
 * Width of a column of links: as the longest needs. LibreOffice does not break them into lines, so what does not fit
 * would be cut there.
 */
export function linkColumnWidth(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * TITLE_CHARACTER + TITLE_ROOM)));
}
