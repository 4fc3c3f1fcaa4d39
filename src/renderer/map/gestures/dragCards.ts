import { selectElements, toggleElement } from '#renderer/state/viewState.ts';
import { moveElements } from '#shared/model/commands/moveElements.ts';
import type { Id } from '#shared/model/values.ts';
import { viewRect } from '../canvas/camera.ts';
import type { Rect } from '../scene/geometry.ts';
import { type Alignments, alignmentsOf, type Snap, snap } from '../scene/snapping.ts';
import type { Gesture, Press } from './gesture.ts';

/** Px of the screen within which held cards snap to others. */
const REACH = 6;
/** With more cards than these in the view, only those that come near are aligned with. */
const MOST = 400;

/** What a drag shows beside the cards themselves. */
export interface DragSigns {
  /** Guides, and the band in which the card under the pointer would come to stand. */
  show(snap: Snap, over: Rect): void;
  clear(): void;
}

/** Drags the pressed card, or all selected ones where it is among them. A click selects. */
export function dragCards(press: Press, signs: DragSigns, refuse: (reason: string) => void): Gesture | null {
  const { engine, card, event } = press;
  if (card === null) return null;
  const { view, scene, store } = engine;
  const wasSelected = view.getState().ids.includes(card.id);
  const adds = event.shiftKey;
  // Pressing selects at once, so that what is going to move can be seen; taking out of a selection waits for the click.
  if (!wasSelected && adds) toggleElement(view, card.id);
  else if (!wasSelected) selectElements(view, [card.id]);

  let ids: ReadonlySet<Id> = new Set();
  let whole: Rect = scene.rectOf(card);
  let lines: Alignments = { x: [], y: [] };
  let last: Snap | null = null;

  return {
    begin() {
      ids = new Set(view.getState().ids);
      whole = scene.bounds(ids) ?? whole;
      const near = scene.cardsIn(viewRect(engine.camera, 0.1)).filter(({ id }) => !ids.has(id));
      lines = alignmentsOf(near.slice(0, MOST).map((other) => scene.rectOf(other)));
    },
    move(client, moved) {
      const here = engine.worldAt(client);
      const [dx, dy] = [here.x - press.world.x, here.y - press.world.y];
      const isFree = moved.ctrlKey || moved.metaKey;
      last = isFree ? { dx: Math.round(dx), dy: Math.round(dy), guides: [] } : snapFor(dx, dy);
      engine.hold({ ids, dx: last.dx, dy: last.dy });
      signs.show(last, { ...scene.rectOf(card), x: scene.rectOf(card).x + last.dx, y: scene.rectOf(card).y + last.dy });
    },
    drop() {
      signs.clear();
      if (last === null) return;
      const held = { ids, dx: last.dx, dy: last.dy };
      const moves = [...ids].flatMap((id) => {
        const own = scene.cards.get(id);
        return own === undefined ? [] : [{ id, ...scene.placeFor(scene.rectOf(own, held)) }];
      });
      const refusal = store.dispatch(moveElements, { moves });
      engine.hold(null);
      if (refusal !== null) refuse(refusal.refused);
    },
    click() {
      if (adds && wasSelected) toggleElement(view, card.id);
      else if (!adds) selectElements(view, [card.id]);
    },
    cancel() {
      signs.clear();
      engine.hold(null);
    },
  };

  function snapFor(dx: number, dy: number): Snap {
    return snap(whole, dx, dy, lines, REACH / engine.camera.zoom);
  }
}
