import { type CSSProperties, memo } from 'react';
import { classes } from '#renderer/ui/className.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { dayNumber, daysBetween } from '#shared/analysis/calendar.ts';
import { isMilestoneLate, isOutsideDates } from '#shared/analysis/workDates.ts';
import { severities } from '#shared/checks/finding.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import { kinds, type Work } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';
import { barShape } from './barShape.ts';
import './bars.css';
import { BAR, BAR_TOP } from './layout.ts';
import { datesOf, type Milestone } from './planDates.ts';
import type { RoadmapActions } from './RoadmapActions.ts';
import type { LensTint } from './roadmapLens.ts';
import { type TimeScale, xOf } from './timeScale.ts';
import { usePreviewDates } from './usePreview.ts';
import type { WorkMark } from './workMarks.ts';

interface BarProps {
  readonly work: Work;
  readonly scale: TimeScale;
  readonly actions: RoadmapActions;
  readonly tint: LensTint | null;
  /** Whether a lens colors the bars: what it says nothing of is then gray. */
  readonly isLensed: boolean;
  readonly mark: WorkMark | undefined;
  readonly asOf: Day;
  readonly isReadOnly: boolean;
}

/** A bar with its milestones and, behind its end, how the work stands. */
export const Bar = memo(function Bar(props: BarProps) {
  const { work, scale, actions, tint, isLensed, mark, asOf, isReadOnly } = props;
  const preview = usePreviewDates(actions, work.id);
  const dates = preview ?? datesOf(work);
  const shape = barShape(dates, scale);
  const hue = isLensed ? { '--hue': tint === null ? 'var(--muted)' : `var(--${tint.token})` } : {};
  const done = work.milestones.filter((one) => one.done).length;
  return (
    <div className="roadmap-bar-place" data-form={formOf(work)} style={hue as CSSProperties}>
      {shape === null ? null : (
        <div
          className={classes(
            'roadmap-bar',
            `is-${work.status}`,
            shape.isOpenStart && 'is-open-start',
            shape.isOpenEnd && 'is-open-end',
            (shape.isReversed || hasConflict(mark)) && 'is-conflict',
            preview !== null && 'is-moving',
            shape.width < 28 && 'is-slim',
          )}
          data-part="bar"
          data-work={work.id}
          style={{ transform: `translateX(${shape.x}px)`, width: shape.width, top: BAR_TOP, height: BAR }}
        >
          {work.milestones.length === 0 ? null : (
            <span className="roadmap-progress" style={{ width: `${(100 * done) / work.milestones.length}%` }} />
          )}
          {isReadOnly ? null : (
            <>
              <span className="roadmap-edge is-start" data-part="start" data-work={work.id} />
              <span className="roadmap-edge is-end" data-part="end" data-work={work.id} />
              <span className="roadmap-dot is-start" data-part="dot-start" data-work={work.id} />
              <span className="roadmap-dot is-end" data-part="dot-end" data-work={work.id} />
            </>
          )}
        </div>
      )}
      {dates.milestones.map((one) =>
        one.due === null ? null : (
          <MilestoneMark
            key={one.id}
            work={work}
            milestone={one}
            x={xOf(scale, dayNumber(one.due) + 0.5)}
            isLate={mark?.hasLateMilestone === true && isMilestoneLate(one, asOf)}
            isOutside={isOutsideDates(one, dates)}
          />
        ),
      )}
      {shape === null ? (
        <span className="roadmap-none">
          No dates{isReadOnly ? null : <span className="roadmap-hint"> · drag here to give it some</span>}
        </span>
      ) : (
        <Standing work={work} mark={mark} tint={tint} asOf={asOf} x={shape.x + shape.width} />
      )}
    </div>
  );
});

function hasConflict(mark: WorkMark | undefined): boolean {
  return mark?.conflicts.some(({ severity }) => severity !== 'I') === true;
}

const statusWords: Readonly<Record<string, string>> = kinds.initiative.fields.status.words ?? {};

interface StandingProps {
  readonly work: Work;
  readonly mark: WorkMark | undefined;
  /** What the color of the bar says; colors never speak alone. */
  readonly tint: LensTint | null;
  readonly asOf: Day;
  readonly x: number;
}

/** Its status as a word, and what is wrong with its dates by sign and word. */
function Standing({ work, mark, tint, asOf, x }: StandingProps) {
  const conflicts = mark?.conflicts ?? [];
  const worst = severities.find((severity) => conflicts.some((one) => one.severity === severity));
  return (
    <span className="roadmap-standing" style={{ transform: `translateX(${x}px)` }}>
      {statusWords[work.status]}
      {tint === null || tint.label === statusWords[work.status] ? null : ` · ${tint.label}`}
      {mark?.isOverdue === true && work.end !== null ? (
        <span className="roadmap-word is-overdue">
          <SeverityMark severity="W" size={12} />
          {overdueText(work.end, asOf)}
        </span>
      ) : null}
      {worst === undefined ? null : (
        <span className={classes('roadmap-word', worst !== 'I' && 'is-conflict')}>
          <SeverityMark severity={worst} size={12} />
          {worst === 'I'
            ? 'Outside the horizon'
            : conflicts.length === 1
              ? 'Conflict'
              : `${conflicts.length} conflicts`}
        </span>
      )}
    </span>
  );
}

/** “Overdue by 12 days”. */
export function overdueText(end: Day, asOf: Day): string {
  const days = daysBetween(end, asOf);
  return `Overdue by ${days} day${days === 1 ? '' : 's'}`;
}

interface MilestoneMarkProps {
  readonly work: Work;
  readonly milestone: Milestone;
  readonly x: number;
  readonly isLate: boolean;
  readonly isOutside: boolean;
}

/** A milestone: a diamond, filled when it is done, with a mark when it is late. */
const MilestoneMark = memo(function MilestoneMark({ work, milestone, x, isLate, isOutside }: MilestoneMarkProps) {
  const state = milestone.done ? ', done' : isLate ? ', late' : isOutside ? ', outside the dates of its work' : '';
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`Milestone ${milestone.title.trim() || 'without a title'}, ${dayText(milestone.due ?? '')}${state}`}
      className={classes(
        'roadmap-milestone',
        milestone.done && 'is-done',
        isLate && 'is-late',
        isOutside && 'is-outside',
      )}
      data-part="milestone"
      data-work={work.id}
      data-id={milestone.id}
      style={{ transform: `translateX(${x}px)` }}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path className="roadmap-diamond" d="M8 1.2 14.8 8 8 14.8 1.2 8z" />
        {milestone.done ? <path className="roadmap-diamond-sign" d="m5.3 8.2 1.9 1.9 3.5-4" /> : null}
        {isLate ? <path className="roadmap-diamond-sign" d="M8 4.8v3.8M8 10.9v.3" /> : null}
      </svg>
    </button>
  );
});
