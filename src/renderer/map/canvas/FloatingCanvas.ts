import type { Viewport } from '#renderer/state/viewState.ts';
import type { Rect } from '../scene/geometry.ts';
import { type Camera, viewRect } from './camera.ts';

/** How far beyond the view a canvas reaches on each side, as a share of the view. */
const BEYOND = 0.2;
/** A picture is scaled at most this much before it is drawn anew: further out it would not fill the view. */
const LEAST_SCALE = 0.75;
const MOST_SCALE = 1.9;
/** Most pixels of the device for one of the page: more is not seen in a picture from afar. */
const DENSITY = 2;

export type Draw = (context: OffscreenCanvasRenderingContext2D, part: Rect) => void;

/**
 * A picture somewhat larger than the view, drawn once and then moved and scaled with the camera by a CSS transform. It is
 * drawn again when the view leaves it or the camera rests at another zoom.
 *
 * It is drawn out of sight and handed over as a bitmap: a canvas that is shown with a 2D context is copied for every frame
 * of the page, drawn to or not.
 */
export class FloatingCanvas {
  readonly element: HTMLCanvasElement;
  readonly #draw: Draw;
  readonly #shown: ImageBitmapRenderingContext | null;
  #paper: OffscreenCanvas | null = null;
  #at: Camera | null = null;

  constructor(host: HTMLElement, className: string, draw: Draw) {
    this.element = host.ownerDocument.createElement('canvas');
    this.element.className = className;
    this.element.setAttribute('aria-hidden', 'true');
    this.#shown = this.element.getContext('bitmaprenderer');
    this.#draw = draw;
    host.append(this.element);
  }

  get isShown(): boolean {
    return this.element.style.display !== 'none';
  }

  show(shown: boolean): void {
    if (shown === this.isShown) return;
    this.element.style.display = shown ? '' : 'none';
    if (!shown) this.#at = null;
  }

  /** Draws for this camera, all anew. */
  draw(camera: Camera): void {
    const { x, y, zoom, width, height } = camera;
    if (width === 0 || height === 0) return;
    const density = Math.min(DENSITY, devicePixelRatio || 1);
    const [w, h] = [Math.round(width * (1 + 2 * BEYOND)), Math.round(height * (1 + 2 * BEYOND))];
    if (this.#paper?.width !== Math.round(w * density) || this.#paper.height !== Math.round(h * density)) {
      this.#paper = new OffscreenCanvas(Math.round(w * density), Math.round(h * density));
      this.element.style.width = `${w}px`;
      this.element.style.height = `${h}px`;
    }
    const context = this.#paper.getContext('2d');
    if (context === null) return;
    const k = zoom * density;
    context.setTransform(k, 0, 0, k, (x + width * BEYOND) * density, (y + height * BEYOND) * density);
    this.#draw(context, viewRect(camera, BEYOND));
    this.#shown?.transferFromImageBitmap(this.#paper.transferToImageBitmap());
    this.#at = camera;
    this.follow(camera);
  }

  /** Moves and scales the picture to where the camera looks. False where the picture no longer serves. */
  follow(camera: Camera): boolean {
    const at = this.#at;
    if (at === null || at.width !== camera.width || at.height !== camera.height) return false;
    const scale = camera.zoom / at.zoom;
    const [mx, my] = [at.width * BEYOND * scale, at.height * BEYOND * scale];
    const left = camera.x - at.x * scale - mx;
    const top = camera.y - at.y * scale - my;
    this.element.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    const fills =
      left <= 0 &&
      top <= 0 &&
      left + at.width * (1 + 2 * BEYOND) * scale >= camera.width &&
      top + at.height * (1 + 2 * BEYOND) * scale >= camera.height;
    return fills && scale >= LEAST_SCALE && scale <= MOST_SCALE;
  }

  /** True where the picture is not what a camera at rest should show: it was drawn for another zoom. */
  isBlurred({ zoom }: Viewport): boolean {
    return this.#at !== null && this.#at.zoom !== zoom;
  }
}
