import type { ElementScore } from '#shared/analysis/scores.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';
import { type Lens, type LensId, type LensValue, lenses } from './lenses.ts';

/** What the canvas draws of a lens. */
export interface Lensed {
  /** Whether cards are colored; those without a value are then gray. */
  readonly isColored: boolean;
  readonly tintOf: (id: Id) => LensValue | null;
  /** Size by cost, 0 to 1 of the dearest; null for what has no cost, or where sizes stay. */
  readonly weightOf: (id: Id) => number | null;
}

/** A value of the legend with the cards that have it. */
export interface LegendEntry extends LensValue {
  readonly ids: readonly Id[];
}

/** A lens laid over a document: its legend with counts, and the color of each card. */
export interface LensView extends Lensed {
  readonly lens: Lens | null;
  readonly entries: readonly LegendEntry[];
}

/**
 * Lays a lens over a map. Grows with the number of elements.
 * @param sized whether cards are sized by planned cost
 */
export function lensView(
  document: MapDocument,
  scoreOf: (id: Id) => ElementScore | undefined,
  id: LensId | null,
  sized: boolean,
): LensView {
  const lens = id === null ? null : lenses[id];
  const members = new Map<string, Id[]>();
  const first = new Map<Id, string>();
  const costs = new Map<Id, number>();
  let dearest = 0;
  for (const element of document.elements.values()) {
    const score = scoreOf(element.id);
    const keys = lens?.of(element, score) ?? null;
    const [main] = keys ?? [];
    if (main !== undefined) first.set(element.id, main);
    for (const key of new Set(keys)) {
      const list = members.get(key);
      if (list === undefined) members.set(key, [element.id]);
      else list.push(element.id);
    }
    if (sized && score !== undefined && 'plannedCost' in score && score.plannedCost > 0) {
      costs.set(element.id, score.plannedCost);
      dearest = Math.max(dearest, score.plannedCost);
    }
  }
  const entries = (lens?.values(document) ?? []).map((value) => ({ ...value, ids: members.get(value.key) ?? [] }));
  const byKey = new Map<string, LensValue>(entries.map((entry) => [entry.key, entry]));
  return {
    lens,
    entries,
    isColored: lens !== null,
    tintOf: (card) => byKey.get(first.get(card) ?? '\0') ?? null,
    weightOf: (card) => {
      const cost = costs.get(card);
      return cost === undefined ? null : cost / dearest;
    },
  };
}
