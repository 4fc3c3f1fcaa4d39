import { selectElements, selectLink } from '#renderer/state/viewState.ts';
import { type Rect, rectBetween } from '../scene/geometry.ts';
import type { Gesture, Press } from './gesture.ts';

/** Px of the screen within which a click on a link counts. */
const NEAR_LINK = 6;

/** Shows the rectangle (world px) that is being drawn; null for none. */
export type ShowMarquee = (rect: Rect | null) => void;

/** Selects what a rectangle drawn on empty canvas touches; with Shift on top of what was selected. A click selects the link there, or nothing. */
export function drawMarquee({ engine, world, event }: Press, show: ShowMarquee): Gesture {
  const { view, scene } = engine;
  const before = view.getState();
  const kept = event.shiftKey ? before.ids : [];
  return {
    move(client) {
      const rect = rectBetween(world, engine.worldAt(client));
      show(rect);
      const inside = scene.cardsIn(rect).map(({ id }) => id);
      selectElements(view, kept.length === 0 ? inside : [...new Set([...kept, ...inside])]);
    },
    drop: () => show(null),
    click() {
      const link = scene.linkAt(world, NEAR_LINK / engine.camera.zoom);
      if (link !== null) selectLink(view, link.id);
      else if (!event.shiftKey) selectElements(view, []);
    },
    cancel() {
      show(null);
      view.setState({ ids: before.ids, link: before.link });
    },
  };
}
