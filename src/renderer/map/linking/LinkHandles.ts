import { selectedLink } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import { screenPoint } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { pointOn } from '../scene/linkRoute.ts';
import type { Card } from '../scene/scene.ts';

/** Px around a card within which its handles stay. */
const NEAR = 14;
/** Narrower cards (px of the screen) show one handle, at their right. */
const NARROW = 64;

const sides = ['right', 'bottom', 'left', 'top'] as const;

/**
 * The dots from which a link is drawn, on the card under the hand, and those by which the ends of the selected link are
 * taken elsewhere. Elements of the page in the canvas's own overlay, moved by hand: near and far alike.
 */
export class LinkHandles {
  readonly #engine: MapEngine;
  readonly #dots: readonly HTMLElement[];
  readonly #ends: readonly [HTMLElement, HTMLElement];
  readonly #stops: (() => void)[] = [];
  #card: Id | null = null;
  #isHidden = false;

  constructor(root: HTMLElement, engine: MapEngine) {
    this.#engine = engine;
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
    const leave = () => this.#show(null);
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
        for (const dot of [...this.#dots, ...this.#ends]) dot.remove();
      },
    );
    this.#place();
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** The card whose handle was pressed; null where it was none. */
  sourceOf(target: EventTarget | null): Card | null {
    if (!(target instanceof Element) || target.closest('.map-handle') === null || this.#card === null) return null;
    return this.#engine.scene.cards.get(this.#card) ?? null;
  }

  /** The end of the selected link that was pressed; null where it was none. */
  endOf(target: EventTarget | null): 'from' | 'to' | null {
    const end = target instanceof HTMLElement ? target.closest<HTMLElement>('.map-link-end')?.dataset.end : undefined;
    return end === 'from' || end === 'to' ? end : null;
  }

  /** Takes the dots out of sight while something is held. */
  hide(hidden: boolean): void {
    this.#isHidden = hidden;
    if (hidden) this.#show(null);
    this.#placeEnds();
  }

  #hover({ clientX, clientY, target }: PointerEvent): void {
    if (this.#isHidden) return;
    if (target instanceof Element && target.closest('.map-handle, .map-link-end') !== null) return;
    const { scene, camera } = this.#engine;
    const client = { x: clientX, y: clientY };
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
      dot.hidden = !isShown;
      if (rect === null || !isShown) continue;
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
      dot.style.transform = `translate(${Math.round(at.x + (out[0] ?? 0))}px, ${Math.round(at.y + (out[1] ?? 0))}px)`;
    }
  }

  #placeEnds(): void {
    const { scene, camera, view } = this.#engine;
    const id = selectedLink(view.getState());
    const link = id === null || this.#isHidden ? undefined : scene.links.get(id);
    const route = link === undefined ? null : scene.routeOf(link);
    for (const [i, dot] of this.#ends.entries()) {
      dot.hidden = route === null;
      if (route === null) continue;
      // A little before the arrow's tip, so that it can be seen and taken.
      const at = screenPoint(camera, pointOn(route, i === 0 ? 0.03 : 0.97));
      dot.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    }
  }
}
