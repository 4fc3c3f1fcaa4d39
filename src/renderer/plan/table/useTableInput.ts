import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useRef,
} from 'react';
import type { PlanColumn } from '../planColumns.ts';
import type { PlanPageProps } from '../planProps.ts';
import { cellsText } from './cellText.ts';
import { FOOT, HEAD, ROW } from './geometry.ts';
import { blockSize, isWriting, type Place, placeAfter } from './places.ts';
import type { TableRows } from './tableRows.ts';
import type { CellEditing } from './useCellEditing.ts';
import type { Cursor } from './useCursor.ts';

interface TableInput extends Pick<PlanPageProps, 'settings' | 'onSettings'> {
  readonly root: RefObject<HTMLElement | null>;
  readonly cursor: Cursor;
  readonly cells: CellEditing;
  readonly table: TableRows;
  readonly columns: readonly PlanColumn[];
  readonly onSay: (words: string) => void;
  /** Of the table as it is seen, in px. */
  readonly height: number;
}

/** What keys, presses and the clipboard do in the table: the handlers for its frame. */
export function useTableInput(input: TableInput) {
  const { root, cursor, cells, table, columns, settings, onSettings, onSay, height } = input;
  const { at, block } = cursor;
  const { rows } = table;
  const { editing } = cells;
  const isDragging = useRef(false);
  const isAt = (place: Place) => place.row === at.row && place.column === at.column;
  /** Lists and calendars of an editor stand elsewhere on the page, and send their events here all the same. */
  const isOutside = (target: EventTarget) => !(target instanceof Node) || root.current?.contains(target) !== true;

  const sortBy = (column: PlanColumn | undefined) => {
    if (column === undefined) return;
    const { by, isDescending } = settings.order;
    if (by !== column.key) onSettings({ order: { by: column.key, isDescending: false } });
    else if (!isDescending) onSettings({ order: { by, isDescending: true } });
    else onSettings({ order: { by: null, isDescending: false } });
  };

  const copy = (event: ClipboardEvent, cuts: boolean) => {
    if (editing !== null || isOutside(event.target)) return;
    const text = cells.copied();
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    if (cuts) cells.clear();
    else if (block !== null) onSay(`${cellsText(blockSize(block))} copied`);
  };

  /** The whole row, or all rows from the cursor's on. */
  const pressGutter = (row: number, stretches: boolean) => {
    const other = stretches ? at.row : row;
    cursor.select({ top: Math.min(row, other), bottom: Math.max(row, other), left: 0, right: columns.length - 1 });
    cursor.takeFocus();
  };

  /** Tab goes along the row and, at its end, on to what follows the table. */
  const tab = (event: KeyboardEvent, from: Place) => {
    const column = from.column + (event.shiftKey ? -1 : 1);
    if (column < 0 || column >= columns.length) return;
    event.preventDefault();
    cursor.goTo({ row: from.row, column }, { takesFocus: true });
  };

  const pressKey = (event: KeyboardEvent) => {
    if (editing !== null || isOutside(event.target) || event.defaultPrevented) return;
    const from = placeOf(event.target);
    if (from === null) return;
    const { key, shiftKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    const done = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (from.row === -1 && (key === 'Enter' || key === ' ')) return done(() => sortBy(columns[from.column]));
    if (key === 'Tab') return tab(event, from);
    const page = Math.max(1, Math.floor((height - HEAD - FOOT) / ROW) - 1);
    const size = { rows: rows.length, columns: columns.length, page };
    const stretches = shiftKey && from.row >= 0;
    const next = placeAfter(event, from, size, stretches ? 0 : -1);
    if (next !== null) return done(() => cursor.goTo(next, { stretches, takesFocus: true }));
    if (from.row === -1) return;
    if (mod && key.toLowerCase() === 'd') return done(cells.fill);
    if (mod && key.toLowerCase() === 'a') {
      // All work, without the row where new work is typed.
      const bottom = Math.max(0, rows.length - 2);
      return done(() => cursor.select({ top: 0, bottom, left: 0, right: columns.length - 1 }));
    }
    if (key === 'Delete' || key === 'Backspace') return done(cells.clear);
    if (key === 'F2' || (key === 'Enter' && !mod)) return done(() => cells.begin(from, false));
    if (key === 'Escape' && block !== null && blockSize(block) > 1) return done(() => cursor.goTo(from));
    // The key itself is typed into the editor that it opens.
    if (isWriting(event)) cells.begin(from, true);
  };

  return {
    onKeyDown: pressKey,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || isOutside(event.target) || isInEditor(event.target)) return;
      const gutter = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
      if (gutter !== null) return pressGutter(Number(gutter.dataset.row), event.shiftKey);
      const place = placeOf(event.target);
      if (place === null || place.row < 0) return;
      // What is being edited ends with the focus that goes now.
      cursor.goTo(place, { stretches: event.shiftKey, takesFocus: true });
      isDragging.current = true;
    },
    onPointerMove: (event: PointerEvent) => {
      if (!isDragging.current || event.buttons !== 1) return;
      const place = cursor.placeAt(event.clientX, event.clientY);
      if (place !== null && !isAt(place)) cursor.goTo(place, { stretches: true });
    },
    onPointerUp: () => {
      isDragging.current = false;
    },
    onMouseDown: (event: MouseEvent) => {
      // The focus goes where the cursor goes, and a press with Shift must not select text.
      if (!isOutside(event.target) && placeOf(event.target) !== null && !isInEditor(event.target)) {
        event.preventDefault();
      }
    },
    onClick: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (place?.row === -1) sortBy(columns[place.column]);
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (place !== null && place.row >= 0 && editing === null) cells.begin(place, false);
    },
    onFocus: (event: { readonly target: EventTarget }) => {
      const place = placeOf(event.target);
      if (place !== null && editing === null && !isAt(place)) cursor.goTo(place);
    },
    onCopy: (event: ClipboardEvent) => copy(event, false),
    onCut: (event: ClipboardEvent) => copy(event, true),
    onPaste: (event: ClipboardEvent) => {
      if (editing !== null || block === null || isOutside(event.target)) return;
      event.preventDefault();
      cells.paste(event.clipboardData.getData('text/plain'));
    },
  };
}

/** What takes presses for itself: the editor of a cell, the edge of a heading, the button of a group. */
function isInEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.plan-editor, .plan-heading-edge, button') !== null;
}

function placeOf(target: EventTarget): Place | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
  if (name === undefined) return null;
  const [row, column] = name.split(':').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}
