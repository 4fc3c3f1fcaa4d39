import type { Viewport, ViewStateStore } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';

const keyOf = (mapId: Id) => `throughline.viewport.${mapId}`;

/** Where the camera stood when this map was last looked at; null where that is not known. */
export function keptViewport(mapId: Id): Viewport | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(mapId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { x, y, zoom } = kept as Partial<Viewport>;
    const numbers = [x, y, zoom].every((n) => typeof n === 'number' && Number.isFinite(n));
    return numbers ? { x: x as number, y: y as number, zoom: zoom as number } : null;
  } catch {
    return null;
  }
}

/** Keeps where the camera comes to rest, so that a reload returns the same picture. @returns the function that stops it */
export function keepViewport(mapId: Id, view: ViewStateStore): () => void {
  return view.subscribe((now, before) => {
    if (now.viewport === before.viewport || now.viewport === null) return;
    try {
      localStorage.setItem(keyOf(mapId), JSON.stringify(now.viewport));
    } catch {
      // Where nothing can be kept, the next visit begins with the whole map.
    }
  });
}
