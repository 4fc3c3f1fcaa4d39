import { screenPoint } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Point, Rect } from '../scene/geometry.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The line that is being drawn, the card that it would reach, and what would come of it in words. */
export class LineSign {
  readonly #engine: MapEngine;
  readonly #host: HTMLElement;
  readonly #line: SVGPathElement;
  readonly #ring: HTMLElement;
  readonly #words: HTMLElement;

  constructor(engine: MapEngine) {
    this.#engine = engine;
    this.#host = document.createElement('div');
    this.#host.className = 'map-line';
    const svg = document.createElementNS(SVG, 'svg');
    this.#line = document.createElementNS(SVG, 'path');
    svg.append(this.#line);
    this.#ring = document.createElement('div');
    this.#ring.className = 'map-line-ring';
    this.#words = document.createElement('p');
    this.#words.className = 'map-line-words';
    this.#host.append(svg, this.#ring, this.#words);
    engine.root?.querySelector('.map-over')?.append(this.#host);
  }

  /**
   * @param from px of the world
   * @param to px of the window
   */
  show(
    from: Point,
    to: Point,
    target: { readonly over: Rect | null; readonly refused: boolean; readonly words: string },
  ): void {
    const { camera, root } = this.#engine;
    const box = root?.getBoundingClientRect();
    const start = screenPoint(camera, from);
    const end = { x: to.x - (box?.left ?? 0), y: to.y - (box?.top ?? 0) };
    const bend = (end.y - start.y) * 0.45;
    this.#line.setAttribute(
      'd',
      `M${start.x} ${start.y}C${start.x} ${start.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}`,
    );
    this.#host.classList.toggle('is-refused', target.refused);
    this.#ring.hidden = target.over === null;
    if (target.over !== null) {
      const corner = screenPoint(camera, target.over);
      this.#ring.style.transform = `translate(${Math.round(corner.x - 4)}px, ${Math.round(corner.y - 4)}px)`;
      this.#ring.style.width = `${Math.round(target.over.width * camera.zoom + 8)}px`;
      this.#ring.style.height = `${Math.round(target.over.height * camera.zoom + 8)}px`;
    }
    this.#words.hidden = target.words === '';
    this.#words.textContent = target.words;
    const left = Math.min(end.x + 14, camera.width - 280);
    this.#words.style.transform = `translate(${Math.round(left)}px, ${Math.round(end.y + 18)}px)`;
  }

  remove(): void {
    this.#host.remove();
  }
}
