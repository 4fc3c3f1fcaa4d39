// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA grid pattern it is
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { keptSpan, offsetToShow, placesOf, type Span, visibleSpan } from '#renderer/ui/windowing.ts';
import type { Id } from '#shared/model/values.ts';
import { type GridPlace, placeAfter } from './gridKeys.ts';
import { BANDS, HEAD, layoutFor, ROW } from './layout.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixLine } from './MatrixLine.tsx';
import type { Strength } from './setSupport.ts';
import type { DirectLinks, ShownMatrix } from './shownMatrix.ts';

interface MatrixGridProps {
  readonly matrix: ShownMatrix;
  readonly direct: DirectLinks;
  readonly selectedIds: readonly Id[];
  /** Sets a cell; without a strength it takes the next one. */
  readonly onSet: (work: Id, goal: Id, strength?: Strength) => void;
  readonly onSelect: (id: Id, adds: boolean) => void;
}

interface View {
  readonly width: number;
  readonly height: number;
  readonly rows: Span;
  readonly columns: Span;
}

const NOTHING: Span = { start: 0, end: 0 };

/**
 * The matrix itself. Only what can be seen is drawn, so that hundreds of rows and goals scroll smoothly; headers stand
 * still both ways. One cell is in the tab order, the arrow keys go from there (the ARIA grid pattern).
 */
export function MatrixGrid({ matrix, direct, selectedIds, onSet, onSelect }: MatrixGridProps) {
  const { rows, columns, groups } = matrix;
  const root = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [view, setView] = useState<View>({ width: 0, height: 0, rows: NOTHING, columns: NOTHING });
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const layout = layoutFor(view.width);
  const active: GridPlace = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, columns.length - 1),
  };
  const firsts = useMemo(() => new Set(groups.map(({ first }) => first)), [groups]);
  // By their names: the same selection anew must not draw every line again.
  const selection = selectedIds.join(' ');
  const selected = useMemo(() => new Set(selection.split(' ')), [selection]);
  const selectedGoals = useMemo(
    () => new Set(columns.map(({ goal }) => goal).filter((goal) => selected.has(goal))),
    [columns, selected],
  );
  const totals = useMemo(() => {
    const counts = new Map<Id, number>();
    for (const { work, isStopped } of rows) {
      if (isStopped) continue;
      for (const goal of direct.get(work.id)?.keys() ?? []) counts.set(goal, (counts.get(goal) ?? 0) + 1);
    }
    return counts;
  }, [rows, direct]);

  useLayoutEffect(() => {
    const scroller = root.current;
    if (scroller === null) return;
    const look = () => {
      const { clientWidth: width, clientHeight: height, scrollLeft, scrollTop } = scroller;
      const { left, column } = layoutFor(width);
      const inView = visibleSpan(scrollTop, height - BANDS - HEAD, ROW, rows.length);
      const across = visibleSpan(scrollLeft, width - left, column, columns.length);
      setView((before) => {
        const next = { width, height, rows: keptSpan(before.rows, inView), columns: keptSpan(before.columns, across) };
        return isSameView(before, next) ? before : next;
      });
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [rows.length, columns.length]);

  // The element that was selected elsewhere comes into sight.
  const [first] = selectedIds;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the matrix, not each edit
  useEffect(() => {
    if (first === undefined) return;
    const row = rows.findIndex(({ work }) => work.id === first);
    const column = columns.findIndex(({ goal }) => goal === first);
    if (row >= 0 || column >= 0) show({ row, column });
  }, [first]);

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    cellAt(active)?.focus({ preventScroll: true });
  });

  const rowPlaces = useMemo(() => placesOf(view.rows, active.row, rows.length), [view.rows, active.row, rows.length]);
  const columnPlaces = useMemo(
    () => placesOf(view.columns, active.column, columns.length),
    [view.columns, active.column, columns.length],
  );

  return (
    <div
      ref={root}
      role="grid"
      aria-label="Alignment matrix"
      aria-rowcount={rows.length + 2}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      className="matrix"
      onClick={press}
      onKeyDown={pressKey}
      onFocus={(event) => {
        const at = placeOfTarget(event.target);
        if (at !== null) setPlace(at);
      }}
      onPointerOver={(event) => {
        const column = placeOfTarget(event.target)?.column ?? -1;
        root.current?.style.setProperty(
          '--shade',
          column < 0 ? '-10000px' : `${layout.left + column * layout.column}px`,
        );
      }}
      onPointerLeave={() => root.current?.style.setProperty('--shade', '-10000px')}
    >
      <div
        className="matrix-sheet"
        role="none"
        style={{
          width: layout.left + columns.length * layout.column + 16,
          height: BANDS + HEAD + rows.length * ROW + 8,
        }}
      >
        <MatrixHead
          matrix={matrix}
          layout={layout}
          places={columnPlaces}
          totals={totals}
          selected={selected}
          active={active}
        />
        <div role="rowgroup">
          <div className="matrix-shade" style={{ width: layout.column, height: rows.length * ROW }} />
          {rowPlaces.map((at) => {
            const row = rows[at];
            return row === undefined ? null : (
              <MatrixLine
                key={row.work.id}
                row={row}
                place={at}
                columns={columns}
                places={columnPlaces}
                firsts={firsts}
                layout={layout}
                links={direct.get(row.work.id)}
                isSelected={selected.has(row.work.id)}
                selectedGoals={selectedGoals}
                activeColumn={at === active.row ? active.column : null}
                top={BANDS + HEAD + at * ROW}
              />
            );
          })}
        </div>
      </div>
    </div>
  );

  function press(event: MouseEvent) {
    const at = placeOfTarget(event.target);
    if (at !== null) act(at, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  function act({ row, column }: GridPlace, adds: boolean) {
    const work = rows[row]?.work.id;
    const goal = columns[column]?.goal;
    if (work !== undefined && goal !== undefined) onSet(work, goal);
    else if (work !== undefined) onSelect(work, adds);
    else if (goal !== undefined) onSelect(goal, adds);
  }

  function pressKey(event: KeyboardEvent) {
    const at = placeOfTarget(event.target);
    if (at === null) return;
    const page = Math.max(1, Math.floor((view.height - BANDS - HEAD) / ROW) - 1);
    const next = placeAfter(event, at, { rows: rows.length, columns: columns.length, page });
    if (next !== null) {
      event.preventDefault();
      wantsFocus.current = true;
      setPlace({ ...next });
      show(next);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const strength = event.key === 'Delete' || event.key === 'Backspace' ? 0 : '0123'.indexOf(event.key);
    const work = rows[at.row]?.work.id;
    const goal = columns[at.column]?.goal;
    if (event.key.length === 1 && strength >= 0 && event.key !== ' ') set(strength as Strength);
    else if (event.key === 'Delete' || event.key === 'Backspace') set(0);
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      act(at, event.shiftKey);
    }

    function set(to: Strength) {
      if (work === undefined || goal === undefined) return;
      event.preventDefault();
      onSet(work, goal, to);
    }
  }

  function show({ row, column }: GridPlace) {
    const scroller = root.current;
    if (scroller === null) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = scroller;
    const { left, column: width } = layoutFor(clientWidth);
    if (row >= 0) scroller.scrollTop = offsetToShow(row, ROW, scrollTop, clientHeight - BANDS - HEAD);
    if (column >= 0) scroller.scrollLeft = offsetToShow(column, width, scrollLeft, clientWidth - left);
  }

  function cellAt({ row, column }: GridPlace): HTMLElement | null {
    return root.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`) ?? null;
  }
}

function placeOfTarget(target: EventTarget): GridPlace | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
  if (name === undefined) return null;
  const [row, column] = name.split(':').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

function isSameView(a: View, b: View): boolean {
  return a.width === b.width && a.height === b.height && a.rows === b.rows && a.columns === b.columns;
}
