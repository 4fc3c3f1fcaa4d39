import type { MiniatureForm } from '#shared/exchange/miniature.ts';
import type { Point } from '../scene/geometry.ts';

/** One answer of a short question on the canvas. */
export interface Answer {
  readonly id: string;
  readonly label: string;
  /** The key that gives it. */
  readonly key: string;
  readonly form?: MiniatureForm;
  /** A second line. */
  readonly note?: string;
}

/** A short question at a place of the canvas: which kind, which relation. Escape or a click elsewhere takes it back. */
export interface Question {
  readonly title: string;
  /** Px of the canvas. */
  readonly at: Point;
  readonly answers: readonly Answer[];
  readonly choose: (id: string) => void;
  /** It was left unanswered. */
  readonly leave?: () => void;
}
