import type { Viewport } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { Point, Rect } from '../scene/geometry.ts';
import { Scene } from '../scene/scene.ts';
import { type Camera, type Margins, viewportFor, worldPoint, zoomedAt } from './camera.ts';

/** A map whose titles could not be read as a whole is greeted closer by, unless it is so large that only the whole tells. */
const LEGIBLE = 0.44;
const GREETING = 0.52;
const MOST_GREETED = 200;

/** Where one looks at a map, and the ways to look elsewhere. */
export abstract class MapCamera {
  readonly scene = new Scene();
  #camera: Camera = { x: 0, y: 0, zoom: 1, width: 0, height: 0 };

  get camera(): Camera {
    return this.#camera;
  }

  /** The canvas; null while there is none. */
  abstract get root(): HTMLElement | null;

  /** Moves the camera. @param duration ms; 0 at once */
  abstract look(viewport: Viewport, duration?: number): void;

  /** Takes note of where the camera stands now. @returns false where it stood there already */
  protected stand(camera: Camera): boolean {
    const before = this.#camera;
    const resized = camera.width !== before.width || camera.height !== before.height;
    if (!resized && camera.x === before.x && camera.y === before.y && camera.zoom === before.zoom) return false;
    this.#camera = camera;
    return true;
  }

  /** Shows the whole map. */
  fit(margins: Margins, duration = 0): void {
    this.look(this.whole(margins), duration);
  }

  /** The viewport of the whole map, begun at the top: what room is left stays below it. */
  whole(margins: Margins, camera = this.camera): Viewport {
    const bounds = this.scene.bounds();
    if (bounds === null) return { x: margins.left + 24, y: margins.top, zoom: 1 };
    const above = (bottom: number) => {
      const target = { ...bounds, y: 0, height: this.scene.height };
      return { ...viewportFor(target, camera, { ...margins, bottom }, 1), y: margins.top };
    };
    const whole = above(margins.bottom);
    const { corner } = margins;
    if (corner === undefined || !this.#coversCards(corner, { ...camera, ...whole })) return whole;
    return above(Math.max(margins.bottom, corner.height));
  }

  /** Whether the lower right corner lies over any card. */
  #coversCards({ width, height }: { readonly width: number; readonly height: number }, camera: Camera): boolean {
    const { x, y } = worldPoint(camera, { x: camera.width - width, y: camera.height - height });
    return this.scene.cardsIn({ x, y, width: width / camera.zoom, height: height / camera.zoom }).length > 0;
  }

  /** The first look at a map: the whole of it, or where its titles could not be read then, its upper left part. */
  greet(margins: Margins): void {
    const bounds = this.scene.bounds();
    const { zoom } = this.whole(margins);
    if (bounds === null || zoom >= LEGIBLE || this.scene.cards.size > MOST_GREETED) this.fit(margins);
    else this.look({ zoom: GREETING, x: margins.left - bounds.x * GREETING, y: margins.top });
  }

  /** Shows these cards, as large as they can be. @param most largest zoom */
  zoomToCards(ids: Iterable<Id>, margins: Margins, duration = 0, most = 1.25): void {
    const bounds = this.scene.bounds(ids);
    if (bounds !== null) this.look(viewportFor(bounds, this.camera, margins, most), duration);
  }

  /** Zooms about a point of the screen, the middle of the canvas where none is given. */
  zoomTo(zoom: number, duration = 0, at?: Point): void {
    const { width, height } = this.camera;
    this.look(zoomedAt(this.camera, at ?? { x: width / 2, y: height / 2 }, zoom), duration);
  }

  /** Moves the camera just so far that a card can be seen whole. */
  reveal(id: Id, margins: Margins, duration = 0): void {
    const card = this.scene.cards.get(id);
    if (card !== undefined) this.revealRect(this.scene.rectOf(card), margins, duration);
  }

  /** Moves the camera just so far that a part of the world can be seen whole. */
  revealRect(rect: Rect, margins: Margins, duration = 0): void {
    const { zoom, x, y, width, height } = this.camera;
    const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
    const [right, bottom] = [left + rect.width * zoom, top + rect.height * zoom];
    const dx = left < margins.left ? margins.left - left : Math.min(0, width - margins.right - right);
    const dy = top < margins.top ? margins.top - top : Math.min(0, height - margins.bottom - bottom);
    if (dx !== 0 || dy !== 0) this.look({ zoom, x: x + dx, y: y + dy }, duration);
  }

  /** The point of the world under a place of the window (`clientX`, `clientY`). */
  worldAt(client: Point): Point {
    const box = this.root?.getBoundingClientRect();
    return worldPoint(this.camera, { x: client.x - (box?.left ?? 0), y: client.y - (box?.top ?? 0) });
  }
}
