import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { createValue } from '#renderer/state/value.ts';
import { selectElements, type Viewport } from '#renderer/state/viewState.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import { type Margins, viewportFor, viewRect } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { BESIDE } from '../capture/placement.ts';
import { bandAt } from '../scene/bands.ts';
import type { Point } from '../scene/geometry.ts';
import type { Spotlight } from '../tools/Spotlight.ts';
import { glide } from '../view/actions.ts';
import { marginsOf } from '../view/margins.ts';
import { bandOf, litBy, type PresentStep, type PresentWay, presentSteps, renewedSteps } from './steps.ts';

export interface Presentation {
  readonly way: PresentWay;
  readonly steps: readonly PresentStep[];
  readonly at: number;
}

/** Px kept free for the words at the foot. */
const FOOT = 128;
/** Small parts are not blown up beyond this. */
const LARGEST = 1.6;

/** Shows the map to a room: full screen, part by part. Editing goes on as always. */
export class Presenting {
  readonly shown = createValue<Presentation | null>(null);
  readonly engine: MapEngine;
  readonly #evaluation: LiveEvaluation;
  readonly #spotlight: Spotlight;
  #stops: (() => void)[] = [];
  #before: Viewport | null = null;
  /** The map as it was when the step came up: what is not in it was added since. */
  #begun: MapDocument | null = null;
  /** Whether the hand has moved over the canvas since the step came up. */
  #pointed = false;

  constructor(engine: MapEngine, evaluation: LiveEvaluation, spotlight: Spotlight) {
    this.engine = engine;
    this.#evaluation = evaluation;
    this.#spotlight = spotlight;
  }

  begin(way: PresentWay = 'band'): void {
    if (this.shown.get() !== null) {
      this.choose(way);
      return;
    }
    selectElements(this.engine.view, []);
    const { x, y, zoom } = this.engine.camera;
    this.#before = { x, y, zoom };
    document.documentElement.dataset.presenting = '';
    // Where the system does not allow it, the window itself serves.
    document.documentElement.requestFullscreen?.().catch(() => {});
    this.choose(way);
    let size = '';
    const stopCamera = this.engine.onCamera(({ width, height }) => {
      const now = `${width} ${height}`;
      if (now === size) return;
      size = now;
      this.#look(0);
    });
    const left = () => {
      if (document.fullscreenElement === null) this.end();
    };
    const press = (event: KeyboardEvent) => this.#press(event);
    document.addEventListener('fullscreenchange', left);
    window.addEventListener('keydown', press, true);
    const point = ({ movementX, movementY }: PointerEvent) => {
      this.#pointed ||= movementX !== 0 || movementY !== 0;
    };
    const { root, store } = this.engine;
    root?.addEventListener('pointermove', point);
    this.#stops = [
      stopCamera,
      store.subscribe((now, before) => {
        if (now.document !== before.document) this.#renew();
      }),
      // What leads to a goal is known a moment after the edit.
      this.#evaluation.subscribe(() => this.#renew()),
      () => root?.removeEventListener('pointermove', point),
      () => document.removeEventListener('fullscreenchange', left),
      () => window.removeEventListener('keydown', press, true),
    ];
    root?.focus({ preventScroll: true });
  }

  choose(way: PresentWay): void {
    const { document } = this.engine.store.getState();
    const steps = presentSteps(document, this.#evaluation.settle().map, way);
    this.#come({ way, steps, at: 0 });
  }

  step(by: 1 | -1): void {
    const shown = this.shown.get();
    const step = shown?.steps[shown.at];
    if (shown === null || step === undefined) return;
    const { document } = this.engine.store.getState();
    // The map may have been edited meanwhile.
    const steps = presentSteps(document, this.#evaluation.settle().map, shown.way);
    const isLeft = steps.every(({ key }) => key !== step.key);
    const from = isLeft ? shown.at - (by === 1 ? 1 : 0) : renewedSteps(step, shown.at, steps).at;
    this.#come({ way: shown.way, steps, at: Math.min(steps.length - 1, Math.max(0, from + by)) });
  }

  #come(presentation: Presentation): void {
    this.#begun = this.engine.store.getState().document;
    this.#pointed = false;
    this.shown.set(presentation);
    this.#look(glide());
  }

  /** An edit while a step is shown: what belongs to it now is lit up, and what was added just now in any case. */
  #renew(): void {
    const shown = this.shown.get();
    const step = shown?.steps[shown.at];
    if (shown === null || step === undefined) return;
    const { document } = this.engine.store.getState();
    const steps = presentSteps(document, this.#evaluation.getState().map, shown.way);
    this.shown.set({ ...shown, ...renewedSteps(step, shown.at, steps) });
    this.#light();
  }

  #light(): void {
    const shown = this.shown.get();
    const step = shown?.steps[shown.at];
    if (step === undefined) return;
    const { document } = this.engine.store.getState();
    const before = this.#begun?.elements;
    const added = [...document.elements.keys()].filter((id) => before?.has(id) === false);
    this.#spotlight.set('present', litBy(step, document, new Set(added)));
  }

  /**
   * Where a new card belongs while a band is presented (px of the world); null where the presentation has no say.
   * @param client where the hand is on the canvas, in px of the window; null where it is not on it
   */
  placeOfNew(client: Point | null): Point | null {
    const { engine } = this;
    const shown = this.shown.get();
    const step = shown?.steps[shown.at];
    const band = shown === null || step === undefined ? null : bandOf(shown.way, step);
    if (band === null) return null;
    if (client !== null) {
      const at = engine.worldAt(client);
      // A hand that has rested since another band was shown says nothing of this one.
      if (this.#pointed || bandAt(engine.scene.bands, at.y).perspective === band) return at;
    }
    const near = engine.scene.cards.get(engine.view.getState().ids.at(-1) ?? '');
    if (near?.element.perspective === band) {
      const { x, y, width, height } = engine.scene.rectOf(near);
      return { x: x + width + BESIDE + width / 2, y: y + height / 2 };
    }
    return middleInView(engine, band, this.#margins());
  }

  end(): void {
    if (this.shown.get() === null) return;
    for (const stop of this.#stops.splice(0)) stop();
    this.shown.set(null);
    this.#begun = null;
    this.#spotlight.set('present', null);
    delete document.documentElement.dataset.presenting;
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
    // Back to where one was at work.
    if (this.#before !== null) this.engine.look(this.#before);
    this.#before = null;
  }

  #look(duration: number): void {
    const shown = this.shown.get();
    const step = shown?.steps[shown.at];
    if (step === undefined) return;
    const margins = this.#margins();
    this.#light();
    if (step.ids === null) {
      this.engine.fit(margins, duration);
      return;
    }
    const bounds = this.engine.scene.bounds(step.ids);
    if (bounds === null) return;
    const viewport = viewportFor(bounds, this.engine.camera, margins, LARGEST);
    // Above the first band there is nothing to show.
    this.engine.look({ ...viewport, y: Math.min(viewport.y, margins.top) }, duration);
  }

  #margins(): Margins {
    return { ...marginsOf(this.engine.root), top: 24, bottom: FOOT };
  }

  /** Arrows go through the steps while nothing is being typed; so do the keys of a clicker. */
  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, [role="menu"], [role="dialog"]'))
      return;
    const by = ({ ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 } as const)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.step(by);
  }
}

/** The middle of what is seen of a band. */
function middleInView({ camera, scene }: MapEngine, band: Perspective, { left, right, top, bottom }: Margins): Point {
  const view = viewRect(camera);
  const { origin, top: start, height } = scene.bands[band];
  const from = Math.max(start, view.y + top / camera.zoom);
  const to = Math.min(start + height, view.y + view.height - bottom / camera.zoom);
  const x = view.x + (view.width + (left - right) / camera.zoom) / 2;
  return { x, y: to > from ? (from + to) / 2 : origin };
}
