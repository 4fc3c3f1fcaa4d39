import { kpis } from '#shared/analysis/selections.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Id } from '#shared/model/values.ts';

/** The stages of the KPI route at which a visible KPI is placed. */
export function placedStages(map: VisibleMap): ReadonlySet<Id> {
  const placed = new Set<Id>();
  for (const { stage } of map.all(kpis)) if (stage !== null && map.document.stages.has(stage)) placed.add(stage);
  return placed;
}
