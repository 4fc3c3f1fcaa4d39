// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA grid pattern it is
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { findingMarks } from '#renderer/state/findingMarks.ts';
import { moneyText } from '#renderer/ui/amounts.ts';
import { placesOf } from '#renderer/ui/windowing.ts';
import type { Day } from '#shared/model/values.ts';
import type { PlanColumn } from '../planColumns.ts';
import type { PlanPageProps } from '../planProps.ts';
import { CellEditor } from './CellEditor.tsx';
import { sumOfBlock } from './cellActions.ts';
import { cellFindings } from './cellFindings.ts';
import { cellsText } from './cellText.ts';
import { placeColumns, ROW } from './geometry.ts';
import type { PastePlan } from './pasteBlock.ts';
import { blockSize, isWriting, type Place, placeAfter } from './places.ts';
import { GroupLine, TableFoot } from './TableFoot.tsx';
import { TableHead } from './TableHead.tsx';
import { TableLine } from './TableLine.tsx';
import { columnsOfLayout, type TableLayout } from './tableLayout.ts';
import { tableRows } from './tableRows.ts';
import { useCellEditing } from './useCellEditing.ts';
import { useCursor } from './useCursor.ts';
import { useSharedSelection } from './useSharedSelection.ts';
import { useTableView } from './useTableView.ts';

interface TableGridProps extends PlanPageProps {
  readonly layout: TableLayout;
  readonly onWidth: (key: string, width: number | null) => void;
  readonly today: Day;
  readonly isReadOnly: boolean;
  /** Says something below the table. */
  readonly onSay: (words: string) => void;
  /** What came of a paste. */
  readonly onPasted: (plan: PastePlan) => void;
  /** Lets a button begin new work. */
  readonly beginNew: { current: (() => void) | null };
}

/**
 * The table itself, used like a spreadsheet. Only what can be seen is drawn, so that thousands of rows scroll smoothly;
 * headings, titles and totals stand still. One cell is in the tab order, the arrow keys go from there (the ARIA grid
 * pattern).
 */
export function TableGrid(props: TableGridProps) {
  const { plan, settings, onSettings, layout, onWidth, isReadOnly, onSay, beginNew } = props;
  const { facts, groups, work } = plan;
  const { document, judged } = facts;
  const root = useRef<HTMLDivElement>(null);
  const isDragging = useRef(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());

  const columns = useMemo(() => columnsOfLayout(layout), [layout]);
  const geometryFor = useCallback((room: number) => placeColumns(columns, layout, room), [columns, layout]);
  const table = useMemo(() => tableRows(groups, closed), [groups, closed]);
  const { rows, lines } = table;
  const view = useTableView(root, lines.length, geometryFor);
  const geometry = useMemo(() => geometryFor(view.width), [geometryFor, view.width]);
  const cursor = useCursor(root, table, columns.length, geometryFor);
  const { at, block } = cursor;
  const selected = useSharedSelection(props.selection, table, cursor);
  const cells = useCellEditing({ ...props, cursor, table, columns });
  const { editing } = cells;
  const marks = findingMarks(judged);
  const wrong = cellFindings(judged);

  useEffect(() => {
    beginNew.current = () => {
      const last = { row: rows.length - 1, column: 0 };
      cursor.goTo(last);
      cells.begin(last, false);
    };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew when the block or what is in it changes
  useEffect(() => {
    if (block === null || blockSize(block) === 1) return onSay('');
    const sum = sumOfBlock({ rows, columns, block });
    const count = cellsText(blockSize(block));
    onSay(sum === null ? `${count} selected` : `${count} selected · Sum ${moneyText(sum, document.map.currency)}`);
  }, [block?.top, block?.bottom, block?.left, block?.right, rows, columns]);

  const linePlaces = useMemo(
    () => placesOf(view.lines, rows[at.row]?.line ?? -1, lines.length),
    [view.lines, rows, at.row, lines.length],
  );
  // The cell with the focus is drawn wherever it is; within what is seen it makes no difference.
  const isSeen = at.column === 0 || (at.column >= view.columns.start && at.column < view.columns.end);
  const beyond = isSeen ? -1 : at.column;
  const drawn = useMemo(
    () => placesOf(view.columns, beyond, geometry.columns.length).flatMap((place) => geometry.columns[place] ?? []),
    [view.columns, beyond, geometry],
  );
  const toggleGroup = useCallback((key: string) => {
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const title = geometry.columns[0];
  if (title === undefined) return null;

  return (
    <div
      ref={root}
      role="grid"
      aria-label="Plan"
      aria-rowcount={lines.length + 2}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-readonly={isReadOnly}
      className="plan-table"
      onKeyDown={pressKey}
      onPointerDown={pressPointer}
      onMouseDown={(event) => {
        // The focus goes where the cursor goes, and a press with Shift must not select text.
        if (!isOutside(event.target) && placeOf(event.target) !== null && !isInEditor(event.target))
          event.preventDefault();
      }}
      onPointerMove={movePointer}
      onPointerUp={() => {
        isDragging.current = false;
      }}
      onClick={(event) => {
        const place = placeOf(event.target);
        if (place?.row === -1) sortBy(columns[place.column]);
      }}
      onDoubleClick={(event) => {
        const place = placeOf(event.target);
        if (place !== null && place.row >= 0 && editing === null) cells.begin(place, false);
      }}
      onFocus={(event) => {
        const place = placeOf(event.target);
        if (place !== null && editing === null && !isAt(place)) cursor.goTo(place);
      }}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={(event) => {
        if (editing !== null || block === null || isOutside(event.target)) return;
        event.preventDefault();
        cells.paste(event.clipboardData.getData('text/plain'));
      }}
    >
      <div className="plan-sheet" role="none" style={{ width: geometry.width + 24 }}>
        <TableHead
          title={title}
          columns={drawn}
          order={settings.order}
          active={at.row === -1 ? at.column : null}
          onWidth={onWidth}
        />
        <div role="rowgroup" className="plan-lines" style={{ height: lines.length * ROW }}>
          {linePlaces.map((line) => {
            const one = lines[line];
            if (one === undefined) return null;
            if (one.is === 'group') {
              return (
                <GroupLine
                  key={`group ${one.group.key}`}
                  group={one.group}
                  grouping={settings.group}
                  isClosed={one.isClosed}
                  line={line}
                  titleWidth={title.width}
                  columns={drawn}
                  document={document}
                  onToggle={toggleGroup}
                />
              );
            }
            const { row, place } = one;
            const isInBlock = block !== null && place >= block.top && place <= block.bottom;
            const edited = editing?.row === place ? editing : null;
            return (
              <TableLine
                key={row.key}
                row={row}
                place={place}
                title={title}
                columns={drawn}
                facts={facts}
                mark={row.work === null ? null : marks.markOf(row.work.id)}
                findings={row.work === null ? undefined : wrong.get(row.work.id)}
                active={place === at.row ? at.column : null}
                from={isInBlock ? block.left : null}
                to={isInBlock ? block.right : null}
                isSelected={row.work !== null && selected.has(row.work.id)}
                edited={edited?.column ?? null}
                editor={
                  edited === null ? null : (
                    <CellEditor
                      key={edited.field.key}
                      column={edited.field}
                      work={edited.work}
                      label={`${edited.work === null ? 'New initiative' : edited.work.title.trim() || 'Without a title'}, ${edited.field.label}`}
                      initial={edited.initial}
                      isWriting={edited.isWriting}
                      problem={edited.problem}
                      reading={cells.reading}
                      onDraft={cells.setDraft}
                      onCommit={(text, onward) => cells.commit(edited, { text }, onward)}
                      onValue={(value, onward) => cells.commit(edited, { value }, onward)}
                      onCancel={cells.cancel}
                      onLeave={cells.leave}
                    />
                  )
                }
              />
            );
          })}
        </div>
        <TableFoot
          line={lines.length}
          titleWidth={title.width}
          columns={drawn}
          work={work}
          document={document}
          isRepeated={rows.length - 1 > work.length}
        />
      </div>
    </div>
  );

  function isAt(place: Place): boolean {
    return place.row === at.row && place.column === at.column;
  }

  /** Lists and calendars of an editor stand elsewhere on the page, and send their events here all the same. */
  function isOutside(target: EventTarget): boolean {
    return !(target instanceof Node) || root.current?.contains(target) !== true;
  }

  function sortBy(column: PlanColumn | undefined) {
    if (column === undefined) return;
    const { by, isDescending } = settings.order;
    if (by !== column.key) onSettings({ order: { by: column.key, isDescending: false } });
    else if (!isDescending) onSettings({ order: { by, isDescending: true } });
    else onSettings({ order: { by: null, isDescending: false } });
  }

  function copy(event: ClipboardEvent, cuts: boolean) {
    if (editing !== null || isOutside(event.target)) return;
    const text = cells.copied();
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    if (cuts) cells.clear();
    else if (block !== null) onSay(`${cellsText(blockSize(block))} copied`);
  }

  function pressPointer(event: PointerEvent) {
    if (event.button !== 0 || isOutside(event.target)) return;
    if (isInEditor(event.target)) return;
    const gutter = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (gutter !== null) {
      const row = Number(gutter.dataset.row);
      const other = event.shiftKey ? at.row : row;
      cursor.select({ top: Math.min(row, other), bottom: Math.max(row, other), left: 0, right: columns.length - 1 });
      return cursor.takeFocus();
    }
    const place = placeOf(event.target);
    if (place === null || place.row < 0) return;
    // What is being edited ends with the focus that goes now.
    cursor.goTo(place, { stretches: event.shiftKey, takesFocus: true });
    isDragging.current = true;
  }

  function movePointer(event: PointerEvent) {
    if (!isDragging.current || event.buttons !== 1) return;
    const place = cursor.placeAt(event.clientX, event.clientY);
    if (place !== null && !isAt(place)) cursor.goTo(place, { stretches: true });
  }

  function pressKey(event: KeyboardEvent) {
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
    const page = Math.max(1, Math.floor((view.height - 72) / ROW) - 1);
    const size = { rows: rows.length, columns: columns.length, page };
    const stretches = shiftKey && from.row >= 0;
    const next = placeAfter(event, from, size, stretches ? 0 : -1);
    if (next !== null) return done(() => cursor.goTo(next, { stretches, takesFocus: true }));
    if (from.row === -1) return;
    if (mod && key.toLowerCase() === 'd') return done(cells.fill);
    if (mod && key.toLowerCase() === 'a') {
      return done(() =>
        cursor.select({ top: 0, bottom: Math.max(0, rows.length - 2), left: 0, right: columns.length - 1 }),
      );
    }
    if (key === 'Delete' || key === 'Backspace') return done(cells.clear);
    if (key === 'F2' || (key === 'Enter' && !mod)) return done(() => cells.begin(from, false));
    if (key === 'Escape' && block !== null && blockSize(block) > 1) return done(() => cursor.goTo(from));
    // The key itself is typed into the editor that it opens.
    if (isWriting(event)) cells.begin(from, true);
  }

  /** Tab goes along the row and, at its end, on to what follows the table. */
  function tab(event: KeyboardEvent, from: Place) {
    const column = from.column + (event.shiftKey ? -1 : 1);
    if (column < 0 || column >= columns.length) return;
    event.preventDefault();
    cursor.goTo({ row: from.row, column }, { takesFocus: true });
  }
}

/** What takes presses for itself: the editor of a cell, the button of a heading. */
function isInEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.plan-editor, .plan-heading-edge, button') !== null;
}

function placeOf(target: EventTarget): Place | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
  if (name === undefined) return null;
  const [row, column] = name.split(':').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}
