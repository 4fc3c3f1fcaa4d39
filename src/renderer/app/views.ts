import type { ComponentType } from 'react';
import { WorkMap } from '#renderer/map/WorkMap.tsx';
import { OutlineView } from '#renderer/outline/OutlineView.tsx';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import type { Icon } from '#renderer/ui/Button.tsx';
import { AlignmentIcon, MapIcon, MeasuresIcon, OutlineIcon, PlanIcon, ReviewIcon } from '#renderer/ui/icons.ts';
import { AlignmentPlace } from './AlignmentPlace.tsx';
import { MeasuresPlace } from './MeasuresPlace.tsx';
import { PlanPlace } from './PlanPlace.tsx';
import { ReviewPlace } from './ReviewPlace.tsx';

export interface ViewProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
}

/** A view of the open map: the rail, the palette and the keys follow from this list. */
export interface ProgramView {
  /** As it stands in the address. */
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly View: ComponentType<ViewProps>;
}

/** In the order of the rail. The first is where a map opens. */
export const views: readonly ProgramView[] = [
  { id: 'map', label: 'Map', icon: MapIcon, View: WorkMap },
  { id: 'outline', label: 'Outline', icon: OutlineIcon, View: OutlineView },
  { id: 'alignment', label: 'Alignment', icon: AlignmentIcon, View: AlignmentPlace },
  { id: 'plan', label: 'Plan', icon: PlanIcon, View: PlanPlace },
  { id: 'measures', label: 'Measures', icon: MeasuresIcon, View: MeasuresPlace },
  { id: 'review', label: 'Review', icon: ReviewIcon, View: ReviewPlace },
];

/** The view of this id; the first for one that is not known. */
export function viewNamed(id: string): ProgramView {
  return views.find((view) => view.id === id) ?? (views[0] as ProgramView);
}
