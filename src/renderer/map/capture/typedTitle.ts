import type { Id } from '#shared/model/values.ts';
import type { Draft } from './draft.ts';

/** A title that was being typed when the page went: of a new card, or of one that is there. */
export type TypedTitle =
  | { readonly what: 'draft'; readonly draft: Draft; readonly text: string }
  | { readonly what: 'title'; readonly id: Id; readonly text: string };

const keyOf = (mapId: Id) => `throughline.typed.${mapId}`;

/** Keeps what is being typed until the map is opened again; nothing is waited for, so that it works as the page goes. */
export function keepTyped(mapId: Id, typed: TypedTitle): void {
  try {
    localStorage.setItem(keyOf(mapId), JSON.stringify(typed));
  } catch {
    // Where nothing can be kept, half a title is lost, and nothing else.
  }
}

/** What was kept, once; null where there is nothing. */
export function takeTyped(mapId: Id): TypedTitle | null {
  try {
    const kept = localStorage.getItem(keyOf(mapId));
    if (kept === null) return null;
    localStorage.removeItem(keyOf(mapId));
    const typed = JSON.parse(kept) as Partial<TypedTitle>;
    return typeof typed.text === 'string' && typeof typed.what === 'string' ? (typed as TypedTitle) : null;
  } catch {
    return null;
  }
}
