import type { PlanColumn } from '../planColumns.ts';
import { type TableLayout, widthIn } from './tableLayout.ts';

/** Sizes of the table, in px. */
export const ROW = 32;
export const HEAD = 36;
export const FOOT = 36;
/** Left of the titles: the row's number and its mark. */
export const GUTTER = 56;

/** A column where it stands. */
export interface PlacedColumn {
  readonly column: PlanColumn;
  /** Its place among the columns, 0 for the title. */
  readonly place: number;
  /** In px from the left of the sheet. */
  readonly left: number;
  readonly width: number;
}

export interface TableGeometry {
  readonly columns: readonly PlacedColumn[];
  /** What stands still at the left: gutter and title. */
  readonly frozen: number;
  readonly width: number;
}

/** Where the columns of a layout stand. @param room the width that can be seen: the title takes at most half of it */
export function placeColumns(columns: readonly PlanColumn[], layout: TableLayout, room: number): TableGeometry {
  let left = GUTTER;
  const most = room === 0 ? Number.POSITIVE_INFINITY : Math.max(160, room / 2 - GUTTER);
  const placed = columns.map((column, place) => {
    const chosen = widthIn(layout, column);
    const width = place === 0 ? Math.min(chosen, most) : chosen;
    const at = { column, place, left, width };
    left += width;
    return at;
  });
  return { columns: placed, frozen: GUTTER + (placed[0]?.width ?? 0), width: left };
}

/** So far beyond the edge columns are drawn, in px, so that most scrolling draws nothing new. */
const MARGIN = 240;

/** The first and the place behind the last of the columns that are drawn beside the title. */
export function visibleColumns(
  { columns, frozen }: TableGeometry,
  scrolled: number,
  room: number,
): { readonly start: number; readonly end: number } {
  const from = scrolled + frozen - MARGIN;
  const to = scrolled + room + MARGIN;
  let start = 1;
  while (
    start < columns.length &&
    (columns[start] as PlacedColumn).left + (columns[start] as PlacedColumn).width <= from
  )
    start++;
  let end = start;
  while (end < columns.length && (columns[end] as PlacedColumn).left < to) end++;
  return { start: Math.min(start, columns.length), end };
}

/** The place of the column at a distance from the sheet's left; the last one for what lies beyond. */
export function columnAt({ columns }: TableGeometry, x: number): number {
  const found = columns.findIndex(({ left, width }) => x < left + width);
  return found < 0 ? columns.length - 1 : found;
}

/** Where to scroll so that a column is seen whole beside the title. */
export function scrollToShow(
  { columns, frozen }: TableGeometry,
  place: number,
  scrolled: number,
  room: number,
): number {
  const at = columns[place];
  if (at === undefined || place === 0) return scrolled;
  if (at.left - frozen < scrolled) return at.left - frozen;
  const right = at.left + at.width;
  return right > scrolled + room ? Math.min(right - room, at.left - frozen) : scrolled;
}
