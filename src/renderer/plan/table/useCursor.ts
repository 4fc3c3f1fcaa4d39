import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { offsetToShow } from '#renderer/ui/windowing.ts';
import { columnAt, FOOT, HEAD, ROW, scrollToShow, type TableGeometry } from './geometry.ts';
import { type Block, blockOf, type Place } from './places.ts';
import type { TableRows } from './tableRows.ts';

interface Active extends Place {
  /** The row's key: the cursor stays with its row when others come and go. */
  readonly key: string;
}

export interface Cursor {
  /** The cell that the keyboard is at; row -1 for the headings. */
  readonly at: Place;
  /** The selected cells; null while the keyboard is in the headings. */
  readonly block: Block | null;
  /** How often it was moved: coming to the table is no choice of its first row. */
  readonly moves: number;
  /** Goes to a cell, or stretches the block to it, and brings it into sight. */
  readonly goTo: (place: Place, how?: { readonly stretches?: boolean; readonly takesFocus?: boolean }) => void;
  /** Selects a block; the cursor stands in its upper left cell. */
  readonly select: (block: Block) => void;
  /** The focus comes (back) to the cursor's cell with the next drawing. */
  readonly takeFocus: () => void;
  /** Brings the cursor's cell into sight. */
  readonly show: () => void;
  /** The cell below a point of the window. */
  readonly placeAt: (x: number, y: number) => Place | null;
}

/** Where the keyboard is in the table, and which block of cells is selected. */
export function useCursor(
  root: RefObject<HTMLElement | null>,
  { rows, lines, placeOf }: TableRows,
  columnCount: number,
  geometryFor: (room: number) => TableGeometry,
): Cursor {
  const wantsFocus = useRef(false);
  const [active, setActive] = useState<Active>({ key: '', row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [moves, setMoves] = useState(0);
  const within = ({ row, column }: Place): Place => ({
    row: Math.min(row, rows.length - 1),
    column: Math.min(column, columnCount - 1),
  });
  const at = within({ ...active, row: active.row === -1 ? -1 : (placeOf.get(active.key) ?? active.row) });
  const block = at.row === -1 ? null : blockOf(anchor === null ? at : within(anchor), at);

  const show = ({ row, column }: Place) => {
    const scroller = root.current;
    if (scroller === null) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = scroller;
    const line = rows[row]?.line;
    if (line !== undefined) scroller.scrollTop = offsetToShow(line, ROW, scrollTop, clientHeight - HEAD - FOOT);
    scroller.scrollLeft = scrollToShow(geometryFor(clientWidth), column, scrollLeft, clientWidth);
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = root.current?.querySelector<HTMLElement>(`[data-place="${at.row}:${at.column}"]`);
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    // Rows may have come since the way was taken.
    show(at);
    cell.focus({ preventScroll: true });
  });

  const moveTo = ({ row, column }: Place) => {
    setActive({ key: rows[row]?.key ?? '', row, column });
    setMoves((before) => before + 1);
  };

  return {
    at,
    block,
    moves,
    goTo: (place, { stretches = false, takesFocus = false } = {}) => {
      if (takesFocus) wantsFocus.current = true;
      setAnchor(stretches ? (anchor ?? at) : null);
      moveTo(place);
      show(place);
    },
    select: ({ top, left, bottom, right }) => {
      setAnchor({ row: bottom, column: right });
      moveTo({ row: top, column: left });
    },
    takeFocus: () => {
      wantsFocus.current = true;
    },
    show: () => show(at),
    placeAt: (x, y) => {
      const scroller = root.current;
      if (scroller === null) return null;
      const box = scroller.getBoundingClientRect();
      const geometry = geometryFor(scroller.clientWidth);
      const inside = Math.min(Math.max(x - box.left, 0), scroller.clientWidth - 1);
      const column = inside < geometry.frozen ? 0 : columnAt(geometry, inside + scroller.scrollLeft);
      const line = Math.floor((y - box.top - HEAD + scroller.scrollTop) / ROW);
      const held = Math.min(lines.length - 1, Math.max(0, line));
      // A heading belongs to the row below it.
      const row = rows.findIndex((one) => one.line >= held);
      return row < 0 ? null : { row, column };
    },
  };
}
