import { screenPoint } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { DragSigns } from '../gestures/dragCards.ts';
import { bandAt } from '../scene/bands.ts';
import type { Rect } from '../scene/geometry.ts';
import type { Snap } from '../scene/snapping.ts';

/** What gestures show above the cards: the marquee, guides, and the band that a held card is over. */
export class Signs implements DragSigns {
  readonly #engine: MapEngine;
  readonly #marquee: HTMLElement;
  readonly #guides: readonly [HTMLElement, HTMLElement];
  readonly #host: HTMLElement;

  constructor(host: HTMLElement, engine: MapEngine) {
    this.#host = host;
    this.#engine = engine;
    this.#marquee = this.#make('map-marquee');
    this.#guides = [this.#make('map-guide'), this.#make('map-guide')];
  }

  #make(className: string): HTMLElement {
    const element = document.createElement('div');
    element.className = className;
    element.hidden = true;
    this.#host.append(element);
    return element;
  }

  marquee(rect: Rect | null): void {
    this.#marquee.hidden = rect === null;
    if (rect !== null) place(this.#marquee, this.#onScreen(rect));
  }

  show(snap: Snap, over: Rect): void {
    for (const [i, axis] of (['x', 'y'] as const).entries()) {
      const line = this.#guides[i];
      const own = snap.guides.filter((guide) => guide.axis === axis);
      const [guide] = own;
      if (line === undefined) continue;
      line.hidden = guide === undefined;
      if (guide === undefined) continue;
      const from = Math.min(...own.map((one) => one.from));
      const length = Math.max(...own.map((one) => one.to)) - from;
      const rect =
        axis === 'x'
          ? { x: guide.at, y: from, width: 0, height: length }
          : { x: from, y: guide.at, width: length, height: 0 };
      place(line, this.#onScreen(rect));
    }
    const band = bandAt(this.#engine.scene.bands, over.y + over.height / 2);
    this.#mark(band.perspective);
  }

  clear(): void {
    for (const line of this.#guides) line.hidden = true;
    this.#mark(null);
  }

  #mark(perspective: string | null): void {
    const root = this.#engine.root;
    if (root === null) return;
    if (perspective === null) delete root.dataset.target;
    else if (root.dataset.target !== perspective) root.dataset.target = perspective;
  }

  #onScreen(rect: Rect): Rect {
    const { camera } = this.#engine;
    return {
      ...screenPoint(camera, rect),
      width: rect.width * camera.zoom,
      height: rect.height * camera.zoom,
    };
  }

  remove(): void {
    for (const element of [this.#marquee, ...this.#guides]) element.remove();
  }
}

function place(element: HTMLElement, { x, y, width, height }: Rect): void {
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  element.style.width = `${Math.max(1, Math.round(width))}px`;
  element.style.height = `${Math.max(1, Math.round(height))}px`;
}
