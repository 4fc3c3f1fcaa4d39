import type { MapDocument } from '../document.ts';
import type { Patch, Refusal } from '../patch.ts';
import type { Id, Instant } from '../values.ts';
import { editMap } from './editMap.ts';

export interface Mute {
  readonly check: string;
  /** Null mutes the check for the whole map. */
  readonly element: Id | null;
}

/** Puts a check aside for an element or for the whole map, with a reason. */
export function muteCheck(
  document: MapDocument,
  { check, element, reason, at }: Mute & { readonly reason: string; readonly at: Instant },
): Patch | Refusal {
  const { mutes } = document.map;
  if (mutes.some((m) => m.check === check && m.element === element)) return { refused: 'This is muted already.' };
  return editMap(document, { values: { mutes: [...mutes, { check, element, reason, at }] }, label: 'mute' });
}

/** Takes a mute back. */
export function unmuteCheck(document: MapDocument, { check, element }: Mute): Patch | Refusal {
  const { mutes } = document.map;
  const kept = mutes.filter((m) => m.check !== check || m.element !== element);
  if (kept.length === mutes.length) return { refused: 'This is not muted.' };
  return editMap(document, { values: { mutes: kept }, label: 'unmute' });
}
