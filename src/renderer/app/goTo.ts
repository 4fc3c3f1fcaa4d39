import { activeMap } from '#renderer/map/view/activeMap.ts';
import { selectElements } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { OpenMap, Program } from './program.ts';

/** Selects elements, for every view, and brings them into sight where the map is on the screen. */
export function goTo(open: Pick<OpenMap, 'map' | 'selection'>, ids: readonly Id[]): void {
  const there = select(open, ids);
  if (there.length > 0) activeMap()?.reveal(there);
}

/** Selects elements and goes to the map, close to them. */
export function showOnMap({ route }: Program, open: Pick<OpenMap, 'map' | 'selection'>, ids: readonly Id[]): void {
  if (select(open, ids).length === 0) return;
  route.set({ place: 'map', mapId: open.map.mapId, view: 'map' });
  whenMapShows(() => activeMap()?.zoomToSelection());
}

function select({ map, selection }: Pick<OpenMap, 'map' | 'selection'>, ids: readonly Id[]): readonly Id[] {
  const { elements } = map.getState().document;
  const there = ids.filter((id) => elements.has(id));
  if (there.length > 0) selectElements(selection, there);
  return there;
}

/** So many frames a view is given to come up. */
const FRAMES = 60;

/** Runs once the map has been drawn: it comes up a frame or two after the address has changed. */
function whenMapShows(run: () => void, frames = FRAMES): void {
  requestAnimationFrame(() => {
    if (activeMap() !== null) requestAnimationFrame(run);
    else if (frames > 0) whenMapShows(run, frames - 1);
  });
}
