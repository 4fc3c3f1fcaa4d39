import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import type { Id } from '#shared/model/values.ts';

/** What every page of the plan is given. */
export interface PlanProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
  readonly newId: () => Id;
}
