import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';
import type { PlanSettings } from './planSettings.ts';
import type { ShownPlan } from './usePlan.ts';

/** What every page of the plan is given. */
export interface PlanProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
  readonly newId: () => Id;
}

/** What the pages that show work line by line are given too: they are filtered, grouped and ordered alike. */
export interface PlanPageProps extends PlanProps {
  readonly plan: ShownPlan;
  readonly settings: PlanSettings;
  readonly onSettings: (some: Partial<PlanSettings>) => void;
}
