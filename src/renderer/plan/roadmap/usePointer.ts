import { type RefObject, useEffect, useRef } from 'react';
import type { Value } from '#renderer/state/value.ts';
import { dayNumber } from '#shared/analysis/calendar.ts';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { Id } from '#shared/model/values.ts';
import { gestureFor } from './dragGestures.ts';
import { isUndated } from './planDates.ts';
import type { Tip } from './preview.ts';
import type { RoadmapLens } from './roadmapLens.ts';
import { dayUnder, type Grip, gripOf, listenToRoadmap, type Stage, timeUnder } from './roadmapPointer.ts';
import { snapUnitAt } from './snapping.ts';
import { tipOf } from './tips.ts';

/** A small panel that is open beside something of a piece of work. */
export type OpenPanel =
  | { readonly kind: 'milestone'; readonly work: Id; readonly milestone: Id; readonly at: { x: number; y: number } }
  | { readonly kind: 'waitsFor' | 'neededBy'; readonly work: Id; readonly at: { x: number; y: number } };

interface PointerUse {
  readonly stage: Omit<Stage, 'scroller'>;
  readonly hover: Value<Tip | null>;
  readonly judged: Evaluation;
  readonly lens: RoadmapLens;
  readonly onPanel: (panel: OpenPanel) => void;
}

/** How long (ms) the pointer has to rest before what it rests on is told. */
const REST = 350;

/** Presses, drags, double presses and the resting pointer. */
export function usePointer(scroller: RefObject<HTMLDivElement | null>, use: PointerUse): void {
  const now = useRef(use);
  now.current = use;
  useEffect(() => {
    const host = scroller.current;
    if (host === null) return;
    const stage = (): Stage => ({ ...now.current.stage, scroller: host });
    const stopGestures = listenToRoadmap(host, {
      stage,
      begin: (at, grip, event) => {
        now.current.hover.set(null);
        return gestureFor(at, grip, event);
      },
      click,
    });
    const stopHover = tellAtRest(host, stage, now);
    const double = (event: MouseEvent) => doublePress(stage(), event, now.current);
    const menu = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const row = event.target.closest('[data-row]');
      const button = row?.querySelector<HTMLElement>('.roadmap-more button');
      if (button == null) return;
      event.preventDefault();
      button.click();
    };
    host.addEventListener('dblclick', double);
    host.addEventListener('contextmenu', menu);
    return () => {
      stopGestures();
      stopHover();
      host.removeEventListener('dblclick', double);
      host.removeEventListener('contextmenu', menu);
    };
  }, [scroller]);
}

function click({ actions, scroller, rows }: Stage, { part, work, id }: Grip, event: PointerEvent) {
  const adds = event.ctrlKey || event.metaKey || event.shiftKey;
  // A heading folds its group by its own click, which readers can make too.
  if (part === 'group') return;
  if (part === 'arrow' && id !== null) {
    actions.selectLink(id);
    // So that Delete is heard.
    scroller.querySelector<HTMLElement>('.roadmap-row[tabindex="0"]')?.focus({ preventScroll: true });
    return;
  }
  if (work === null) return actions.clearSelection();
  actions.select(work, adds);
  if (part === 'milestone') return;
  const place = rows.findIndex((row) => row.type === 'work' && row.work.id === work);
  const own = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  (own ?? scroller.querySelector<HTMLElement>(`[data-row="${place}"]`))?.focus({ preventScroll: true });
}

/** On a bar it makes a milestone, on a milestone it opens it, on the lane of undated work it gives dates. */
function doublePress(stage: Stage, event: MouseEvent, { onPanel }: PointerUse) {
  const { actions, scale, firstWeekday } = stage;
  const grip = gripOf(stage, event);
  if (grip?.work == null || actions.isReadOnly) return;
  const work = actions.work(grip.work);
  if (work === undefined) return;
  const at = { x: event.clientX - 24, y: event.clientY + 18 };
  if (grip.part === 'milestone' && grip.id !== null) {
    onPanel({ kind: 'milestone', work: work.id, milestone: grip.id, at });
  } else if (grip.part === 'bar') {
    const milestone = actions.addMilestone(work.id, dayUnder(stage, event.clientX));
    if (milestone !== null) onPanel({ kind: 'milestone', work: work.id, milestone, at });
  } else if (grip.part === 'lane' && isUndated(work)) {
    actions.giveDates(
      work.id,
      Math.max(dayNumber('0001-01-02'), timeUnder(stage, event.clientX)),
      snapUnitAt(scale.px, event.altKey),
      firstWeekday,
    );
  }
}

/** Tells what the pointer or the focus rests on. @returns the function that stops it */
function tellAtRest(host: HTMLElement, stage: () => Stage, now: { readonly current: PointerUse }): () => void {
  let timer = 0;
  let told = '';
  const put = () => {
    window.clearTimeout(timer);
    told = '';
    now.current.hover.set(null);
  };
  const wordsOf = (grip: Grip) => {
    const { judged, lens } = now.current;
    const { document } = now.current.stage.actions.map.getState();
    const tint = grip.work === null || lens.id === null ? null : lens.tintOf(grip.work);
    return tipOf(grip, document, judged, tint);
  };
  const over = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return put();
    const grip = gripOf(stage(), event);
    const key = grip === null ? '' : `${grip.part} ${grip.work} ${grip.id}`;
    if (key === told) return;
    put();
    if (grip === null || grip.part === 'lane' || grip.part === 'ground' || grip.part === 'group') return;
    told = key;
    timer = window.setTimeout(() => {
      const words = wordsOf(grip);
      if (words !== null) now.current.hover.set({ ...words, isRefused: false, x: event.clientX, y: event.clientY });
    }, REST);
  };
  const focus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches('.roadmap-milestone:focus-visible')) return;
    const words = wordsOf({ part: 'milestone', work: target.dataset.work ?? null, id: target.dataset.id ?? null });
    const box = target.getBoundingClientRect();
    if (words !== null) now.current.hover.set({ ...words, isRefused: false, x: box.left, y: box.bottom });
  };
  host.addEventListener('pointerover', over);
  host.addEventListener('pointerleave', put);
  host.addEventListener('pointerdown', put);
  host.addEventListener('scroll', put, { passive: true });
  host.addEventListener('focusin', focus);
  host.addEventListener('focusout', put);
  host.addEventListener('keydown', put);
  return () => {
    put();
    host.removeEventListener('pointerover', over);
    host.removeEventListener('pointerleave', put);
    host.removeEventListener('pointerdown', put);
    host.removeEventListener('scroll', put);
    host.removeEventListener('focusin', focus);
    host.removeEventListener('focusout', put);
    host.removeEventListener('keydown', put);
  };
}
