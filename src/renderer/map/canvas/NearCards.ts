import type { Traced } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { Displacement, Scene } from '../scene/scene.ts';
import type { Camera } from './camera.ts';
import { LinkLayer } from './LinkLayer.ts';
import { type CardNode, NearWindow } from './NearWindow.ts';

/** Ms for which cards stay, hidden, once the map is a picture. */
const LEAVING = 500;

/** What the cards near by have to know, asked anew each time. */
export interface NearSubject {
  readonly scene: Scene;
  readonly held: () => Displacement | null;
  readonly traced: () => Traced | null;
}

export interface NearHosts {
  readonly root: HTMLElement;
  readonly links: SVGSVGElement;
}

/** The map near by: the cards that React Flow holds, the links between them, and what of them is in the hand. */
export class NearCards {
  readonly #subject: NearSubject;
  readonly #root: HTMLElement;
  readonly #window: NearWindow;
  readonly #links: LinkLayer;
  /** React Flow's own element around each card: that is what moves. */
  readonly #movers = new Map<Id, HTMLElement>();
  #shown = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** @param give hands nodes to React Flow */
  constructor({ root, links }: NearHosts, subject: NearSubject, give: (nodes: CardNode[]) => void) {
    this.#subject = subject;
    this.#root = root;
    this.#window = new NearWindow(subject.scene, give);
    this.#links = new LinkLayer(links, subject.scene);
  }

  /** True where every card in and around the view is there. */
  get isWhole(): boolean {
    return this.#window.isWhole;
  }

  /**
   * Shows what is in and around the view.
   * @param anew true after the document has changed @param whenWhole called once every card is there
   */
  show(camera: Camera, anew: boolean, whenWhole: () => void): void {
    const isBack = !this.#shown;
    this.#shown = true;
    if (isBack) this.#root.classList.remove('is-far');
    const moved = this.#window.look(camera, anew || isBack, whenWhole);
    const { rect } = this.#window;
    if (!moved || rect === null) return;
    const { scene, held, traced } = this.#subject;
    this.#links.show(scene.linksIn(rect), held(), traced());
  }

  /**
   * Hides the cards at once. They are taken away when there is time: to look at the whole and to go back is one movement of
   * the mind, and what is still there need not be made again.
   */
  hide(): void {
    this.#shown = false;
    this.#root.classList.add('is-far');
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      requestIdleCallback(
        () => {
          if (this.#shown) return;
          this.#window.empty();
          this.#links.clear();
        },
        { timeout: LEAVING },
      );
    }, LEAVING);
  }

  /** A card's element of the page came or went. */
  mounted(id: Id, element: HTMLElement | null): void {
    const mover = element?.parentElement ?? null;
    if (mover === null) {
      this.#movers.delete(id);
      return;
    }
    this.#movers.set(id, mover);
    if (this.#subject.held()?.ids.has(id) === true) this.#place(id);
  }

  /** True where a card shows less than its whole title. */
  isCut(id: Id): boolean {
    return this.#movers.get(id)?.querySelector('[data-cut]') != null;
  }

  select(link: Id | null): void {
    this.#links.select(link);
  }

  trace(traced: Traced | null): void {
    this.#links.trace(traced);
  }

  /** Follows the hand. @param before what it held until now */
  hold(before: Displacement | null): void {
    const held = this.#subject.held();
    const ids = held?.ids ?? before?.ids ?? [];
    for (const id of ids) this.#place(id);
    if (before !== null && before.ids !== held?.ids) for (const id of before.ids) this.#place(id);
    this.#links.follow(ids, held);
  }

  #place(id: Id): void {
    const mover = this.#movers.get(id);
    if (mover === undefined) return;
    const hand = this.#subject.held();
    const held = hand?.ids.has(id) === true ? hand : null;
    mover.classList.toggle('is-held', held !== null);
    mover.style.transform = held === null ? 'none' : `translate(${held.dx}px,${held.dy}px)`;
    mover.style.zIndex = held === null ? '0' : '10';
  }

  remove(): void {
    clearTimeout(this.#leaving);
    this.#links.clear();
  }
}
