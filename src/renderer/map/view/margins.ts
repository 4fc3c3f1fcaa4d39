import type { Margins } from '../canvas/camera.ts';

/** In a canvas at least so wide (px) the legend has a column of its own; in a narrower one it lies over the map. */
const ROOMY = 1000;

/** Px between what floats on the canvas and its border. */
const AWAY = 12;

/**
 * What stays free where something is fitted into the canvas: the labels of the bands stand at the left, a legend at the
 * right, the words of a presentation at the foot.
 */
export function marginsOf(surface: HTMLElement | null): Margins {
  const labels = surface?.querySelector('.map-labels')?.clientWidth ?? 0;
  const column = '.map-legend[data-corner="top-right"]:not(.is-line)';
  const legend = surface?.parentElement?.querySelector(column)?.clientWidth ?? 0;
  const right = (surface?.clientWidth ?? 0) < ROOMY ? 0 : legend;
  const controls = surface?.parentElement?.querySelector('.map-controls');
  const words = surface?.parentElement?.querySelector('.map-present')?.clientHeight ?? 0;
  const corner = { width: (controls?.clientWidth ?? 0) + 2 * AWAY, height: (controls?.clientHeight ?? 0) + 2 * AWAY };
  return { left: labels + 24, top: 56, right: right + 24, bottom: words + AWAY, corner };
}
