import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Point } from '../scene/geometry.ts';
import type { Card } from '../scene/scene.ts';

/** A press of the main button on the canvas. */
export interface Press {
  readonly engine: MapEngine;
  readonly event: PointerEvent;
  /** Where, in px of the window and of the world. */
  readonly client: Point;
  readonly world: Point;
  /** The uppermost card there. */
  readonly card: Card | null;
}

/** What follows on a press: it hears of each movement (at most once a frame) and of its end. */
export interface Gesture {
  /** Called once the hand has moved far enough not to be a click. */
  begin?(): void;
  move(client: Point, event: PointerEvent): void;
  /** The button was let go after a movement. */
  drop(): void;
  /** The button was let go where it was pressed. */
  click?(event: PointerEvent): void;
  /** Escape, or the window took the pointer away: everything is as before. */
  cancel(): void;
}

/** Answers a press with what it begins, or null for the next in line. Linking by drag comes in here, before the rest. */
export type GestureMaker = (press: Press) => Gesture | null;
