import type { Viewport } from '#renderer/state/viewState.ts';
import { clamp, type Point, type Rect } from '../scene/geometry.ts';

/** A viewport and the size (px) of the canvas it is seen in. */
export interface Camera extends Viewport {
  readonly width: number;
  readonly height: number;
}

/** How far one can zoom out and in. */
export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 3;

export function worldPoint({ x, y, zoom }: Viewport, screen: Point): Point {
  return { x: (screen.x - x) / zoom, y: (screen.y - y) / zoom };
}

export function screenPoint({ x, y, zoom }: Viewport, world: Point): Point {
  return { x: world.x * zoom + x, y: world.y * zoom + y };
}

/** The part of the world in view, and beyond it by a share of the view on each side. */
export function viewRect({ x, y, zoom, width, height }: Camera, beyond = 0): Rect {
  const [mx, my] = [width * beyond, height * beyond];
  return {
    x: (-x - mx) / zoom,
    y: (-y - my) / zoom,
    width: (width + 2 * mx) / zoom,
    height: (height + 2 * my) / zoom,
  };
}

/** Px kept free around what is fitted: at the left for the labels of the bands, at the bottom for the controls. */
export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Width and height (px) that the controls in the lower right corner take: they need to be kept free of cards only there. */
  readonly corner?: { readonly width: number; readonly height: number };
}

/** The viewport that shows a part of the world whole, in the middle of what the margins leave. @param most largest zoom */
export function viewportFor(target: Rect, { width, height }: Camera, margins: Margins, most: number): Viewport {
  const room = {
    width: Math.max(40, width - margins.left - margins.right),
    height: Math.max(40, height - margins.top - margins.bottom),
  };
  const fitting = Math.min(room.width / Math.max(1, target.width), room.height / Math.max(1, target.height));
  const zoom = clamp(fitting, LEAST_ZOOM, most);
  return {
    zoom,
    x: margins.left + (room.width - target.width * zoom) / 2 - target.x * zoom,
    y: margins.top + (room.height - target.height * zoom) / 2 - target.y * zoom,
  };
}

/** The viewport of another zoom that keeps a point of the screen where it is. */
export function zoomedAt({ x, y, zoom }: Viewport, at: Point, next: number): Viewport {
  const to = clamp(next, LEAST_ZOOM, MOST_ZOOM);
  return { zoom: to, x: at.x - ((at.x - x) * to) / zoom, y: at.y - ((at.y - y) * to) / zoom };
}
