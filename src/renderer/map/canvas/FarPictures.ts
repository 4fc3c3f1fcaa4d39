import { selectedLink, type ViewStateStore } from '#renderer/state/viewState.ts';
import type { Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import type { CardFace } from '../card/face.ts';
import type { Lensed } from '../lens/lensed.ts';
import { around, grown, type Rect } from '../scene/geometry.ts';
import { routeBounds } from '../scene/linkRoute.ts';
import type { Card, Displacement, Scene } from '../scene/scene.ts';
import type { Camera } from './camera.ts';
import { FloatingCanvas } from './FloatingCanvas.ts';
import type { Paint } from './paint.ts';
import { paintCards, paintRings } from './paintCards.ts';
import { paintLinks } from './paintLinks.ts';
import { type FormColors, type Palette, readPalette, readTint } from './palette.ts';
import { type MeasureWord, wordMeasure } from './titleLines.ts';

/** Px that the bend of a link may reach beyond the cards that it joins. */
const BEND = 180;
const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** What the pictures show, asked anew each time they are drawn. */
export interface Subject {
  readonly scene: Scene;
  readonly view: ViewStateStore;
  readonly faceOf: (card: Card) => CardFace;
  readonly camera: () => Camera;
  readonly held: () => Displacement | null;
  readonly lensed: () => Lensed | null;
  /** Whether there is anything to be drawn: near by there is not. */
  readonly isFar: () => boolean;
}

/** Where the pictures are shown: below the cards and above them. */
export interface PictureHosts {
  readonly root: HTMLElement;
  readonly under: HTMLElement;
  readonly over: HTMLElement;
}

/**
 * The map from afar: a picture of all that rests, and above it one of what is held and ringed, each drawn when it has to
 * be and carried along with the camera between.
 */
export class FarPictures {
  readonly #subject: Subject;
  readonly #root: HTMLElement;
  readonly #overview: FloatingCanvas;
  readonly #overlay: FloatingCanvas;
  readonly #tints = new Map<string, FormColors>();
  #palette: Palette;
  #measure: MeasureWord;
  #frame = 0;
  #waits = { overview: false, overlay: false };

  constructor({ root, under, over }: PictureHosts, subject: Subject) {
    this.#subject = subject;
    this.#root = root;
    this.#palette = readPalette(root);
    this.#measure = wordMeasure(this.#palette.font);
    this.#overview = new FloatingCanvas(under, 'map-overview', (context, part) => this.#paint(context, part));
    this.#overlay = new FloatingCanvas(over, 'map-overlay', (context, part) => this.#paintOver(context, part));
    // Neither is there before the first look.
    this.#overview.show(false);
    this.#overlay.show(false);
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#overview.element.remove();
    this.#overlay.element.remove();
  }

  get palette(): Palette {
    return this.#palette;
  }

  get measureWord(): MeasureWord {
    return this.#measure;
  }

  /** True while nothing waits to be drawn. */
  get isSettled(): boolean {
    return this.#frame === 0;
  }

  get isShown(): boolean {
    return this.#overview.isShown;
  }

  show(shown: boolean): void {
    this.#overview.show(shown);
  }

  hideOverlay(): void {
    this.#overlay.show(false);
  }

  /** The theme has changed: its colors are read anew. */
  readColors(): void {
    this.#palette = readPalette(this.#root);
    this.#tints.clear();
  }

  /** The typeface is there: words are measured anew. */
  readWords(): void {
    this.#measure = wordMeasure(this.#palette.font);
  }

  /** Carries what is drawn along with the camera; draws anew where it no longer serves. */
  follow(camera: Camera): void {
    if (!this.#overview.follow(camera)) this.draw({ overview: true, overlay: true }, true);
    else this.#overlay.follow(camera);
  }

  /** Carries the picture along below the cards that are on their way. */
  carry(camera: Camera): void {
    if (this.#overview.isShown) this.#overview.follow(camera);
  }

  /** At rest nothing is left blurred. */
  sharpen(camera: Camera): void {
    if (this.#overview.isBlurred(camera)) this.draw({ overview: true, overlay: true });
  }

  /** Draws pictures in the next frame, or at once. */
  draw(what: { readonly overview?: boolean; readonly overlay?: boolean }, atOnce = false): void {
    this.#waits.overview ||= what.overview === true;
    this.#waits.overlay ||= what.overlay === true;
    if (atOnce) {
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#drawNow();
    } else if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#drawNow();
      });
    }
  }

  #drawNow(): void {
    const { overview, overlay } = this.#waits;
    this.#waits = { overview: false, overlay: false };
    if (!this.#subject.isFar()) return;
    if (overview) this.#overview.draw(this.#subject.camera(), this.#pictured());
    if (overlay) this.#drawOverlay();
  }

  /** Rings and what is held; without any of it there is no overlay. */
  #drawOverlay(): void {
    const state = this.#subject.view.getState();
    const isNeeded = this.#subject.held() !== null || state.ids.length > 0 || state.link !== null;
    this.#overlay.show(isNeeded);
    if (isNeeded) this.#overlay.draw(this.#subject.camera(), this.#overlaid());
  }

  /** Where in the world there is anything to see: the cards, and beside them the bends of links. */
  #pictured(): Rect {
    return grown(this.#subject.scene.bounds() ?? NOWHERE, BEND);
  }

  /** Where the overlay has anything to show. */
  #overlaid(): Rect {
    const { scene, view } = this.#subject;
    const held = this.#subject.held();
    const { ids, link } = view.getState();
    if (link !== null && ids.length === 0) return this.#pictured();
    const rects = this.#cardsOf(ids).map((card) => scene.rectOf(card, held));
    if (held !== null) {
      for (const id of held.ids) {
        for (const own of scene.linksOf(id)) {
          const route = scene.routeOf(scene.links.get(own) as Link, held);
          if (route !== null) rects.push(routeBounds(route));
        }
      }
    }
    return grown(around(rects) ?? NOWHERE, 40);
  }

  #tools(): Paint {
    const { scene, view, faceOf, lensed, camera } = this.#subject;
    return {
      scene,
      palette: this.#palette,
      measure: this.#measure,
      faceOf,
      traced: view.getState().traced,
      lensed: lensed(),
      tint: (token) => this.#tint(token),
      zoom: camera().zoom,
    };
  }

  /** The colors of a token, kept until the appearance changes. */
  #tint(token: string): FormColors {
    const colors = this.#tints.get(token) ?? readTint(this.#root, token);
    this.#tints.set(token, colors);
    return colors;
  }

  #paint(context: OffscreenCanvasRenderingContext2D, part: Rect): void {
    const { scene } = this.#subject;
    const tools = this.#tools();
    const without = this.#subject.held()?.ids;
    paintLinks(context, tools, scene.links.values(), { within: part, ...(without ? { without } : {}) });
    const cards = scene.cardsIn(part);
    paintCards(context, tools, without === undefined ? cards : cards.filter((card) => !without.has(card.id)));
  }

  #paintOver(context: OffscreenCanvasRenderingContext2D, part: Rect): void {
    const { scene, view } = this.#subject;
    const tools = this.#tools();
    const held = this.#subject.held();
    if (held !== null) {
      const links = new Set<Id>();
      for (const id of held.ids) for (const link of scene.linksOf(id)) links.add(link);
      const own = [...links].flatMap((id) => scene.links.get(id) ?? []);
      paintLinks(context, tools, own, { held });
      paintCards(context, tools, this.#cardsOf(held.ids), held);
    }
    const state = view.getState();
    const selected = this.#cardsOf(state.ids);
    const link = selectedLink(state);
    if (selected.length > 0) paintRings(context, tools, selected, held ?? undefined);
    const chosen = link === null ? undefined : scene.links.get(link);
    if (chosen !== undefined) {
      const traced = { elements: new Set<Id>(), links: new Set([chosen.id]) };
      const { palette } = tools;
      const links = { ...palette.links, [chosen.relation]: palette.accent };
      paintLinks(context, { ...tools, traced, palette: { ...palette, links } }, [chosen], { within: part });
    }
  }

  #cardsOf(ids: Iterable<Id>): Card[] {
    return [...ids].flatMap((id) => this.#subject.scene.cards.get(id) ?? []);
  }
}
