import type { Margins } from '../canvas/camera.ts';

/** What stays free where something is fitted into the canvas: the labels of the bands stand at the left. */
export function marginsOf(surface: HTMLElement | null): Margins {
  const labels = surface?.querySelector('.map-labels')?.clientWidth ?? 0;
  return { left: labels + 24, top: 56, right: 24, bottom: 12 };
}
