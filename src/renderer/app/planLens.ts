import { useMemo, useSyncExternalStore } from 'react';
import { lensView } from '#renderer/map/lens/lensed.ts';
import { lenses, lensIds } from '#renderer/map/lens/lenses.ts';
import type { RoadmapLens } from '#renderer/plan/roadmap/roadmapLens.ts';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { isWork } from '#shared/model/kinds/registry.ts';

/** Lenses that say something of work. */
const choices = lensIds
  .filter((id) => id !== 'kpi')
  .map((key) => ({ key, label: `Color by ${lenses[key].label.toLowerCase()}` }));

/** The lens of the map as it colors the plan: one choice for all views. */
export function usePlanLens(selection: ViewStateStore, evaluation: LiveEvaluation): RoadmapLens {
  const { lens } = useSyncExternalStore(selection.subscribe, selection.getState);
  const { document, map } = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  return useMemo(() => {
    const id = choices.find(({ key }) => key === lens)?.key ?? null;
    if (id === null) return { id, choices, tints: [], tintOf: () => null };
    const view = lensView(document, (element) => map.score(element), id, false);
    const isOfWork = (element: string) => {
      const one = document.elements.get(element);
      return one !== undefined && isWork(one) && !one.parked;
    };
    return { id, choices, tints: view.entries.filter(({ ids }) => ids.some(isOfWork)), tintOf: view.tintOf };
  }, [lens, document, map]);
}
