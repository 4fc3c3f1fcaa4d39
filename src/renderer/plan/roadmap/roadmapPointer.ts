import { dayOfNumber } from '#shared/analysis/calendar.ts';
import type { Id } from '#shared/model/values.ts';
import { HEAD, ROW } from './layout.ts';
import type { RoadmapActions } from './RoadmapActions.ts';
import type { RoadmapRow } from './roadmapRows.ts';
import { type TimeScale, timeAt } from './timeScale.ts';

/** What the pointer's gestures need to know of the roadmap as it is now. */
export interface Stage {
  readonly actions: RoadmapActions;
  readonly scroller: HTMLElement;
  readonly scale: TimeScale;
  readonly rows: readonly RoadmapRow[];
  /** Width of what stands still at the left. */
  readonly left: number;
  readonly firstWeekday: number;
}

/** What was pressed. */
export interface Grip {
  readonly part: string;
  readonly work: Id | null;
  /** A milestone's or a link's id. */
  readonly id: Id | null;
}

/** A gesture under way: it hears of the pointer at most once a frame. */
export interface DragGesture {
  /** It moves the view itself: at the border nothing is to be added. */
  readonly isPan?: true;
  /** Called when the hand has moved far enough not to be a click, and with each movement after. */
  move(stage: Stage, event: PointerEvent): void;
  drop(stage: Stage): void;
}

export interface PointerHandlers {
  readonly stage: () => Stage | null;
  /** Answers a press with what may follow on it; null where nothing does. */
  readonly begin: (stage: Stage, grip: Grip, event: PointerEvent) => DragGesture | null;
  /** The button was let go where it was pressed. */
  readonly click: (stage: Stage, grip: Grip, event: PointerEvent) => void;
}

/** Px that a hand may tremble before a click becomes a drag. */
const TREMBLE = 3;
/** Width (px) of the border at which a drag moves the view, and how far at most in a frame. */
const BORDER = 28;
const PACE = 16;

interface Running {
  readonly gesture: DragGesture | null;
  readonly grip: Grip;
  readonly pointer: number;
  readonly from: { readonly x: number; readonly y: number };
  last: PointerEvent;
  hasBegun: boolean;
}

/** Turns presses on the roadmap into gestures, one at a time, ended by Escape. @returns the function that stops it */
export function listenToRoadmap(scroller: HTMLElement, { stage, begin, click }: PointerHandlers): () => void {
  let running: Running | null = null;
  let frame = 0;

  const request = () => {
    if (frame === 0) frame = requestAnimationFrame(step);
  };
  function step() {
    frame = 0;
    const now = stage();
    if (running === null || now === null || running.gesture === null) return;
    const { last, from, grip } = running;
    if (!running.hasBegun && Math.hypot(last.clientX - from.x, last.clientY - from.y) < TREMBLE) return;
    if (!running.hasBegun) {
      running.hasBegun = true;
      scroller.dataset.gesture = running.gesture.isPan === true ? 'pan' : grip.part;
    }
    if (running.gesture.isPan !== true && panAtBorder(now, from, last)) request();
    running.gesture.move(now, last);
  }
  const end = (isDrop: boolean) => {
    if (running === null) return;
    if (isDrop) step();
    cancelAnimationFrame(frame);
    frame = 0;
    const { gesture, grip, last, hasBegun } = running;
    const now = stage();
    running = null;
    delete scroller.dataset.gesture;
    if (isDrop && now !== null) {
      if (hasBegun) gesture?.drop(now);
      else click(now, grip, last);
    }
    now?.actions.preview.set(null);
  };

  const press = (event: PointerEvent) => {
    const now = stage();
    if (event.button !== 0 || !event.isPrimary || running !== null || now === null) return;
    const grip = gripOf(now, event);
    if (grip === null) return;
    const isTouchOnGround = event.pointerType === 'touch' && (grip.part === 'ground' || grip.part === 'lane');
    const gesture = isTouchOnGround ? null : begin(now, grip, event);
    const from = { x: event.clientX, y: event.clientY };
    running = { gesture, grip, pointer: event.pointerId, from, last: event, hasBegun: false };
  };
  const move = (event: PointerEvent) => {
    if (running === null || event.pointerId !== running.pointer) return;
    running.last = event;
    request();
  };
  const release = (event: PointerEvent) => {
    if (running === null || event.pointerId !== running.pointer) return;
    running.last = event;
    end(true);
  };
  const lose = (event: PointerEvent) => {
    if (running?.pointer === event.pointerId) end(false);
  };
  const backOut = (event: KeyboardEvent) => {
    if (running === null) return;
    // Alt frees from weeks and months, also while the hand rests.
    if (event.key === 'Alt') event.preventDefault();
    if (event.key !== 'Escape' || !running.hasBegun) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };

  // The browser's own dragging of what is selected would take the pointer away.
  const stay = (event: Event) => event.preventDefault();

  scroller.addEventListener('pointerdown', press);
  scroller.addEventListener('dragstart', stay);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', release);
  window.addEventListener('pointercancel', lose);
  window.addEventListener('keydown', backOut, true);
  return () => {
    end(false);
    scroller.removeEventListener('pointerdown', press);
    scroller.removeEventListener('dragstart', stay);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', release);
    window.removeEventListener('pointercancel', lose);
    window.removeEventListener('keydown', backOut, true);
  };
}

/** What lies under the pointer; null for what takes presses for itself. */
export function gripOf(
  stage: Stage,
  event: { target: EventTarget | null; clientX: number; clientY: number },
): Grip | null {
  if (!(event.target instanceof Element)) return null;
  const part = event.target.closest<HTMLElement | SVGElement>('[data-part]');
  if (part?.dataset.part === 'control') return null;
  if (part !== null && part !== undefined) {
    return { part: part.dataset.part ?? '', work: part.dataset.work ?? null, id: part.dataset.id ?? null };
  }
  const row = stage.rows[rowPlaceAt(stage, event.clientY)];
  if (row === undefined) return { part: 'ground', work: null, id: null };
  return row.type === 'group'
    ? { part: 'group', work: null, id: row.key }
    : { part: 'lane', work: row.work.id, id: null };
}

/** The place of the row at a height of the window; below the last row there is none. */
export function rowPlaceAt({ scroller }: Stage, clientY: number): number {
  const y = clientY - scroller.getBoundingClientRect().top + scroller.scrollTop - HEAD;
  return y < 0 ? -1 : Math.floor(y / ROW);
}

/** The moment at a place of the window, as a day number with its part of the day. */
export function timeUnder({ scroller, scale, left }: Stage, clientX: number): number {
  return timeAt(scale, clientX - scroller.getBoundingClientRect().left + scroller.scrollLeft - left);
}

/** The day in which that moment lies. */
export function dayUnder(stage: Stage, clientX: number): string {
  return dayOfNumber(Math.floor(timeUnder(stage, clientX)));
}

/** A place of the window on the sheet, in px from the left of the axis and the top of the rows. */
export function sheetPoint({ scroller, left }: Stage, { clientX, clientY }: PointerEvent): { x: number; y: number } {
  const box = scroller.getBoundingClientRect();
  return { x: clientX - box.left + scroller.scrollLeft - left, y: clientY - box.top + scroller.scrollTop - HEAD };
}

/** Moves the view while a drag is held at its border, if the hand went there. True where it did. */
function panAtBorder(
  { scroller, left }: Stage,
  from: { readonly x: number; readonly y: number },
  { clientX, clientY }: PointerEvent,
): boolean {
  const box = scroller.getBoundingClientRect();
  const push = (at: number, pressed: number, start: number, end: number) => {
    const before = at < pressed - TREMBLE ? Math.min(1, Math.max(0, (start + BORDER - at) / BORDER)) : 0;
    const after = at > pressed + TREMBLE ? Math.min(1, Math.max(0, (at - (end - BORDER)) / BORDER)) : 0;
    return Math.round((after - before) * PACE);
  };
  const { scrollLeft, scrollTop } = scroller;
  scroller.scrollLeft += push(clientX, from.x, box.left + left, box.left + scroller.clientWidth);
  scroller.scrollTop += push(clientY, from.y, box.top + HEAD, box.top + scroller.clientHeight);
  return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
}
