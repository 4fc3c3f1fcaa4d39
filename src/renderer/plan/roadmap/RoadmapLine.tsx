// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA treegrid pattern it is
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells have none (ARIA treegrid, rows)
import { memo, useState } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { BackIcon, CalendarIcon, ForwardIcon, OpenListIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import type { Day } from '#shared/model/values.ts';
import { Bar, overdueText } from './Bar.tsx';
import { barShape } from './barShape.ts';
import { datesText, monthSpanText } from './dateTexts.ts';
import { ROW } from './layout.ts';
import { isUndated } from './planDates.ts';
import type { RoadmapActions } from './RoadmapActions.ts';
import { RowMenu, type RowMenuProps } from './RowMenu.tsx';
import type { LensTint } from './roadmapLens.ts';
import type { GroupRow, WorkRow } from './roadmapRows.ts';
import { type TimeScale, widthOf } from './timeScale.ts';
import { useIsTarget } from './usePreview.ts';
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
  /** What of the axis is seen, in px. */
  readonly from: number;
  readonly to: number;
  readonly room: number;
  readonly menu: Pick<RowMenuProps, 'onMenu'>['onMenu'];
}

/** A piece of work: its title and owner at the left, its bar on the axis. */
export const WorkLine = memo(function WorkLine(props: WorkLineProps) {
  const { row, place, left, top, scale, isActive, isGrouped, actions, isSelected, mark, asOf, isReadOnly } = props;
  const { work } = row;
  const [isHovered, setIsHovered] = useState(false);
  const isTarget = useIsTarget(actions, work.id);
  const title = work.title.trim() || 'Without a title';
  const owner = work.owner.trim() || 'No owner';
  const status = kindOf(work.kind).fields.status?.words?.[work.status] ?? '';
  const troubles = [
    mark?.isOverdue === true && work.end !== null ? overdueText(work.end, asOf) : '',
    mark?.hasLateMilestone === true ? 'a milestone is late' : '',
    mark !== undefined && mark.conflicts.length > 0 ? `${mark.conflicts.length} in conflict` : '',
  ].filter(Boolean);
  const milestones = work.milestones.length === 0 ? [] : [`${work.milestones.length} milestones`];
  return (
    <div
      role="row"
      aria-level={isGrouped ? 2 : 1}
      aria-rowindex={place + 1}
      aria-selected={isSelected}
      aria-label={[title, kindOf(work.kind).label, status, owner, datesText(work), ...milestones, ...troubles].join(
        ', ',
      )}
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
      <div
        role="rowheader"
        className="roadmap-name"
        data-part="name"
        data-work={work.id}
        style={{ width: left, paddingInlineStart: isGrouped ? 28 : 16 }}
      >
        <KindIcon form={formOf(work)} size={15} />
        <span className="roadmap-words">
          <bdi>{title}</bdi>
          <span className="roadmap-facts">
            {owner} · {monthSpanText(work)}
          </span>
        </span>
        {mark?.isOverdue || mark?.hasLateMilestone || (mark?.conflicts.length ?? 0) > 0 ? (
          <span className="roadmap-sign" data-part="name" data-work={work.id}>
            <SeverityMark severity={worstOf(mark)} size={14} />
          </span>
        ) : null}
        {isUndated(work) && !isReadOnly && (isHovered || isActive || isSelected) ? (
          <span data-part="control">
            <IconButton
              label={`Give dates to ${title}`}
              hint="Give it dates"
              keys="Alt+ArrowRight"
              icon={CalendarIcon}
              size="small"
              onPress={() => props.menu('dates', row, place)}
            />
          </span>
        ) : null}
        <RowMenu
          row={row}
          place={place}
          actions={actions}
          isShown={isHovered || isActive}
          isReadOnly={isReadOnly}
          onMenu={props.menu}
        />
      </div>
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

function worstOf(mark: WorkMark | undefined): 'E' | 'W' | 'I' {
  if (mark?.conflicts.some(({ severity }) => severity === 'E')) return 'E';
  const isWarned =
    mark?.isOverdue || mark?.hasLateMilestone || mark?.conflicts.some(({ severity }) => severity === 'W');
  return isWarned ? 'W' : 'I';
}

/** Where a bar lies outside of what is seen, a sign at the border leads to it. */
function OffSign({ row, scale, left, from, to, room, menu, place }: WorkLineProps) {
  const shape = barShape(row.work, scale);
  if (shape === null) return null;
  const isBefore = shape.x + shape.width < from;
  if (!isBefore && shape.x <= to) return null;
  const Icon = isBefore ? BackIcon : ForwardIcon;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={classes('roadmap-off', isBefore ? 'is-before' : 'is-after')}
      style={isBefore ? { left: left + 6 } : { left: left + Math.max(0, room - 92) }}
      data-part="control"
      onClick={() => menu('reveal', row, place)}
    >
      {isBefore ? <Icon size={12} aria-hidden /> : null}
      {monthSpanText({ start: isBefore ? null : row.work.start, end: isBefore ? row.work.end : null }).replace(
        /^(From|Until) /,
        '',
      )}
      {isBefore ? null : <Icon size={12} aria-hidden />}
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
