import type { Way } from '../scene/neighbor.ts';
import type { MapActions } from './actions.ts';

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** Px that an arrow key moves the view while nothing is selected. */
const PAN = 80;
/** Ms after the last arrow key at which a move counts as finished: quick presses are one step for undo. */
const PAUSE = 800;

/** Whether a key press belongs to a text or to another control. */
function isElsewhere(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
}

/**
 * The keys of the canvas while it has the focus: arrows move the selected cards (or the view), with Alt they go from card
 * to card, with Mod they change the band; Escape gives up the selection. Digits with Shift zoom, wherever the focus is:
 * they are read by place, since what they write differs from keyboard to keyboard.
 * @returns the function that stops it
 */
export function listenToMapKeys(surface: HTMLElement, actions: MapActions): () => void {
  let moving: ReturnType<typeof setTimeout> | undefined;
  const endMove = () => {
    if (moving === undefined) return;
    clearTimeout(moving);
    moving = undefined;
    actions.endMove();
  };
  const arrow = (way: Way, event: KeyboardEvent) => {
    const { engine } = actions;
    if (event.altKey) return actions.selectNeighbor(way);
    const chosen = engine.view.getState().ids.length > 0;
    if (event.ctrlKey || event.metaKey) {
      if (chosen && (way === 'up' || way === 'down')) actions.changeBand(way === 'up' ? -1 : 1);
      return;
    }
    if (!chosen) {
      const { x, y, zoom } = engine.camera;
      const [dx, dy] = [
        way === 'left' ? PAN : way === 'right' ? -PAN : 0,
        way === 'up' ? PAN : way === 'down' ? -PAN : 0,
      ];
      engine.look({ x: x + dx, y: y + dy, zoom });
      return;
    }
    actions.moveSelection(way, event.shiftKey);
    clearTimeout(moving);
    moving = setTimeout(endMove, PAUSE);
  };
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event)) return;
    const way = ways[event.key];
    if (way !== undefined) arrow(way, event);
    else if (event.key === 'Escape' && !isIdle(actions)) actions.clearSelection();
    else return;
    event.preventDefault();
  };
  const digit = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isElsewhere(event) || document.querySelector('[role="dialog"]') !== null) return;
    if (event.code === 'Digit1') actions.fit();
    else if (event.code === 'Digit2') actions.zoomToSelection();
    else if (event.code === 'Digit0') actions.zoomTo(1);
    else return;
    event.preventDefault();
  };
  surface.addEventListener('keydown', press);
  surface.addEventListener('blur', endMove);
  window.addEventListener('keydown', digit);
  return () => {
    endMove();
    surface.removeEventListener('keydown', press);
    surface.removeEventListener('blur', endMove);
    window.removeEventListener('keydown', digit);
  };
}

function isIdle({ engine }: MapActions): boolean {
  const { ids, link } = engine.view.getState();
  return ids.length === 0 && link === null;
}
