import type { MapDocument } from '#shared/model/document.ts';
import type { Day, Id } from '#shared/model/values.ts';
import { latestEntry } from './readings.ts';

export interface StageConversion {
  readonly stage: Id;
  /** People who have reached it, by the latest count; null where nobody has counted. */
  readonly people: number | null;
  /** Share of those at the stage before who came this far; null where that is 0 or missing. */
  readonly fromBefore: number | null;
}

/** How people move along the KPI route, stage by stage (checks.md, further figures; [ROUTE]). */
export function conversions({ stages }: Pick<MapDocument, 'stages'>, asOf: Day): readonly StageConversion[] {
  let before: number | null = null;
  const steps: StageConversion[] = [];
  for (const stage of stages.values()) {
    const people: number | null = latestEntry(stage.counts, asOf)?.people ?? null;
    const isKnown = people !== null && before !== null && before !== 0;
    steps.push({ stage: stage.id, people, fromBefore: isKnown ? (people as number) / (before as number) : null });
    before = people;
  }
  return steps;
}
