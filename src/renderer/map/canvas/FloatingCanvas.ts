import type { Viewport } from '#renderer/state/viewState.ts';
import { contains, type Rect } from '../scene/geometry.ts';
import { type Camera, viewRect } from './camera.ts';

/** How far beyond the view a picture reaches on each side, as a share of the view. */
const BEYOND = 0.35;
/** A picture is scaled at most this much while the camera moves; where it rests it is drawn sharp. */
const LEAST_SCALE = 0.35;
const MOST_SCALE = 4;
/** A picture drawn for a zoom that differs by less than this share is sharp: a wheel's way in and out again ends beside where it began. */
const SHARP = 1e-4;
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
  #drawn: { readonly camera: Camera; readonly part: Rect; readonly whole: Rect } | null = null;

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
    if (!shown) this.#drawn = null;
  }

  /**
   * Draws for this camera, all anew.
   * @param whole where in the world there is anything to draw: the picture reaches no further
   */
  draw(camera: Camera, whole: Rect): void {
    if (camera.width === 0 || camera.height === 0) return;
    const { zoom } = camera;
    const part = common(viewRect(camera, BEYOND), whole);
    const density = Math.min(DENSITY, devicePixelRatio || 1);
    const [width, height] = [Math.ceil(part.width * zoom), Math.ceil(part.height * zoom)];
    this.element.style.width = `${width}px`;
    this.element.style.height = `${height}px`;
    this.#drawn = { camera, part, whole };
    const paper = new OffscreenCanvas(Math.max(1, width * density), Math.max(1, height * density));
    const context = paper.getContext('2d');
    if (context !== null && width > 0 && height > 0) {
      const k = zoom * density;
      context.setTransform(k, 0, 0, k, -part.x * k, -part.y * k);
      this.#draw(context, part);
    }
    this.#shown?.transferFromImageBitmap(paper.transferToImageBitmap());
    this.follow(camera);
  }

  /** Moves and scales the picture to where the camera looks. False where the picture no longer serves. */
  follow(camera: Camera): boolean {
    if (this.#drawn === null) return false;
    const { part, whole, camera: at } = this.#drawn;
    const scale = camera.zoom / at.zoom;
    const left = part.x * camera.zoom + camera.x;
    const top = part.y * camera.zoom + camera.y;
    this.element.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    const seen = common(viewRect(camera), whole);
    const isEmpty = seen.width <= 0 || seen.height <= 0;
    return (isEmpty || contains(part, seen)) && scale >= LEAST_SCALE && scale <= MOST_SCALE;
  }

  /** True where the picture is not what a camera at rest should show: it was drawn for another zoom. */
  isBlurred({ zoom }: Viewport): boolean {
    return this.#drawn !== null && Math.abs(zoom / this.#drawn.camera.zoom - 1) > SHARP;
  }
}

function common(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x);
  const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y);
  return { x, y, width, height };
}
