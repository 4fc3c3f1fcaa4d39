import { useSyncExternalStore } from 'react';
import type { Id } from '#shared/model/values.ts';
import type { PlanDates } from './planDates.ts';
import type { RoadmapActions } from './RoadmapActions.ts';

/** The dates that work would have if the gesture under way ended now; null where it has no part in one. */
export function usePreviewDates({ preview }: RoadmapActions, id: Id): PlanDates | null {
  return useSyncExternalStore(preview.subscribe, () => preview.get()?.dates.get(id) ?? null);
}

/** Whether a dependency in the hand would end at this work. */
export function useIsTarget({ preview }: RoadmapActions, id: Id): boolean {
  return useSyncExternalStore(preview.subscribe, () => preview.get()?.target === id);
}
