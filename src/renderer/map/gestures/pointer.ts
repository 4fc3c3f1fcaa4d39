import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Point } from '../scene/geometry.ts';
import type { Gesture, GestureMaker } from './gesture.ts';

/** Px that a hand may tremble before a click becomes a drag. */
const TREMBLE = 3;
/** Width (px) of the border at which a drag moves the view, and how far at most in a frame. */
const BORDER = 32;
const PACE = 14;

export interface PointerOptions {
  /** Asked in turn; the first that answers has the press. */
  readonly makers: () => readonly GestureMaker[];
  /** True while the press belongs to panning (the space bar is down). */
  readonly isPanning: () => boolean;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

interface Running {
  readonly gesture: Gesture;
  readonly pointer: number;
  readonly from: Point;
  begun: boolean;
  last: PointerEvent;
}

/**
 * Turns presses on the canvas into gestures: one at a time, its movements gathered to one a frame, ended by Escape. The
 * same near and far, because what is pressed is found in the scene and not in the page.
 * @returns the function that stops it
 */
export function listenToPointer(surface: HTMLElement, engine: MapEngine, options: PointerOptions): () => void {
  let running: Running | null = null;
  let frame = 0;

  const step = () => {
    frame = 0;
    if (running === null) return;
    const { last, from } = running;
    if (!running.begun) {
      if (Math.hypot(last.clientX - from.x, last.clientY - from.y) < TREMBLE) return;
      running.begun = true;
      running.gesture.begin?.();
    }
    const pans = panAtBorder(surface, engine, last);
    running.gesture.move({ x: last.clientX, y: last.clientY }, last);
    if (pans) request();
  };
  const request = () => {
    if (frame === 0) frame = requestAnimationFrame(step);
  };
  const end = (how: 'drop' | 'cancel') => {
    if (running === null) return;
    const { gesture, begun, last } = running;
    if (how === 'drop' && frame !== 0) {
      cancelAnimationFrame(frame);
      step();
    }
    cancelAnimationFrame(frame);
    frame = 0;
    const moved = begun || running.begun;
    running = null;
    surface.classList.remove('is-gesturing');
    if (how === 'cancel') gesture.cancel();
    else if (moved) gesture.drop();
    else gesture.click?.(last);
  };

  const press = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary || options.isPanning() || running !== null) return;
    if (!(event.target instanceof Element) || event.target.closest('[data-map-control]') !== null) return;
    const client = { x: event.clientX, y: event.clientY };
    const card = engine.cardUnder(client);
    // A finger on the empty canvas moves the view.
    if (event.pointerType === 'touch' && card === null) return;
    const parts = { engine, event, client, world: engine.worldAt(client), card };
    for (const make of options.makers()) {
      const gesture = make(parts);
      if (gesture === null) continue;
      running = { gesture, pointer: event.pointerId, from: client, begun: false, last: event };
      surface.classList.add('is-gesturing');
      return;
    }
  };
  const move = (event: PointerEvent) => {
    if (running === null || event.pointerId !== running.pointer) return;
    running.last = event;
    request();
  };
  const release = (event: PointerEvent) => {
    if (running === null || event.pointerId !== running.pointer) return;
    running.last = event;
    if (running.begun || Math.hypot(event.clientX - running.from.x, event.clientY - running.from.y) >= TREMBLE)
      request();
    end('drop');
  };
  const lost = (event: PointerEvent) => {
    if (running?.pointer === event.pointerId) end('cancel');
  };
  const backOut = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || running === null) return;
    event.preventDefault();
    event.stopPropagation();
    end('cancel');
  };
  const double = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-map-control]') === null) {
      options.onDoubleClick(event);
    }
  };

  surface.addEventListener('pointerdown', press);
  surface.addEventListener('dblclick', double);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', release);
  window.addEventListener('pointercancel', lost);
  window.addEventListener('keydown', backOut, true);
  return () => {
    end('cancel');
    surface.removeEventListener('pointerdown', press);
    surface.removeEventListener('dblclick', double);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', release);
    window.removeEventListener('pointercancel', lost);
    window.removeEventListener('keydown', backOut, true);
  };
}

/** Moves the view while a drag is held at its border. True where it did. */
function panAtBorder(surface: HTMLElement, engine: MapEngine, { clientX, clientY }: PointerEvent): boolean {
  const box = surface.getBoundingClientRect();
  const push = (at: number, start: number, end: number) => {
    const before = start + BORDER - at;
    const after = at - (end - BORDER);
    return Math.round((Math.min(1, Math.max(0, before / BORDER)) - Math.min(1, Math.max(0, after / BORDER))) * PACE);
  };
  const dx = push(clientX, box.left, box.right);
  const dy = push(clientY, box.top, box.bottom);
  if (dx === 0 && dy === 0) return false;
  const { x, y, zoom } = engine.camera;
  engine.look({ x: x + dx, y: y + dy, zoom });
  return true;
}
