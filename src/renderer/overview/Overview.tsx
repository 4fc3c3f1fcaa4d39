import { useMemo, useSyncExternalStore } from 'react';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Figures } from './Figures.tsx';
import { GoalList } from './GoalList.tsx';
import { Picture } from './Picture.tsx';
import './overview.css';
import { servedGoals } from './serving.ts';

interface OverviewProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
}

/** A map at a glance: its picture, how much is in it and how it hangs together, and each goal with what serves it. */
export function Overview({ map, selection, evaluation }: OverviewProps) {
  const { document } = useSyncExternalStore(map.subscribe, map.getState);
  const { ids } = useSyncExternalStore(selection.subscribe, selection.getState);
  const served = useMemo(() => servedGoals(document), [document]);
  const { figures } = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  const select = (id: string) => selection.setState({ ids: [id] });

  if (document.elements.size === 0) {
    return (
      <div className="overview">
        <EmptyState title="This map is still blank">
          Its title, organization and vision are in the inspector at the right. To see a map at work, make one from a
          template on Home.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="overview">
      <div className="overview-column">
        {document.map.vision === '' ? null : (
          <p className="overview-vision">
            <bdi>{document.map.vision}</bdi>
          </p>
        )}
        <Picture document={document} selected={ids} onSelect={select} />
        <Figures document={document} figures={figures} />
        <GoalList served={served} selected={ids} onSelect={select} />
      </div>
    </div>
  );
}
