import { activeMap } from '#renderer/map/view/activeMap.ts';
import { selectElements } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { OpenMap } from './program.ts';

/** Selects elements, for every view, and brings them into sight where the map is on the screen. */
export function goTo({ map, selection }: Pick<OpenMap, 'map' | 'selection'>, ids: readonly Id[]): void {
  const { elements } = map.getState().document;
  const there = ids.filter((id) => elements.has(id));
  if (there.length === 0) return;
  selectElements(selection, there);
  activeMap()?.reveal(there);
}
