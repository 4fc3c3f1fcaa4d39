// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA treegrid pattern it is
import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { firstWeekday } from '#renderer/ui/calendarDays.ts';
import { offsetToShow, placesOf } from '#renderer/ui/windowing.ts';
import { dayNumber } from '#shared/analysis/calendar.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { Arrows } from './Arrows.tsx';
import { barShape, heldToAxis } from './barShape.ts';
import { type GroupSpan, groupSpans } from './groupSpans.ts';
import { HEAD, ROW } from './layout.ts';
import type { RoadmapActions } from './RoadmapActions.ts';
import { GroupLine, WorkLine } from './RoadmapLine.tsx';
import type { RowWish } from './RowMenu.tsx';
import type { RoadmapLens } from './roadmapLens.ts';
import { placesOfWork, type RoadmapRow, rowAfter, type WorkRow } from './roadmapRows.ts';
import { dependenciesIn, shownDependencies } from './shownDependencies.ts';
import { TimeGround, TimeHead } from './TimeHead.tsx';
import { widthOf, xOf } from './timeScale.ts';
import { ticksOf } from './timeTicks.ts';
import type { TimeView } from './useTimeView.ts';
import { workMarks } from './workMarks.ts';

interface RoadmapGridProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: TimeView;
  readonly rows: readonly RoadmapRow[];
  readonly isGrouped: boolean;
  readonly document: MapDocument;
  readonly judged: Evaluation;
  readonly isToday: boolean;
  readonly actions: RoadmapActions;
  readonly selectedIds: readonly Id[];
  readonly selectedLink: Id | null;
  readonly lens: RoadmapLens;
  readonly isReadOnly: boolean;
  readonly onToggle: (group: string) => void;
  readonly onWish: (wish: RowWish, row: WorkRow, place: number) => void;
  /** A key on a row, after the keys that lead from row to row; true where it was taken. */
  readonly onKey: (event: KeyboardEvent, row: RoadmapRow, place: number, milestone: Id | null) => boolean;
}

/**
 * The rows on their axis. Only what can be seen is drawn. One row is in the tab order, the arrow keys go from there (the
 * ARIA treegrid pattern with the focus on rows); Left and Right go through the milestones of a row.
 */
export function RoadmapGrid(props: RoadmapGridProps) {
  const { scroller, view, rows, isGrouped, document, judged, isToday, actions, selectedIds, selectedLink } = props;
  const { lens, isReadOnly, onToggle, onWish, onKey } = props;
  const { scale, left, from, to } = view;
  const { asOf } = judged;
  const { yearStart, horizon } = document.map;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const places = useMemo(() => placesOfWork(rows), [rows]);
  const activePlace = useMemo(() => {
    const place = rows.findIndex(({ key }) => key === activeKey);
    if (place >= 0) return place;
    const [first] = selectedIds;
    return Math.max(0, first === undefined ? 0 : (places.get(first)?.[0] ?? 0));
  }, [rows, activeKey, selectedIds, places]);
  // By their names: the same selection anew must not draw every line again.
  const names = selectedIds.join(' ');
  const selected = useMemo(() => new Set(names.split(' ')), [names]);
  const marks = workMarks(judged);
  const dependencies = useMemo(() => shownDependencies(document.links, places), [document.links, places]);
  const shown = useMemo(
    () => dependenciesIn(dependencies, view.rows.start, view.rows.end),
    [dependencies, view.rows.start, view.rows.end],
  );
  const works = useMemo(() => {
    return new Map(rows.flatMap((row) => (row.type === 'work' ? [[row.work.id, row.work] as const] : [])));
  }, [rows]);
  const workOf = useMemo(() => (id: Id) => works.get(id), [works]);
  const ticks = useMemo(() => {
    const first = Math.max(scale.from, Math.floor(scale.from + (from - 300) / scale.px));
    const last = Math.min(scale.to, Math.ceil(scale.from + (to + 300) / scale.px));
    return ticksOf(scale, first, last, { yearStart, firstWeekday: firstWeekday() });
  }, [scale, from, to, yearStart]);
  const spans = useMemo(() => groupSpans(rows), [rows]);
  const drawn = useMemo(() => placesOf(view.rows, activePlace, rows.length), [view.rows, activePlace, rows.length]);

  // What was selected elsewhere comes into sight.
  const [first] = selectedIds;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the roadmap, not each edit
  useEffect(() => {
    const place = first === undefined ? undefined : places.get(first)?.[0];
    if (first === undefined || place === undefined || view.width === 0) return;
    const row = rows[activePlace];
    if (row?.type !== 'work' || row.work.id !== first) setActiveKey(rows[place]?.key ?? null);
    // Of work with several rows the one that was pressed stays where it is.
    if (!(row?.type === 'work' && row.work.id === first && activePlace !== place)) showRow(place);
    showBar(first);
  }, [first, view.width === 0]);

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusRow(activePlace);
  });

  const arrows = { dependencies: shown, workOf, scale, left, actions, selectedLink, selected, marks };
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label="Roadmap"
      aria-rowcount={rows.length}
      aria-multiselectable
      className="roadmap-scroller"
      onKeyDown={pressKey}
      // Held keys are one step of undo, until they are let go.
      onKeyUp={({ key }) => {
        if (key === 'Alt') actions.rest();
      }}
      onFocus={({ target }) => {
        const row = rows[placeOf(target)];
        if (row !== undefined) setActiveKey(row.key);
      }}
    >
      <div
        className="roadmap-sheet"
        role="none"
        style={
          {
            width: left + widthOf(scale),
            height: HEAD + rows.length * ROW + 12,
            '--left': `${left}px`,
          } as CSSProperties
        }
      >
        <div className="roadmap-head" role="none">
          <div className="roadmap-corner" role="none" style={{ width: left }}>
            Work
          </div>
          {view.width === 0 ? null : <TimeHead scale={scale} ticks={ticks} left={left} asOf={asOf} isToday={isToday} />}
        </div>
        {view.width === 0 ? null : (
          <>
            <TimeGround
              scale={scale}
              ticks={ticks}
              left={left}
              asOf={asOf}
              horizon={horizon}
              height={rows.length * ROW}
            />
            {/* Behind the bars, and above them what has to be seen. */}
            <Arrows isRaised={false} {...arrows} />
            <div role="rowgroup">{drawn.map(line)}</div>
            <Arrows isRaised {...arrows} />
            <div className="roadmap-side" role="none" style={{ top: HEAD + rows.length * ROW }}>
              <div style={{ width: left }} />
            </div>
          </>
        )}
      </div>
    </div>
  );

  function line(place: number) {
    const row = rows[place];
    if (row === undefined) return null;
    const shared = { place, left, scale, top: HEAD + place * ROW, isActive: place === activePlace };
    if (row.type === 'group') {
      const span = spans.get(row.key) ?? null;
      return (
        <GroupLine key={row.key} row={row} span={span === null ? null : barOf(span)} onToggle={onToggle} {...shared} />
      );
    }
    const { work } = row;
    return (
      <WorkLine
        key={row.key}
        row={row}
        isGrouped={isGrouped}
        actions={actions}
        isSelected={selected.has(work.id)}
        tint={lens.id === null ? null : lens.tintOf(work.id)}
        isLensed={lens.id !== null}
        mark={marks.get(work.id)}
        asOf={asOf}
        isReadOnly={isReadOnly}
        off={offOf(work)}
        room={view.room}
        menu={onWish}
        {...shared}
      />
    );
  }

  function offOf(work: Work): 'before' | 'after' | null {
    const shape = barShape(work, scale);
    if (shape === null) return null;
    return shape.x + shape.width < from ? 'before' : shape.x > to ? 'after' : null;
  }

  function barOf(span: GroupSpan) {
    const x = xOf(scale, dayNumber(span.start));
    return heldToAxis({ x, width: xOf(scale, dayNumber(span.end) + 1) - x }, scale);
  }

  function pressKey(event: KeyboardEvent) {
    const { target } = event;
    // Menus and panels float above the page, and have keys of their own.
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
    const place = placeOf(target);
    const row = rows[place];
    if (row === undefined) return;
    const milestone = target.dataset.part === 'milestone' ? (target.dataset.id ?? null) : null;
    if (leads(event, place, row, target) || onKey(event, row, place, milestone)) event.preventDefault();
  }

  /** The keys that lead about: from row to row, in and out of groups, along the milestones. */
  function leads(event: KeyboardEvent, place: number, row: RoadmapRow, target: HTMLElement): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const page = Math.max(1, Math.floor((view.height - HEAD) / ROW) - 1);
    const next = rowAfter(event.key, place, rows.length, page);
    if (next !== null) {
      const reached = rows[next];
      goTo(next);
      if (reached?.type === 'work') {
        if (event.shiftKey) extendTo(place, next);
        else actions.select(reached.work.id);
      }
      return true;
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
    if (event.shiftKey) return false;
    if (row.type === 'group') {
      if (row.isOpen === (event.key === 'ArrowLeft')) onToggle(row.group.key);
      return true;
    }
    const stops = [...(target.closest('[data-row]')?.querySelectorAll<HTMLElement>('.roadmap-milestone') ?? [])].sort(
      (a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x,
    );
    const at = stops.indexOf(target) + (event.key === 'ArrowRight' ? 1 : -1);
    if (at >= 0) stops[Math.min(at, stops.length - 1)]?.focus({ preventScroll: true });
    else if (stops.includes(target)) focusRow(place);
    else if (isGrouped) {
      const head = rows.slice(0, place).findLastIndex(({ type }) => type === 'group');
      if (head >= 0) goTo(head);
    }
    return true;
  }

  function extendTo(from: number, to: number) {
    const ids = [from, to].flatMap((place) => {
      const row = rows[place];
      return row?.type === 'work' ? [row.work.id] : [];
    });
    for (const id of ids) if (!actions.selection.getState().ids.includes(id)) actions.select(id, true);
  }

  function goTo(place: number) {
    wantsFocus.current = true;
    setActiveKey(rows[place]?.key ?? null);
    showRow(place);
    // Where the row is the active one already nothing is drawn anew.
    focusRow(place);
  }

  function showRow(place: number) {
    const host = scroller.current;
    if (host !== null) host.scrollTop = offsetToShow(place, ROW, host.scrollTop, host.clientHeight - HEAD);
  }

  /** Brings a bar into sight that lies wholly outside of it. */
  function showBar(id: Id) {
    const host = scroller.current;
    const work = actions.work(id);
    const shape = work === undefined ? null : barShape(work, scale);
    if (host === null || shape === null) return;
    const room = host.clientWidth - left;
    if (shape.x + shape.width < host.scrollLeft || shape.x > host.scrollLeft + room - 24) {
      view.goTo(scale.from + shape.x / scale.px);
    }
  }

  function focusRow(place: number) {
    scroller.current?.querySelector<HTMLElement>(`[data-row="${place}"]`)?.focus({ preventScroll: true });
  }
}

function placeOf(target: Element): number {
  return Number(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
}
