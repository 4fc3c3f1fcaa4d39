// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA grid pattern it is
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { findingMarks } from '#renderer/state/findingMarks.ts';
import { moneyText } from '#renderer/ui/amounts.ts';
import { placesOf } from '#renderer/ui/windowing.ts';
import type { Day } from '#shared/model/values.ts';
import type { PlanPageProps } from '../planProps.ts';
import { CellEditor } from './CellEditor.tsx';
import { sumOfBlock } from './cellActions.ts';
import { cellFindings } from './cellFindings.ts';
import { cellsText } from './cellText.ts';
import './planTable.css';
import { placeColumns, ROW } from './geometry.ts';
import type { PastePlan } from './pasteBlock.ts';
import { blockSize } from './places.ts';
import { GroupLine, TableFoot } from './TableFoot.tsx';
import { TableHead } from './TableHead.tsx';
import { TableLine } from './TableLine.tsx';
import { columnsOfLayout, type TableLayout } from './tableLayout.ts';
import { tableRows } from './tableRows.ts';
import { useCellEditing } from './useCellEditing.ts';
import { useCursor } from './useCursor.ts';
import { useSharedSelection } from './useSharedSelection.ts';
import { useTableInput } from './useTableInput.ts';
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

  // The inspector comes when a row is selected, and must not cover the cell that was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another width moves the table
  useLayoutEffect(() => {
    if (cursor.moves > 0) cursor.show();
  }, [view.width]);

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
  const handlers = useTableInput({
    root,
    cursor,
    cells,
    table,
    columns,
    settings,
    onSettings,
    onSay,
    height: view.height,
  });
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
      {...handlers}
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
}
