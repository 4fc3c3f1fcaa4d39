import { conversions } from '#shared/analysis/conversion.ts';
import { latestEntry } from '#shared/analysis/readings.ts';
import { kpis } from '#shared/analysis/selections.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Stage } from '#shared/model/lists/stage.ts';
import { compareElements } from '#shared/model/order.ts';
import type { Patch, Refusal } from '#shared/model/patch.ts';
import type { Day, Id } from '#shared/model/values.ts';

/** A stage of the KPI route with its KPIs and its people. */
export interface RouteStep {
  readonly stage: Stage;
  readonly kpis: readonly Kpi[];
  /** By the latest count, and when that was; null where nobody has counted. */
  readonly people: number | null;
  readonly counted: Day | null;
  /** Share of those at the stage before who came this far. */
  readonly fromBefore: number | null;
}

export interface Route {
  readonly steps: readonly RouteStep[];
  /** KPIs that stand at no stage. */
  readonly unplaced: readonly Kpi[];
}

/** The KPI route [ROUTE], stage by stage. @param stages as they are now, perhaps newer than what was evaluated */
export function routeOf(map: VisibleMap, { stages }: Pick<MapDocument, 'stages'>): Route {
  const all = [...map.all(kpis)].sort(compareElements);
  const shares = new Map(conversions({ stages }, map.asOf).map((step) => [step.stage, step]));
  const steps = [...stages.values()].map((stage) => ({
    stage,
    kpis: all.filter((kpi) => kpi.stage === stage.id),
    people: shares.get(stage.id)?.people ?? null,
    counted: latestEntry(stage.counts, map.asOf)?.date ?? null,
    fromBefore: shares.get(stage.id)?.fromBefore ?? null,
  }));
  return { steps, unplaced: all.filter((kpi) => kpi.stage === null || !stages.has(kpi.stage)) };
}

/** Takes down how many people have reached a stage by a day; null takes that day's count away. */
export function countPeople(
  document: MapDocument,
  { stage: id, people, day }: { readonly stage: Id; readonly people: number | null; readonly day: Day },
): Patch | Refusal {
  const stage = document.stages.get(id);
  if (stage === undefined) return { refused: 'This stage is no longer on the map.' };
  if (people !== null && people < 0) return { refused: 'Fewer than no people cannot have reached a stage.' };
  const same = latestEntry(
    stage.counts.filter(({ date }) => date === day),
    day,
  );
  const others = stage.counts.filter((count) => count !== same);
  const counts = people === null ? others : [...others, { date: day, note: '', ...same, people }];
  return editRecords(document, { table: 'stages', ids: [id], values: { counts }, label: 'count people at a stage' });
}
