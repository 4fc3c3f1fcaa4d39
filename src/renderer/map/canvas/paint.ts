import type { Traced } from '#renderer/state/viewState.ts';
import type { CardFace } from '../card/face.ts';
import type { Lensed } from '../lens/lensed.ts';
import type { Card, Scene } from '../scene/scene.ts';
import type { FormColors, Palette } from './palette.ts';
import type { MeasureWord } from './titleLines.ts';

/** What the map is painted from. */
export interface Paint {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly measure: MeasureWord;
  readonly faceOf: (card: Card) => CardFace;
  readonly traced: Traced | null;
  readonly lensed: Lensed | null;
  /** The colors of a token of the theme. */
  readonly tint: (token: string) => FormColors;
  /** Px of the screen for each px of the world. */
  readonly zoom: number;
}

/** Below this zoom round corners and bends are less than a pixel or two: blocks are rectangles, links straight. */
export const SIMPLE = 0.13;
/** Opacity of what a trace leaves aside. */
export const DIMMED = 0.25;
