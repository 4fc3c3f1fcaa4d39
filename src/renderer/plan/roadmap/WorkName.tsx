// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA treegrid pattern it is
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells have none (ARIA treegrid, rows)
import { memo } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { CalendarIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import { monthSpanText } from './dateTexts.ts';
import { isUndated } from './planDates.ts';
import { RowMenu, type RowMenuProps } from './RowMenu.tsx';
import type { WorkMark } from './workMarks.ts';

interface WorkNameProps extends Omit<RowMenuProps, 'isShown'> {
  readonly left: number;
  readonly isGrouped: boolean;
  readonly isHovered: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly mark: WorkMark | undefined;
}

/** What stands still at the left of a row: kind, title, owner and dates, what is wrong, and what can be done. */
export const WorkName = memo(function WorkName(props: WorkNameProps) {
  const { row, place, left, isGrouped, isHovered, isActive, isSelected, isReadOnly, mark, actions, onMenu } = props;
  const { work } = row;
  const title = work.title.trim() || 'Without a title';
  const worst = worstOf(mark);
  return (
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
          {work.owner.trim() || 'No owner'} · {monthSpanText(work)}
        </span>
      </span>
      {worst === null ? null : (
        <span className="roadmap-sign">
          <SeverityMark severity={worst} size={14} />
        </span>
      )}
      {isUndated(work) && !isReadOnly && (isHovered || isActive || isSelected) ? (
        <span data-part="control">
          <IconButton
            label={`Give dates to ${title}`}
            hint="Give it dates"
            keys="Alt+ArrowRight"
            icon={CalendarIcon}
            size="small"
            onPress={() => onMenu('dates', row, place)}
          />
        </span>
      ) : null}
      <RowMenu
        row={row}
        place={place}
        actions={actions}
        isShown={isHovered || isActive}
        isReadOnly={isReadOnly}
        onMenu={onMenu}
      />
    </div>
  );
});

/** How grave the worst is that is wrong with the dates; null where nothing is. */
function worstOf(mark: WorkMark | undefined): 'E' | 'W' | 'I' | null {
  if (mark === undefined) return null;
  const severities = mark.conflicts.map(({ severity }) => severity);
  if (severities.includes('E')) return 'E';
  if (mark.isOverdue || mark.hasLateMilestone || severities.includes('W')) return 'W';
  return severities.includes('I') ? 'I' : null;
}
