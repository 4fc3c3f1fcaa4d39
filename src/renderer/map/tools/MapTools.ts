import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import { createValue } from '#renderer/state/value.ts';
import { levelIn } from '#shared/model/commands/addElement.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { Arranging } from '../arrange/Arranging.ts';
import { screenPoint } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { Capture } from '../capture/Capture.ts';
import { kindAnswers } from '../capture/kindQuestion.ts';
import { Clipboard } from '../clipboard/Clipboard.ts';
import { Finding } from '../find/Finding.ts';
import type { Gesture, Press } from '../gestures/gesture.ts';
import { Lensing } from '../lens/Lensing.ts';
import { drawLink, reconnectLink } from '../linking/drawLink.ts';
import { LinkHandles } from '../linking/LinkHandles.ts';
import { Linking } from '../linking/Linking.ts';
import { Presenting } from '../present/Presenting.ts';
import { bandAt } from '../scene/bands.ts';
import type { Point } from '../scene/geometry.ts';
import { Tidying } from '../tidy/Tidying.ts';
import { Tracing } from '../trace/Tracing.ts';
import { followPointer, type PointerPlace } from './pointerPlace.ts';
import type { Question } from './question.ts';
import { Spotlight } from './Spotlight.ts';

/** What a person works with on the map, beside the canvas itself: one of each for an open map. */
export class MapTools {
  readonly engine: MapEngine;
  readonly asking = createValue<Question | null>(null);
  readonly capture: Capture;
  readonly linking: Linking;
  readonly arranging: Arranging;
  readonly clipboard: Clipboard;
  readonly tracing: Tracing;
  readonly lensing: Lensing;
  readonly finding: Finding;
  readonly tidying: Tidying;
  readonly presenting: Presenting;
  readonly spotlight: Spotlight;
  #handles: LinkHandles | null = null;
  #pointer: PointerPlace | null = null;

  constructor(engine: MapEngine, evaluation: LiveEvaluation) {
    this.engine = engine;
    this.capture = new Capture(engine, () => this.#pointer?.world() ?? null);
    this.spotlight = new Spotlight(engine.view);
    this.arranging = new Arranging(engine);
    this.clipboard = new Clipboard(engine, this.arranging, this.asking, () => this.#pointer);
    this.presenting = new Presenting(engine, evaluation, this.spotlight);
    this.tidying = new Tidying(engine);
    this.finding = new Finding(engine, this.spotlight);
    this.lensing = new Lensing(engine, evaluation);
    this.tracing = new Tracing(engine, evaluation, this.spotlight);
    this.linking = new Linking(engine, this.capture, this.asking, this.spotlight);
  }

  /** Begins once the canvas is there. @returns the function that ends it */
  start(root: HTMLElement): () => void {
    const pointer = followPointer(root, this.engine);
    this.#pointer = pointer;
    const handles = new LinkHandles(root, this.engine);
    this.#handles = handles;
    const stopCapture = this.capture.start();
    const stopTrace = this.tracing.start();
    const stopLens = this.lensing.start();
    const stopClipboard = this.clipboard.start();
    return () => {
      stopCapture();
      stopTrace();
      this.presenting.end();
      this.tidying.cancel();
      stopLens();
      stopClipboard();
      pointer.stop();
      handles.stop();
      this.spotlight.clear();
      this.#pointer = null;
      this.#handles = null;
    };
  }

  /** Whatever of the tools begins with a press: a link drawn from a card, an end of one taken elsewhere. */
  gesture(press: Press): Gesture | null {
    const handles = this.#handles;
    if (handles === null) return null;
    return drawLink(press, this.linking, handles) ?? reconnectLink(press, this.linking, handles, this.spotlight);
  }

  /** Escape: puts away what lies on top. False where nothing does. */
  backOut(): boolean {
    if (this.tracing.shown.get() !== null) {
      this.tracing.stop();
      return true;
    }
    const { ids, link } = this.engine.view.getState();
    if (this.presenting.shown.get() === null || ids.length > 0 || link !== null) return false;
    this.presenting.end();
    return true;
  }

  /** Where the hand is, in px of the window; null where it is not on the canvas. */
  get pointer(): Point | null {
    return this.#pointer?.client() ?? null;
  }

  /** Asks which kind of card to make at a place of the world. */
  askKind(at: Point): void {
    const band = bandAt(this.engine.scene.bands, at.y);
    const goal = levelIn(band.perspective) === 'business' ? 'businessGoal' : 'digitalGoal';
    this.asking.set({
      title: 'New card',
      at: screenPoint(this.engine.camera, at),
      answers: kindAnswers(goal),
      choose: (kind) => this.capture.begin(kind as KindName, at),
    });
  }
}

let active: MapTools | null = null;

/** The tools of the map that is on the screen; null while another view is. */
export function activeTools(): MapTools | null {
  return active;
}

/** @returns the function that takes it back */
export function setActiveTools(tools: MapTools): () => void {
  active = tools;
  return () => {
    if (active === tools) active = null;
  };
}
