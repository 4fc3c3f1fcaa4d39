import { selectedLink } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import { screenPoint } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { Point } from '../scene/geometry.ts';
import { pointOn } from '../scene/linkRoute.ts';
import type { Card } from '../scene/scene.ts';

/** Px around a card within which its handles stay. */
const NEAR = 14;
/** Px about a dot's middle within which it is meant. */
const REACH = 9;
/** Narrower cards (px of the screen) show one handle, at their right. */
const NARROW = 64;

const sides = ['right', 'bottom', 'left', 'top'] as const;

/**
 * The dots from which a link is drawn, on the card under the hand, and those by which the ends of the selected link are
 * taken elsewhere. Elements of the page in the canvas's own overlay, moved by hand: near and far alike. What is pressed is
 * found by its place: to the page the dots are air, so that the wheel and the middle button reach the canvas through them.
 */
export class LinkHandles {
  readonly #engine: MapEngine;
  readonly #dots: readonly HTMLElement[];
  readonly #ends: readonly [HTMLElement, HTMLElement];
  readonly #stops: (() => void)[] = [];
  readonly #root: HTMLElement;
  /** Where each dot stands that can be seen, in px of the canvas. */
  readonly #places = new Map<HTMLElement, Point>();
  #hot: HTMLElement | null = null;
  #card: Id | null = null;
  #isHidden = false;

  constructor(root: HTMLElement, engine: MapEngine) {
    this.#engine = engine;
    this.#root = root;
    const host = root.querySelector('.map-over') ?? root;
    const make = (name: string, value: string) => {
      const dot = document.createElement('span');
      dot.className = name;
      dot.dataset[name === 'map-handle' ? 'side' : 'end'] = value;
      dot.hidden = true;
      host.append(dot);
      return dot;
    };
    this.#dots = sides.map((side) => make('map-handle', side));
    this.#ends = [make('map-link-end', 'from'), make('map-link-end', 'to')];
    const move = (event: PointerEvent) => {
      if (event.buttons === 0 && event.pointerType !== 'touch') this.#hover(event);
    };
    const leave = () => {
      this.#show(null);
      this.#heat(null);
    };
    root.addEventListener('pointermove', move);
    root.addEventListener('pointerleave', leave);
    this.#stops.push(
      engine.onCamera(() => this.#place()),
      engine.onScene(() => this.#place()),
      engine.view.subscribe((now, before) => {
        if (now.link !== before.link || now.ids !== before.ids) this.#placeEnds();
      }),
      () => {
        root.removeEventListener('pointermove', move);
        root.removeEventListener('pointerleave', leave);
        this.#heat(null);
        for (const dot of [...this.#dots, ...this.#ends]) dot.remove();
      },
    );
    this.#place();
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** The card whose handle is at a place of the window; null where there is none. */
  sourceOf(client: Point): Card | null {
    const dot = this.#dotAt(client);
    if (dot === null || !this.#dots.includes(dot) || this.#card === null) return null;
    return this.#engine.scene.cards.get(this.#card) ?? null;
  }

  /** The end of the selected link at a place of the window; null where there is none. */
  endOf(client: Point): 'from' | 'to' | null {
    const end = this.#dotAt(client)?.dataset.end;
    return end === 'from' || end === 'to' ? end : null;
  }

  /** The dot at a place of the window. Ends of the selected link lie above the handles of cards. */
  #dotAt({ x, y }: Point): HTMLElement | null {
    const box = this.#root.getBoundingClientRect();
    for (const dot of [...this.#ends, ...this.#dots]) {
      const at = this.#places.get(dot);
      if (at === undefined) continue;
      if (Math.abs(x - box.left - at.x) <= REACH && Math.abs(y - box.top - at.y) <= REACH) return dot;
    }
    return null;
  }

  /** Marks the dot under the hand. */
  #heat(dot: HTMLElement | null): void {
    if (dot === this.#hot) return;
    this.#hot?.classList.remove('is-hot');
    dot?.classList.add('is-hot');
    this.#hot = dot;
    this.#root.classList.toggle('is-on-handle', dot !== null && this.#dots.includes(dot));
    this.#root.classList.toggle('is-on-end', dot !== null && !this.#dots.includes(dot));
  }

  /** Takes the dots out of sight while something is held. */
  hide(hidden: boolean): void {
    this.#isHidden = hidden;
    if (hidden) this.#show(null);
    this.#placeEnds();
  }

  #hover({ clientX, clientY }: PointerEvent): void {
    if (this.#isHidden) return;
    const { scene, camera } = this.#engine;
    const client = { x: clientX, y: clientY };
    const dot = this.#dotAt(client);
    this.#heat(dot);
    if (dot !== null) return;
    const card = this.#engine.cardUnder(client);
    if (card !== null) {
      this.#show(card.id);
      return;
    }
    const kept = this.#card === null ? undefined : scene.cards.get(this.#card);
    if (kept === undefined) return;
    const { x, y } = this.#engine.worldAt(client);
    const rect = scene.rectOf(kept);
    const reach = NEAR / camera.zoom;
    const isNear =
      x > rect.x - reach && x < rect.x + rect.width + reach && y > rect.y - reach && y < rect.y + rect.height + reach;
    if (!isNear) this.#show(null);
  }

  #show(id: Id | null): void {
    if (id === this.#card) return;
    this.#card = id;
    if (id === null) this.#heat(null);
    this.#placeDots();
  }

  #place(): void {
    this.#placeDots();
    this.#placeEnds();
  }

  #placeDots(): void {
    const { scene, camera } = this.#engine;
    const card = this.#card === null ? undefined : scene.cards.get(this.#card);
    const rect = card === undefined ? null : scene.rectOf(card);
    for (const [i, dot] of this.#dots.entries()) {
      const isShown = rect !== null && (i === 0 || rect.width * camera.zoom >= NARROW);
      hide(dot, !isShown);
      if (rect === null || !isShown) {
        this.#places.delete(dot);
        continue;
      }
      const at = screenPoint(camera, {
        x: rect.x + rect.width * ([1, 0.5, 0, 0.5][i] ?? 0),
        y: rect.y + rect.height * ([0.5, 1, 0.5, 0][i] ?? 0),
      });
      const out = [
        [5, 0],
        [0, 5],
        [-5, 0],
        [0, -5],
      ][i] ?? [0, 0];
      this.#stand(dot, { x: at.x + (out[0] ?? 0), y: at.y + (out[1] ?? 0) });
    }
  }

  #placeEnds(): void {
    const { scene, camera, view } = this.#engine;
    const id = selectedLink(view.getState());
    const link = id === null || this.#isHidden ? undefined : scene.links.get(id);
    const route = link === undefined ? null : scene.routeOf(link);
    for (const [i, dot] of this.#ends.entries()) {
      hide(dot, route === null);
      if (route === null) {
        this.#places.delete(dot);
        continue;
      }
      // A little before the arrow's tip, so that it can be seen and taken.
      const at = screenPoint(camera, pointOn(route, i === 0 ? 0.03 : 0.97));
      this.#stand(dot, at);
    }
  }

  #stand(dot: HTMLElement, { x, y }: Point): void {
    const at = { x: Math.round(x), y: Math.round(y) };
    this.#places.set(dot, at);
    dot.style.transform = `translate(${at.x}px, ${at.y}px)`;
  }
}

/** To the page even an attribute that stays as it is was written, and this runs with each step of the camera. */
function hide(dot: HTMLElement, hidden: boolean): void {
  if (dot.hidden !== hidden) dot.hidden = hidden;
}
