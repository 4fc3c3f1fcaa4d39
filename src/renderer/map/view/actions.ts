import { selectElements } from '#renderer/state/viewState.ts';
import { type Move, moveElements } from '#shared/model/commands/moveElements.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { Id } from '#shared/model/values.ts';
import type { Margins } from '../canvas/camera.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { neighborOf, type Way } from '../scene/neighbor.ts';
import type { Card } from '../scene/scene.ts';

/** Px that an arrow key moves cards, and with Shift. */
const STEP = 8;
const LEAP = 32;
/** Px between a band's last card and one that comes into it from the keyboard. */
const APART = 32;

/** What a person can do with the map by key, button or palette. */
export interface MapActions {
  readonly engine: MapEngine;
  fit(): void;
  zoomToSelection(): void;
  /** Brings elements into sight; the last where not all fit. */
  reveal(ids: readonly Id[]): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  selectAll(): void;
  clearSelection(): void;
  /** Moves the selected cards a step; steps join into one for undo until `endMove`. */
  moveSelection(way: Way, far: boolean): void;
  endMove(): void;
  /** Moves the selected cards into the band above or below. */
  changeBand(step: 1 | -1): void;
  /** Selects the next card in a direction, from the last selected one. */
  selectNeighbor(way: Way): void;
}

const steps: Readonly<Record<Way, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * @param margins what is to stay free of the canvas
 * @param refuse hears why something could not be done
 */
export function mapActions(engine: MapEngine, margins: () => Margins, refuse: (reason: string) => void): MapActions {
  const { view, scene, store } = engine;
  const selected = (): Card[] => view.getState().ids.flatMap((id) => scene.cards.get(id) ?? []);
  const move = (moves: Move[], merge: boolean) => {
    if (moves.length === 0) return;
    const refusal = store.dispatch(moveElements, { moves, merge });
    if (refusal !== null) refuse(refusal.refused);
  };
  const show = (ids: readonly Id[]) => {
    const last = ids.at(-1);
    if (last !== undefined) engine.reveal(last, margins(), glide());
  };
  return {
    engine,
    fit: () => engine.fit(margins(), glide()),
    zoomToSelection() {
      const { ids } = view.getState();
      if (ids.length > 0) engine.zoomToCards(ids, margins(), glide());
      else engine.fit(margins(), glide());
    },
    reveal: show,
    zoomBy: (factor) => engine.zoomTo(engine.camera.zoom * factor, glide()),
    zoomTo: (zoom) => engine.zoomTo(zoom, glide()),
    selectAll: () => selectElements(view, [...scene.cards.keys()]),
    clearSelection: () => selectElements(view, []),
    moveSelection(way, far) {
      const cards = selected();
      const [x, y] = steps[way];
      const px = far ? LEAP : STEP;
      // Above its band's first place a card would push all that stands there down; the band is left with Mod+Arrow.
      const rise = Math.max(-px, ...cards.map((card) => (card.y > 0 ? -card.y : 0)));
      const dy = y < 0 ? rise : y * px;
      if (x === 0 && dy === 0) return;
      move(
        cards.map(({ id, x: left, y: top }) => ({ id, position: { x: left + x * px, y: top + dy } })),
        true,
      );
      show(view.getState().ids);
    },
    endMove: () => store.endGesture(),
    changeBand(step) {
      const cards = selected();
      const moves = perspectives.flatMap((from) => {
        const to = perspectives[perspectives.indexOf(from) + step];
        const own = cards.filter((card) => card.element.perspective === from);
        return to === undefined || own.length === 0 ? [] : below(own, to);
      });
      move(moves, false);
      show(view.getState().ids);
    },
    selectNeighbor(way) {
      const from = selected().at(-1);
      const next = from === undefined ? centerCard(engine) : neighborOf(scene, from, way);
      if (next === null) return;
      selectElements(view, [next.id]);
      show([next.id]);
    },
  };

  /** The cards, as they stand to each other, below what a band holds. */
  function below(cards: readonly Card[], perspective: Perspective): Move[] {
    const top = Math.min(...cards.map((card) => card.y));
    let foot = 0;
    for (const card of scene.cards.values()) {
      if (card.element.perspective === perspective) foot = Math.max(foot, card.y + card.height + APART);
    }
    return cards.map(({ id, x, y }) => ({ id, perspective, position: { x, y: foot + y - top } }));
  }
}

/** Ms that the camera takes for a way of its own; none where the system asks for stillness. */
export function glide(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160;
}

/** The card nearest to the middle of the view. */
function centerCard({ scene, camera }: MapEngine): Card | null {
  const x = (camera.width / 2 - camera.x) / camera.zoom;
  const y = (camera.height / 2 - camera.y) / camera.zoom;
  let best: Card | null = null;
  let least = Infinity;
  for (const card of scene.cards.values()) {
    const rect = scene.rectOf(card);
    const away = Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y);
    if (away < least) [best, least] = [card, away];
  }
  return best;
}
