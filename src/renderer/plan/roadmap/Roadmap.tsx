import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { MapStore } from '#renderer/state/mapState.ts';
import { createValue } from '#renderer/state/value.ts';
import { selectElements, selectedLink } from '#renderer/state/viewState.ts';
import { firstWeekday } from '#renderer/ui/calendarDays.ts';
import { classes } from '#renderer/ui/className.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { dayNumber } from '#shared/analysis/calendar.ts';
import type { Id } from '#shared/model/values.ts';
import { PlanTools } from '../PlanTools.tsx';
import type { PlanPageProps } from '../planProps.ts';
import { DependencyPanel } from './DependencyPanel.tsx';
import { Line } from './Line.tsx';
import { MilestonePanel } from './MilestonePanel.tsx';
import { isUndated } from './planDates.ts';
import type { Tip } from './preview.ts';
import './roadmap.css';
import { RoadmapActions } from './RoadmapActions.ts';
import { RoadmapGrid } from './RoadmapGrid.tsx';
import { RoadmapTip } from './RoadmapTip.tsx';
import { LensLegend, RoadmapTools } from './RoadmapTools.tsx';
import type { RowWish } from './RowMenu.tsx';
import { actOnKey } from './roadmapKeys.ts';
import { noLens } from './roadmapLens.ts';
import { type RoadmapRow, roadmapRows, type WorkRow } from './roadmapRows.ts';
import { milestoneDay } from './rowWishes.ts';
import { snapUnitAt } from './snapping.ts';
import { Troubles } from './Troubles.tsx';
import { axisExtent, extentOf, joinedExtent, roomyExtent, ZOOM_STEP, type Zoom, zoomOf, zoomPx } from './timeScale.ts';
import { type OpenPanel, usePointer } from './usePointer.ts';
import { type TimeMemory, useTimeView } from './useTimeView.ts';

/** How each open map was looked at last. */
const memories = new WeakMap<MapStore, { time: TimeMemory; closed: ReadonlySet<string> }>();

function memoryOf(map: MapStore) {
  const known = memories.get(map) ?? { time: { px: null, leftTime: null }, closed: new Set<string>() };
  memories.set(map, known);
  return known;
}

/** When what runs: bars to drag and stretch on a time axis, with milestones and dependencies. */
export function Roadmap(props: PlanPageProps) {
  const { map, selection, evaluation, newId, plan, settings, onSettings, lens = noLens } = props;
  const { document, saveState } = useSyncExternalStore(map.subscribe, map.getState);
  const view = useSyncExternalStore(selection.subscribe, selection.getState);
  const judged = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  const isReadOnly = saveState.state === 'readOnly';
  const memory = memoryOf(map);
  const actions = useMemo(() => new RoadmapActions({ map, selection, newId }), [map, selection, newId]);
  const hover = useMemo(() => createValue<Tip | null>(null), []);
  const said = useSyncExternalStore(actions.said.subscribe, actions.said.get);
  const [closed, setClosed] = useState(memory.closed);
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const isGrouped = settings.group !== 'none';
  const rows = useMemo(() => roadmapRows(plan.groups, isGrouped, closed), [plan.groups, isGrouped, closed]);
  const { asOf } = judged;
  const { horizon } = document.map;
  const shownExtent = useMemo(
    () => roomyExtent(extentOf(plan.work, { start: null, end: null }, asOf)),
    [plan.work, asOf],
  );
  const extent = useMemo(
    // What a filter leaves may lie farther away than all the rest.
    () => joinedExtent(axisExtent(extentOf(plan.all, horizon, asOf), dayNumber(asOf)), shownExtent),
    [plan.all, horizon, asOf, shownExtent],
  );
  const time = useTimeView(scroller, {
    extent,
    plan: shownExtent,
    today: dayNumber(asOf),
    count: rows.length,
    memory: memory.time,
  });
  const { scale, left, zoomTo, goTo } = time;

  const onToggle = useCallback(
    (group: string) => {
      setClosed((before) => {
        const next = new Set(before);
        if (!next.delete(group)) next.add(group);
        memory.closed = next;
        return next;
      });
    },
    [memory],
  );
  usePointer(scroller, {
    stage: { actions, scale, rows, left, firstWeekday: firstWeekday() },
    hover,
    judged,
    lens,
    onPanel: setPanel,
  });
  useZoomWheel(scroller, scale.px, zoomTo);

  const onWish = useCallback(
    (wish: RowWish, row: WorkRow, place: number) => {
      const { work } = row;
      const box = scroller.current?.querySelector(`[data-row="${place}"] .roadmap-name`)?.getBoundingClientRect();
      const at = { x: (box?.left ?? 0) + 40, y: (box?.bottom ?? 0) + 2 };
      switch (wish) {
        case 'inspect':
          actions.select(work.id);
          return inspect();
        case 'reveal':
          actions.select(work.id);
          if (work.start ?? work.end) goTo(dayNumber(work.start ?? work.end ?? asOf));
          return;
        case 'dates':
          actions.select(work.id);
          actions.giveDates(work.id, dayNumber(asOf), snapUnitAt(scale.px), firstWeekday());
          return;
        case 'milestone': {
          const milestone = actions.addMilestone(work.id, milestoneDay(work, asOf));
          if (milestone !== null) setPanel({ kind: 'milestone', work: work.id, milestone, at });
          return;
        }
        default:
          setPanel({ kind: wish, work: work.id, at });
      }
    },
    [actions, scale.px, asOf, goTo],
  );

  const onKey = (event: KeyboardEvent, row: RoadmapRow, place: number, milestone: Id | null): boolean => {
    const px = scale.px;
    if (!event.altKey && !event.ctrlKey && !event.metaKey) {
      if (event.key === '+' || event.key === '=') return done(zoomTo(px * ZOOM_STEP));
      if (event.key === '-' || event.key === '_') return done(zoomTo(px / ZOOM_STEP));
      if (event.key.toLowerCase() === 'f') return done(time.fit());
      if (event.key.toLowerCase() === 't') return done(goTo(dayNumber(asOf)));
    }
    return actOnKey(event, {
      actions,
      row,
      place,
      milestone,
      px,
      asOf,
      isReadOnly,
      onWish,
      onToggle,
      onPanel: setPanel,
    });
  };
  const close = () => {
    const work = panel?.work;
    setPanel(null);
    // The keys go on where they were: at the row.
    const row = scroller.current?.querySelector<HTMLElement>('.roadmap-row[tabindex="0"]');
    if (work !== undefined && row?.ownerDocument.activeElement?.closest('.roadmap-panel') != null) {
      row.focus({ preventScroll: true });
    }
  };
  const panelWork = panel === null ? undefined : actions.work(panel.work);

  // Scrolling and zooming must not draw the controls again.
  const zoom = zoomOf(scale.px);
  const now = useRef({ px: scale.px });
  now.current = { px: scale.px };
  const onZoom = useCallback((chosen: Zoom) => zoomTo(zoomPx[chosen]), [zoomTo]);
  const onStep = useCallback((way: 1 | -1) => zoomTo(now.current.px * ZOOM_STEP ** way), [zoomTo]);
  const onToday = useCallback(() => goTo(dayNumber(asOf)), [goTo, asOf]);
  const onLens = useCallback((id: string | null) => selection.setState({ lens: id }), [selection]);
  // Where nothing has dates yet every row says how it is given some.
  const hasNoDates = useMemo(() => plan.work.every(isUndated), [plan.work]);
  const troubles = useMemo(
    () => <Troubles judged={judged} onGo={(id) => selectElements(selection, [id])} />,
    [judged, selection],
  );
  const planTools = useMemo(
    () => <PlanTools plan={plan} settings={settings} onSettings={onSettings} />,
    [plan, settings, onSettings],
  );

  return (
    <section className={classes('roadmap', hasNoDates && 'has-no-dates')} aria-label="Roadmap">
      {planTools}
      <RoadmapTools
        zoom={zoom}
        onZoom={onZoom}
        onStep={onStep}
        onFit={time.fit}
        onToday={onToday}
        lens={lens}
        onLens={onLens}
      >
        {troubles}
      </RoadmapTools>
      <RoadmapGrid
        scroller={scroller}
        view={time}
        rows={rows}
        isGrouped={isGrouped}
        document={document}
        judged={judged}
        isToday={evaluation.chosenDay() === null}
        actions={actions}
        selectedIds={view.ids}
        selectedLink={selectedLink(view)}
        lens={lens}
        isReadOnly={isReadOnly}
        onToggle={onToggle}
        onWish={onWish}
        onKey={onKey}
      />
      <LensLegend lens={lens} />
      <Line preview={actions.preview} left={left} scroller={scroller} />
      <RoadmapTip preview={actions.preview} hover={hover} isQuiet={panel !== null} />
      {panel === null || panelWork === undefined ? null : panel.kind === 'milestone' ? (
        milestonePanel(panel)
      ) : (
        <DependencyPanel
          key={`${panel.kind} ${panel.work}`}
          work={panelWork}
          way={panel.kind}
          at={panel.at}
          actions={actions}
          onClose={close}
        />
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  );

  function milestonePanel({ milestone: id, at }: Extract<OpenPanel, { kind: 'milestone' }>) {
    const milestone = panelWork?.milestones.find((one) => one.id === id);
    if (milestone === undefined || panelWork === undefined) return null;
    return <MilestonePanel key={id} work={panelWork} milestone={milestone} at={at} actions={actions} onClose={close} />;
  }
}

/** Brings the keys into the inspector, to the title of what is selected. */
function inspect(): void {
  requestAnimationFrame(() => {
    const start = document.querySelector<HTMLElement>('[data-inspector-start]');
    if (start === null) notify({ text: 'The inspector is hidden: Ctrl+I shows it.' });
    else start.focus();
  });
}

const done = (_done: unknown) => true;

/** Ctrl and the wheel zoom around the pointer. */
function useZoomWheel(
  scroller: { readonly current: HTMLElement | null },
  px: number,
  zoomTo: (px: number, clientX: number) => void,
) {
  const now = useRef({ px, zoomTo });
  now.current = { px, zoomTo };
  useEffect(() => {
    const host = scroller.current;
    if (host === null) return;
    let frame = 0;
    let by = 1;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      by *= Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) * 0.0025);
      const { clientX } = event;
      // However many turns a frame brings, it is drawn once.
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          now.current.zoomTo(now.current.px * by, clientX);
          by = 1;
        });
      }
    };
    host.addEventListener('wheel', turn, { passive: false });
    return () => {
      cancelAnimationFrame(frame);
      host.removeEventListener('wheel', turn);
    };
  }, [scroller]);
}
