// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA treegrid pattern it is
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells have none (ARIA treegrid, rows)
import { memo, useState } from 'react';
import { classes } from '#renderer/ui/className.ts';
import { BackIcon, ForwardIcon, OpenListIcon } from '#renderer/ui/icons.ts';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { kindOf, type Work } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';
import { Bar, overdueText } from './Bar.tsx';
import { datesText, monthText } from './dateTexts.ts';
import { ROW } from './layout.ts';
import { isUndated } from './planDates.ts';
import type { RoadmapActions } from './RoadmapActions.ts';
import type { RowMenuProps } from './RowMenu.tsx';
import type { LensTint } from './roadmapLens.ts';
import './rows.css';
import type { GroupRow, WorkRow } from './roadmapRows.ts';
import { type TimeScale, widthOf } from './timeScale.ts';
import { useIsTarget } from './usePreview.ts';
import { WorkName } from './WorkName.tsx';
import type { WorkMark } from './workMarks.ts';

interface LineProps {
  readonly place: number;
  readonly left: number;
  readonly top: number;
  readonly scale: TimeScale;
  /** The row that the keyboard is at. */
  readonly isActive: boolean;
}

interface WorkLineProps extends LineProps {
  readonly row: WorkRow;
  readonly isGrouped: boolean;
  readonly actions: RoadmapActions;
  readonly isSelected: boolean;
  readonly tint: LensTint | null;
  readonly isLensed: boolean;
  readonly mark: WorkMark | undefined;
  readonly asOf: Day;
  readonly isReadOnly: boolean;
  /** On which side of what is seen the bar lies, where it is out of sight. */
  readonly off: 'before' | 'after' | null;
  /** Width of what is seen of the axis, in px. */
  readonly room: number;
  readonly menu: RowMenuProps['onMenu'];
}

/** A piece of work: its title and owner at the left, its bar on the axis. */
export const WorkLine = memo(function WorkLine(props: WorkLineProps) {
  const { row, place, left, top, scale, isActive, isGrouped, actions, isSelected, mark, asOf, isReadOnly } = props;
  const { work } = row;
  const [isHovered, setIsHovered] = useState(false);
  const isTarget = useIsTarget(actions, work.id);
  return (
    <div
      role="row"
      aria-level={isGrouped ? 2 : 1}
      aria-rowindex={place + 1}
      aria-selected={isSelected}
      aria-label={rowName(work, mark, asOf)}
      tabIndex={isActive ? 0 : -1}
      data-row={place}
      data-returns-focus={isActive || undefined}
      className={classes(
        'roadmap-row',
        isSelected && 'is-selected',
        isActive && 'is-active',
        isTarget && 'is-target',
        isUndated(work) && 'is-undated',
        work.status === 'stopped' && 'is-stopped',
      )}
      style={{ top, height: ROW, width: left + widthOf(scale) }}
      onPointerEnter={() => setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
    >
      <WorkName
        row={row}
        place={place}
        left={left}
        isGrouped={isGrouped}
        isHovered={isHovered}
        isActive={isActive}
        isSelected={isSelected}
        isReadOnly={isReadOnly}
        mark={mark}
        actions={actions}
        onMenu={props.menu}
      />
      <div role="gridcell" className="roadmap-lane" style={{ width: widthOf(scale) }}>
        <Bar
          work={work}
          scale={scale}
          actions={actions}
          tint={props.tint}
          isLensed={props.isLensed}
          mark={mark}
          asOf={asOf}
          isReadOnly={isReadOnly}
        />
        <OffSign {...props} />
      </div>
    </div>
  );
});

/** What a reader is told of a row: all that its bar shows. */
function rowName(work: Work, mark: WorkMark | undefined, asOf: Day): string {
  const status = kindOf(work.kind).fields.status?.words?.[work.status] ?? '';
  return [
    work.title.trim() || 'Without a title',
    kindOf(work.kind).label,
    status,
    work.owner.trim() || 'No owner',
    datesText(work),
    work.milestones.length === 0 ? '' : amountText(work.milestones.length, 'milestone', 'milestones'),
    mark?.isOverdue === true && work.end !== null ? overdueText(work.end, asOf) : '',
    mark?.hasLateMilestone === true ? 'a milestone is late' : '',
    mark !== undefined && mark.conflicts.length > 0 ? `${mark.conflicts.length} in conflict` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Where a bar lies outside of what is seen, a sign at the border leads to it. */
function OffSign({ row, off, left, room, menu, place }: WorkLineProps) {
  const day = off === 'before' ? (row.work.end ?? row.work.start) : (row.work.start ?? row.work.end);
  if (off === null || day === null) return null;
  const isBefore = off === 'before';
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={classes('roadmap-off', isBefore ? 'is-before' : 'is-after')}
      style={{ left: isBefore ? left + 6 : left + Math.max(0, room - 92) }}
      data-part="control"
      onClick={() => menu('reveal', row, place)}
    >
      {isBefore ? <BackIcon size={12} aria-hidden /> : null}
      {monthText(day)}
      {isBefore ? null : <ForwardIcon size={12} aria-hidden />}
    </button>
  );
}

interface GroupLineProps extends LineProps {
  readonly row: GroupRow;
  readonly span: { readonly x: number; readonly width: number } | null;
  readonly onToggle: (key: string) => void;
}

/** The heading of a group, with the time that its work takes up together. */
export const GroupLine = memo(function GroupLine({
  row,
  place,
  left,
  top,
  scale,
  isActive,
  span,
  onToggle,
}: GroupLineProps) {
  const { group, isOpen } = row;
  const count = group.work.length;
  return (
    <div
      role="row"
      aria-level={1}
      aria-expanded={isOpen}
      aria-rowindex={place + 1}
      aria-label={`${group.label}, ${countText(count)} ${count === 1 ? 'piece' : 'pieces'} of work`}
      tabIndex={isActive ? 0 : -1}
      data-row={place}
      data-returns-focus={isActive || undefined}
      className={classes('roadmap-row is-group', isOpen && 'is-open', isActive && 'is-active')}
      style={{ top, height: ROW, width: left + widthOf(scale) }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter, Space and the arrow keys of the row do the same */}
      <div role="rowheader" className="roadmap-name" style={{ width: left }} onClick={() => onToggle(group.key)}>
        <OpenListIcon size={14} aria-hidden />
        <bdi className="roadmap-group-title" title={group.label}>
          {group.label}
        </bdi>
        <span className="roadmap-count tabular">{countText(count)}</span>
      </div>
      <div role="gridcell" className="roadmap-lane" style={{ width: widthOf(scale) }}>
        {span === null ? null : (
          <div className="roadmap-span" style={{ transform: `translateX(${span.x}px)`, width: span.width }} />
        )}
      </div>
    </div>
  );
});
