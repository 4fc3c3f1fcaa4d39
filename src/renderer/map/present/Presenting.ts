import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { createValue } from '#renderer/state/value.ts';
import { selectElements, type Viewport } from '#renderer/state/viewState.ts';
import { viewportFor } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Spotlight } from '../tools/Spotlight.ts';
import { glide } from '../view/actions.ts';
import { marginsOf } from '../view/margins.ts';
import { type PresentStep, type PresentWay, presentSteps } from './steps.ts';

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
    this.#stops = [
      stopCamera,
      () => document.removeEventListener('fullscreenchange', left),
      () => window.removeEventListener('keydown', press, true),
    ];
    this.engine.root?.focus({ preventScroll: true });
  }

  choose(way: PresentWay): void {
    const { document } = this.engine.store.getState();
    const steps = presentSteps(document, this.#evaluation.settle().map, way);
    this.shown.set({ way, steps, at: 0 });
    this.#look(glide());
  }

  step(by: 1 | -1): void {
    const shown = this.shown.get();
    if (shown === null) return;
    const { document } = this.engine.store.getState();
    // The map may have been edited meanwhile.
    const steps = presentSteps(document, this.#evaluation.settle().map, shown.way);
    const at = Math.min(steps.length - 1, Math.max(0, shown.at + by));
    this.shown.set({ ...shown, steps, at });
    this.#look(glide());
  }

  end(): void {
    if (this.shown.get() === null) return;
    for (const stop of this.#stops.splice(0)) stop();
    this.shown.set(null);
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
    const margins = { ...marginsOf(this.engine.root), top: 24, bottom: FOOT };
    if (step.ids === null) {
      this.#spotlight.set('present', null);
      this.engine.fit(margins, duration);
      return;
    }
    this.#spotlight.set('present', { elements: new Set(step.ids), links: step.links });
    const bounds = this.engine.scene.bounds(step.ids);
    if (bounds === null) return;
    const viewport = viewportFor(bounds, this.engine.camera, margins, LARGEST);
    // Above the first band there is nothing to show.
    this.engine.look({ ...viewport, y: Math.min(viewport.y, margins.top) }, duration);
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
