import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Point } from '../scene/geometry.ts';

/** Px that the hand has to move before it means a place anew. */
const MEANT = 8;

/** Where the hand points on the empty canvas. */
export interface PointerPlace {
  /**
   * Px of the world; null where the hand is elsewhere, on a card, or has not moved since the selection changed.
   * @param alsoOnCards a place on a card counts as well: what comes there finds a place beside it
   */
  world(alsoOnCards?: boolean): Point | null;
  /** Px of the window; null where the hand is not on the canvas. */
  client(): Point | null;
  /** Px of the canvas; null where the hand is not on it. */
  canvas(): Point | null;
  stop(): void;
}

/** Follows the hand over the canvas. A place counts once more only after the hand has moved: what is selected comes first. */
export function followPointer(root: HTMLElement, engine: MapEngine): PointerPlace {
  let last: Point | null = null;
  let used: Point | null = null;
  const move = (event: PointerEvent) => {
    last = { x: event.clientX, y: event.clientY };
  };
  const leave = () => {
    last = null;
  };
  root.addEventListener('pointermove', move);
  root.addEventListener('pointerleave', leave);
  const stopView = engine.view.subscribe((now, before) => {
    if (now.ids !== before.ids) used = last;
  });
  return {
    client: () => last,
    canvas() {
      if (last === null) return null;
      const { left, top } = root.getBoundingClientRect();
      return { x: last.x - left, y: last.y - top };
    },
    world(alsoOnCards = false) {
      if (last === null || (!alsoOnCards && engine.cardUnder(last) !== null)) return null;
      const chosen = engine.view.getState().ids.length > 0;
      const meant = used === null || Math.hypot(last.x - used.x, last.y - used.y) >= MEANT;
      if (chosen && !meant) return null;
      return engine.worldAt(last);
    },
    stop() {
      root.removeEventListener('pointermove', move);
      root.removeEventListener('pointerleave', leave);
      stopView();
    },
  };
}
