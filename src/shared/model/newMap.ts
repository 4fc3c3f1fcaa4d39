import type { MapDocument } from './document.ts';
import { completeDraft } from './draft.ts';
import { defaultStages } from './lists/stage.ts';
import type { Id, Instant } from './values.ts';

export interface NewMap {
  readonly title: string;
  readonly organization: string;
  /** ISO 4217; of the system's region where it is known. */
  readonly currency: string;
}

/** A blank map: seven stages of a KPI route, a review every three months, nothing else answered (map-format.md). */
export function newMap(about: NewMap, newId: () => Id, now: Instant): MapDocument {
  return completeDraft({
    map: { id: newId(), ...about, review: { everyMonths: 3 }, createdAt: now, updatedAt: now },
    stages: defaultStages.map((title) => ({ id: newId(), title })),
  });
}
