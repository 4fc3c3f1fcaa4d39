import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { PlanSettings } from './planSettings.ts';
import type { RoadmapLens } from './roadmap/roadmapLens.ts';
import type { TableMemory } from './table/tableLayout.ts';
import type { ShownPlan } from './usePlan.ts';

/** What every page of the plan is given. */
export interface PlanProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
  readonly newId: () => Id;
  /** What the table remembers on this computer: its columns, and layouts by name. */
  readonly tableMemory: TableMemory;
  readonly onTableMemory: (memory: TableMemory) => void;
  /** What colors the bars of the roadmap; the colors of the kinds where absent. */
  readonly lens?: RoadmapLens;
}

/** What the pages that show work line by line are given too: they are filtered, grouped and ordered alike. */
export interface PlanPageProps extends PlanProps {
  readonly plan: ShownPlan;
  readonly settings: PlanSettings;
  readonly onSettings: (some: Partial<PlanSettings>) => void;
}
