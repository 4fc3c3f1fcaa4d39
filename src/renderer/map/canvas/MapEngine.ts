import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import { pruneSelection, selectedLink, type Viewport, type ViewStateStore } from '#renderer/state/viewState.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';
import type { CardFace } from '../card/face.ts';
import type { Lensed } from '../lens/lensed.ts';
import type { Point } from '../scene/geometry.ts';
import type { Card, Displacement } from '../scene/scene.ts';
import { type Camera, viewRect } from './camera.ts';
import { FarPictures } from './FarPictures.ts';
import { Faces } from './faces.ts';
import { MapCamera } from './MapCamera.ts';
import { NearCards } from './NearCards.ts';
import type { CardNode } from './NearWindow.ts';
import { type Palette, watchAppearance } from './palette.ts';
import type { MeasureWord } from './titleLines.ts';

/** Below this zoom the map is a picture; a little above it cards are given to React Flow again. */
const FAR = 0.64;
const NEAR = 0.68;
/** With more cards than these in the view the map is a picture at any zoom. */
const MOST_NEAR = 170;
/** Ms after the last movement of the camera at which pictures are drawn anew and the viewport is kept. */
const REST = 140;

/** Where the engine draws. */
export interface Stage {
  readonly root: HTMLElement;
  /** Holds the picture from afar, below the cards. */
  readonly under: HTMLElement;
  /** Holds what is drawn above the cards. */
  readonly over: HTMLElement;
  readonly links: SVGSVGElement;
}

/** What the engine asks of React Flow. */
export interface FlowPort {
  give(nodes: CardNode[]): void;
  /** @param duration ms; 0 at once */
  look(viewport: Viewport, duration: number): void;
}

type CameraListener = (camera: Camera) => void;

/**
 * The canvas without React: it follows the document and the camera, decides whether the map is shown as cards (near) or
 * as a picture (far), and keeps both in step with selection, traces and what is held in the hand.
 */
export class MapEngine extends MapCamera {
  readonly store: MapStore;
  readonly view: ViewStateStore;
  readonly faces: Faces;
  readonly #evaluation: LiveEvaluation;
  readonly #stops: (() => void)[] = [];
  readonly #cameraListeners = new Set<CameraListener>();
  readonly #sceneListeners = new Set<() => void>();
  readonly #faceListeners = new Set<() => void>();
  #far = true;
  #held: Displacement | null = null;
  #lensed: Lensed | null = null;
  #stage: Stage | null = null;
  #flow: FlowPort | null = null;
  #pictures: FarPictures | null = null;
  #cards: NearCards | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #moving = false;

  constructor(store: MapStore, view: ViewStateStore, evaluation: LiveEvaluation) {
    super();
    this.store = store;
    this.view = view;
    this.#evaluation = evaluation;
    this.faces = new Faces(evaluation.getState());
    this.scene.update(store.getState().document);
  }

  /** True while the map is a picture and React Flow holds nothing. */
  get isFar(): boolean {
    return this.#far;
  }

  /** True while nothing waits to be drawn. */
  get isSettled(): boolean {
    const isDrawn = this.#far ? this.#isFarAt(this.camera) : this.#cards?.isWhole === true;
    return this.camera.width > 0 && this.#pictures?.isSettled === true && isDrawn;
  }

  get held(): Displacement | null {
    return this.#held;
  }

  override get root(): HTMLElement | null {
    return this.#stage?.root ?? null;
  }

  /** Begins to draw. @returns the function that ends it */
  mount(stage: Stage, flow: FlowPort): () => void {
    this.#stage = stage;
    this.#flow = flow;
    this.#pictures = new FarPictures(stage, {
      scene: this.scene,
      view: this.view,
      faceOf: (card) => this.faces.of(card),
      camera: () => this.camera,
      held: () => this.#held,
      lensed: () => this.#lensed,
      isFar: () => this.#far,
    });
    const near = { scene: this.scene, held: () => this.#held, traced: () => this.view.getState().traced };
    this.#cards = new NearCards(stage, near, (nodes) => flow.give(nodes));
    this.#follow(this.store.getState().document);
    this.#stops.push(
      this.store.subscribe(({ document }) => this.#follow(document)),
      this.view.subscribe((now, before) => {
        if (now.traced !== before.traced) this.#retrace();
        if (now.ids !== before.ids || now.link !== before.link) this.#reselect();
      }),
      this.#evaluation.subscribe((evaluation) => {
        this.faces.update(evaluation);
        for (const listener of this.#faceListeners) listener();
        if (this.#far) this.#draw({ overview: true });
      }),
      watchAppearance(() => this.#repaint()),
    );
    void document.fonts.ready.then(() => {
      this.#pictures?.readWords();
      if (this.#far) this.#draw({ overview: true });
    });
    for (const listener of this.#sceneListeners) listener();
    return () => this.#unmount();
  }

  #unmount(): void {
    clearTimeout(this.#rest);
    for (const stop of this.#stops.splice(0)) stop();
    this.#pictures?.remove();
    this.#pictures = null;
    this.#cards?.remove();
    this.#cards = null;
    this.#stage = null;
  }

  /** Calls when cards, links or bands have changed. */
  onScene(listener: () => void): () => void {
    this.#sceneListeners.add(listener);
    return () => this.#sceneListeners.delete(listener);
  }

  /** Calls at each movement of the camera, and once at once. */
  onCamera(listener: CameraListener): () => void {
    this.#cameraListeners.add(listener);
    listener(this.camera);
    return () => this.#cameraListeners.delete(listener);
  }

  readonly onFaces = (listener: () => void): (() => void) => {
    this.#faceListeners.add(listener);
    return () => this.#faceListeners.delete(listener);
  };

  /** Measures a word of a title, in em. */
  readonly measureWord: MeasureWord = (word) => this.#pictures?.measureWord(word) ?? word.length * 0.55;

  faceOf(card: Card): CardFace {
    return this.faces.of(card);
  }

  /** Colors and sizes cards by a lens; null for their kinds. */
  wear(lensed: Lensed | null): void {
    this.#lensed = lensed;
    for (const listener of this.#faceListeners) listener();
    if (this.#far) this.#draw({ overview: true, overlay: true });
  }

  get lensed(): Lensed | null {
    return this.#lensed;
  }

  /** A card's element of the page came or went. */
  mounted(id: Id, element: HTMLElement | null): void {
    this.#cards?.mounted(id, element);
  }

  /** True where a card near by shows less than its whole title. */
  isCut(id: Id): boolean {
    return this.#cards?.isCut(id) === true;
  }

  // --- the camera ---

  /** React Flow moved its viewport, or the canvas has another size. */
  cameraMoved(camera: Camera): void {
    if (!this.stand(camera)) return;
    this.#moving = true;
    for (const listener of this.#cameraListeners) listener(camera);
    this.#see(false);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#atRest(), REST);
  }

  #atRest(): void {
    const { x, y, zoom } = this.camera;
    this.#moving = false;
    this.view.setState({ viewport: { x, y, zoom } });
    if (this.#far) this.#see(false);
    if (!this.#far) return;
    this.#pictures?.sharpen(this.camera);
  }

  /** Moves the camera. @param duration ms; 0 at once */
  override look(viewport: Viewport, duration = 0): void {
    this.#flow?.look(viewport, duration);
  }

  /** The card under a place of the window; from afar, also one that is a few px away. */
  cardUnder(client: Point): Card | null {
    return this.scene.cardAt(this.worldAt(client), this.#far ? 3 / this.camera.zoom : 0);
  }

  // --- near and far ---

  #see(anew: boolean): void {
    if (this.#cards === null || this.camera.width === 0) return;
    const isPicture = this.#far && this.#pictures?.isShown === true;
    // On the way in the picture stays until the camera rests: cards that are passed by need not be made.
    if (this.#isFarAt(this.camera) || (isPicture && this.#moving)) this.#seeFar(anew);
    else this.#seeNear(anew);
  }

  #isFarAt(camera: Camera): boolean {
    if (camera.zoom < (this.#far ? NEAR : FAR)) return true;
    return this.scene.cards.size > MOST_NEAR && this.scene.cardsIn(viewRect(camera)).length > MOST_NEAR;
  }

  #seeFar(anew: boolean): void {
    const wasFar = this.#far && this.#pictures?.isShown === true;
    this.#far = true;
    if (!wasFar || anew) {
      this.#pictures?.show(true);
      this.#draw({ overview: true, overlay: true }, !wasFar);
      if (!wasFar) this.#cards?.hide();
      return;
    }
    this.#pictures?.follow(this.camera);
  }

  #seeNear(anew: boolean): void {
    const wasFar = this.#far;
    this.#far = false;
    if (wasFar) this.#pictures?.hideOverlay();
    this.#cards?.show(this.camera, anew, () => this.#nearIsWhole());
    // Until every card is there the picture stays below them.
    this.#pictures?.carry(this.camera);
  }

  #nearIsWhole(): void {
    requestAnimationFrame(() => {
      if (!this.#far && this.#cards?.isWhole === true) this.#pictures?.show(false);
    });
  }

  // --- the document ---

  #follow(document: MapDocument): void {
    const change = this.scene.update(document);
    if (change.cards.size === 0 && change.links.size === 0) return;
    for (const id of change.cards) if (!this.scene.cards.has(id)) this.faces.forget(id);
    pruneSelection(this.view, {
      element: (id) => this.scene.cards.has(id),
      link: (id) => this.scene.links.has(id),
    });
    this.#see(true);
    if (change.bands) for (const listener of this.#cameraListeners) listener(this.camera);
    for (const listener of this.#sceneListeners) listener();
  }

  // --- selection, traces, the hand ---

  #reselect(): void {
    this.#cards?.select(selectedLink(this.view.getState()));
    if (this.#far) this.#draw({ overlay: true });
  }

  #retrace(): void {
    this.#cards?.trace(this.view.getState().traced);
    if (this.#far) this.#draw({ overview: true, overlay: true });
  }

  /** Shows cards displaced while they are held; null puts all back to where they stand. */
  hold(held: Displacement | null): void {
    const before = this.#held;
    this.#held = held;
    const began = before?.ids !== held?.ids;
    if (this.#far) this.#draw({ overview: began, overlay: true });
    else this.#cards?.hold(before);
  }

  // --- the pictures ---

  #draw(what: { readonly overview?: boolean; readonly overlay?: boolean }, atOnce = false): void {
    this.#pictures?.draw(what, atOnce);
  }

  #repaint(): void {
    this.#pictures?.readColors();
    if (this.#far) this.#draw({ overview: true, overlay: true });
    for (const listener of this.#sceneListeners) listener();
  }

  get palette(): Palette | null {
    return this.#pictures?.palette ?? null;
  }
}
