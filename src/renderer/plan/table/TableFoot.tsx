// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA grid pattern it is
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of the last row are read, not gone to
import { memo } from 'react';
import { moneyText } from '#renderer/ui/amounts.ts';
import { classes } from '#renderer/ui/className.ts';
import { OpenListIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { ThemeDot } from '#renderer/ui/ThemeDot.tsx';
import { plannedCost } from '#shared/analysis/money.ts';
import { isStopped } from '#shared/analysis/visibility.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import { valueAt } from '#shared/exchange/workbook/columns.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { PlanColumn } from '../planColumns.ts';
import type { PlanGroup } from '../planGroups.ts';
import type { PlanGrouping } from '../planSettings.ts';
import { FOOT, GUTTER, type PlacedColumn, ROW } from './geometry.ts';

/** What a column of amounts comes to over some work, stopped work left out; null for a column of something else. */
function columnSum(column: PlanColumn, work: readonly Work[], document: MapDocument): number | null {
  const amountOf = amountIn(column, document);
  if (amountOf === null) return null;
  return work.reduce((sum, one) => (isStopped(one) ? sum : sum + amountOf(one)), 0);
}

function amountIn(column: PlanColumn, { map }: MapDocument): ((work: Work) => number) | null {
  if (column.key === 'plannedCost') return (work) => plannedCost(work, map.horizon);
  if (column.is !== 'field' || column.column.format !== 'money') return null;
  const { path } = column.column;
  return (work) => (valueAt(work, path) as number | null) ?? 0;
}

interface SumsProps {
  readonly columns: readonly PlacedColumn[];
  readonly work: readonly Work[];
  readonly document: MapDocument;
}

function Sums({ columns, work, document }: SumsProps) {
  return columns.map(({ column, place, left, width }) => {
    const sum = columnSum(column, work, document);
    if (sum === null) return null;
    const text = moneyText(Math.round(sum), document.map.currency);
    return (
      <div
        key={column.key}
        role="gridcell"
        aria-colindex={place + 1}
        className="plan-cell is-number is-sum"
        title={`${column.label}: ${text}`}
        style={{ left, width }}
      >
        {text}
      </div>
    );
  });
}

interface GroupLineProps extends Omit<SumsProps, 'work'> {
  readonly group: PlanGroup;
  readonly grouping: PlanGrouping;
  readonly isClosed: boolean;
  readonly line: number;
  readonly titleWidth: number;
  readonly onToggle: (key: string) => void;
}

/** The heading of a group, with what its work comes to. */
export const GroupLine = memo(function GroupLine(props: GroupLineProps) {
  const { group, grouping, isClosed, line, titleWidth, columns, document, onToggle } = props;
  const goal = grouping === 'goal' ? document.elements.get(group.key) : undefined;
  return (
    <div role="row" aria-rowindex={line + 2} className="plan-line is-group" style={{ top: line * ROW }}>
      <div className="plan-frozen" role="none">
        <div
          role="rowheader"
          aria-colindex={1}
          className="plan-group-name"
          style={{ width: GUTTER + titleWidth }}
          title={group.label}
        >
          <button
            type="button"
            className="plan-group-button"
            aria-expanded={!isClosed}
            onClick={() => onToggle(group.key)}
          >
            <OpenListIcon size={14} aria-hidden />
            {goal === undefined ? null : <KindIcon form={formOf(goal)} size={15} />}
            {grouping === 'theme' && !group.isRest ? <ThemeDot place={document.map.themes.indexOf(group.key)} /> : null}
            <bdi>{group.label}</bdi>
            <span className="plan-group-count tabular">{countText(group.work.length)}</span>
          </button>
        </div>
      </div>
      <Sums columns={columns} work={group.work} document={document} />
    </div>
  );
});

interface TableFootProps extends SumsProps {
  readonly line: number;
  readonly titleWidth: number;
  /** Work stands under several headings. */
  readonly isRepeated: boolean;
}

/** What everything that is shown comes to; work that stands under several headings counts once. */
export const TableFoot = memo(function TableFoot({ line, titleWidth, isRepeated, ...sums }: TableFootProps) {
  const note = isRepeated ? 'Work under several headings counts once. ' : '';
  return (
    <div role="row" aria-rowindex={line + 2} className="plan-foot" style={{ height: FOOT }}>
      <div className="plan-frozen" role="none">
        <div
          role="rowheader"
          aria-colindex={1}
          className={classes('plan-total')}
          style={{ width: GUTTER + titleWidth }}
          title={`${note}Stopped work counts for nothing.`}
        >
          Total
        </div>
      </div>
      <Sums {...sums} />
    </div>
  );
});
