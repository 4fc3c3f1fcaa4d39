import { memo } from 'react';
import { classes } from '#renderer/ui/className.ts';
import { dayNumber } from '#shared/analysis/calendar.ts';
import { startsBeforeEndOf } from '#shared/analysis/workDates.ts';
import { isCommitted } from '#shared/analysis/workStatus.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import './arrows.css';
import { barShape } from './barShape.ts';
import { dependencyRoute, routePath, signPlace } from './dependencyRoute.ts';
import { ROW } from './layout.ts';
import type { RoadmapActions } from './RoadmapActions.ts';
import type { Dependency } from './shownDependencies.ts';
import { type TimeScale, xOf } from './timeScale.ts';
import { usePreviewDates } from './usePreview.ts';
import type { WorkMarks } from './workMarks.ts';

interface ArrowsProps {
  readonly dependencies: readonly Dependency[];
  readonly workOf: (id: Id) => Work | undefined;
  readonly scale: TimeScale;
  readonly left: number;
  readonly actions: RoadmapActions;
  readonly selectedLink: Id | null;
  readonly selected: ReadonlySet<Id>;
  readonly marks: WorkMarks;
  /** Above the bars: those in conflict, and those of what is selected. */
  readonly isRaised: boolean;
}

/** The dependencies as arrows from the end of what comes first to the start of what waits. */
export const Arrows = memo(function Arrows(props: ArrowsProps) {
  const { dependencies, workOf, scale, left, actions, selectedLink, selected, marks, isRaised } = props;
  return (
    <svg className={classes('roadmap-arrows', isRaised && 'is-raised')} style={{ left }} aria-hidden="true">
      {dependencies.map((dependency) => {
        const work = workOf(dependency.work);
        const on = workOf(dependency.on);
        if (work === undefined || on === undefined) return null;
        const isSelected = dependency.link === selectedLink;
        const isNear = selected.has(work.id) || selected.has(on.id);
        const isTooEarly = marks.get(work.id)?.startsTooEarly === true && startsBeforeEndOf(work, on);
        if ((isSelected || isNear || isTooEarly) !== isRaised) return null;
        return (
          <Arrow
            key={dependency.link}
            dependency={dependency}
            work={work}
            on={on}
            scale={scale}
            actions={actions}
            isSelected={isSelected}
            isNear={isNear}
          />
        );
      })}
    </svg>
  );
});

interface ArrowProps {
  readonly dependency: Dependency;
  readonly work: Work;
  readonly on: Work;
  readonly scale: TimeScale;
  readonly actions: RoadmapActions;
  readonly isSelected: boolean;
  /** One of its ends is selected. */
  readonly isNear: boolean;
}

const Arrow = memo(function Arrow({ dependency, work, on, scale, actions, isSelected, isNear }: ArrowProps) {
  const waiting = { ...work, ...usePreviewDates(actions, work.id) };
  const first = { ...on, ...usePreviewDates(actions, on.id) };
  const to = barShape(waiting, scale);
  const from = barShape(first, scale);
  if (to === null || from === null) return null;
  const y = (place: number) => (place + 0.5) * ROW;
  const route = dependencyRoute(
    {
      x: (first.end === null ? from.x + from.width : xOf(scale, dayNumber(first.end) + 1)) + 1,
      y: y(dependency.onPlace),
    },
    { x: to.x - 1, y: y(dependency.workPlace) },
    ROW / 2,
  );
  const path = routePath(route);
  const isConflict = isCommitted(work) && startsBeforeEndOf(waiting, first);
  const end = route.at(-1) ?? { x: 0, y: 0 };
  const sign = signPlace(route, ROW / 2);
  return (
    <g
      className={classes(
        'roadmap-arrow',
        isConflict && 'is-conflict',
        isSelected && 'is-selected',
        isNear && 'is-near',
      )}
      data-part="arrow"
      data-work={work.id}
      data-id={dependency.link}
    >
      <path className="roadmap-arrow-grip" d={path} />
      <path className="roadmap-arrow-line" d={path} />
      <path className="roadmap-arrow-head" d={`M${end.x} ${end.y}l-6 -3.5v7z`} />
      {isConflict ? (
        <g transform={`translate(${sign.x} ${sign.y})`}>
          <path className="roadmap-arrow-sign" d="M-3.2 -7.5h6.4l4.3 4.3v6.4l-4.3 4.3h-6.4l-4.3 -4.3v-6.4z" />
          <path className="roadmap-arrow-stroke" d="M0 -4v4.4M0 3.4v.3" />
        </g>
      ) : null}
    </g>
  );
});
