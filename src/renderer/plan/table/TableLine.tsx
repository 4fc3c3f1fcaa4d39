// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA grid pattern it is
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid is in the tab order, as the pattern has it
import { memo, type ReactNode } from 'react';
import type { FindingMark } from '#renderer/state/findingMarks.ts';
import { classes } from '#renderer/ui/className.ts';
import { AddIcon } from '#renderer/ui/icons.ts';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { SeverityMark, severityNames } from '#renderer/ui/SeverityMark.tsx';
import { type PlanFacts, scoreOf } from '../planColumns.ts';
import { linkedFrom } from '../planLinks.ts';
import { CellFace } from './CellFace.tsx';
import { findingLines, isSameFindings, type RowFindings } from './cellFindings.ts';
import { hasField, shownText } from './cellText.ts';
import { GUTTER, type PlacedColumn, ROW } from './geometry.ts';
import type { TableRow } from './tableRows.ts';

interface TableLineProps {
  readonly row: TableRow;
  /** Among the rows, 0 first. */
  readonly place: number;
  readonly title: PlacedColumn;
  /** The columns that are drawn beside the title. */
  readonly columns: readonly PlacedColumn[];
  readonly facts: PlanFacts;
  readonly mark: FindingMark | null;
  readonly findings: RowFindings | undefined;
  /** The column of the cell that the keyboard is at; null where it is in another row. */
  readonly active: number | null;
  /** The first and last column of the block in this row; null where it does not touch it. */
  readonly from: number | null;
  readonly to: number | null;
  readonly isSelected: boolean;
  /** The cell that is being edited, and its editor. */
  readonly edited: number | null;
  readonly editor: ReactNode;
}

/** A piece of work as a row of cells, or the row where new work is typed. */
export const TableLine = memo(Line, looksAlike);

function Line(props: TableLineProps) {
  const { row, place, title, columns, mark, active, isSelected } = props;
  const { work } = row;
  return (
    <div
      role="row"
      aria-rowindex={row.line + 2}
      aria-selected={isSelected}
      className={classes(
        'plan-line',
        isSelected && 'is-selected',
        active !== null && 'is-active',
        work?.status === 'stopped' && 'is-stopped',
        work === null && 'is-new',
      )}
      style={{ top: row.line * ROW }}
    >
      <div className="plan-frozen" role="none">
        <div className="plan-gutter" data-row={place} style={{ width: GUTTER }} aria-hidden>
          {work === null ? (
            <AddIcon size={14} aria-hidden />
          ) : (
            <>
              {mark === null || mark.worst === 'I' ? null : (
                <span title={`${severityNames[mark.worst]}: ${amountText(mark.count, 'finding', 'findings')}`}>
                  <SeverityMark severity={mark.worst} size={13} />
                </span>
              )}
              <span className="tabular">{countText(place + 1)}</span>
            </>
          )}
        </div>
        <Cell {...props} at={title} />
      </div>
      {columns.map((at) => (
        <Cell key={at.column.key} {...props} at={at} />
      ))}
    </div>
  );
}

/** What of the map every row shows; the map's own record is a new one after each edit. */
const sharedParts = ['links', 'audiences', 'channels', 'platforms'] as const;
const sharedFields = ['currency', 'horizon', 'themes'] as const;

/** True where a row would come out as it is: most edits change one row of those that are drawn. */
function looksAlike(a: TableLineProps, b: TableLineProps): boolean {
  const { facts: before, mark: markBefore, findings: findingsBefore, row: rowBefore, ...others } = a;
  const { facts, mark, findings, row } = b;
  for (const key of Object.keys(others) as (keyof typeof others)[]) if (a[key] !== b[key]) return false;
  const { work } = row;
  if (rowBefore.work !== work || rowBefore.line !== row.line) return false;
  if (before === facts || work === null) return true;
  return (
    mark?.count === markBefore?.count &&
    mark?.worst === markBefore?.worst &&
    isSameFindings(findingsBefore, findings) &&
    scoreOf(work, before) === scoreOf(work, facts) &&
    sharedParts.every((part) => before.document[part] === facts.document[part]) &&
    sharedFields.every((field) => before.document.map[field] === facts.document.map[field]) &&
    (['supports', 'dependsOn'] as const).every((relation) => {
      const linked = linkedFrom(facts.document, work.id, relation);
      return linked.every((element) => before.document.elements.get(element.id) === element);
    })
  );
}

function Cell(props: TableLineProps & { readonly at: PlacedColumn }) {
  const { row, place, at, facts, findings, active, from, to, edited, editor } = props;
  const { column, place: columnPlace } = at;
  const { work } = row;
  const isTitle = columnPlace === 0;
  const isEdited = edited === columnPlace;
  const has = work !== null && hasField(work, column);
  const text = work === null ? '' : shownText(work, column, facts);
  const finding = findings?.get(column.key);
  const words = finding === undefined ? '' : findingLines(finding, facts.document);
  const isInBlock = from !== null && to !== null && columnPlace >= from && columnPlace <= to;
  const isNumber =
    column.is === 'field'
      ? column.column.format === 'money' || column.column.format === 'number'
      : isAmount(column.key);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take it
    <div
      role={isTitle ? 'rowheader' : 'gridcell'}
      aria-colindex={columnPlace + 1}
      aria-selected={isInBlock}
      aria-readonly={column.is === 'computed' || (work === null && !isTitle) || undefined}
      data-place={`${place}:${columnPlace}`}
      tabIndex={active === columnPlace ? 0 : -1}
      title={isEdited ? undefined : [text, words].filter(Boolean).join('\n\n') || undefined}
      className={classes(
        'plan-cell',
        isTitle && 'is-title',
        isNumber && 'is-number',
        column.is === 'computed' && 'is-computed',
        work !== null && !has && 'is-missing',
        isInBlock && 'is-in-block',
        active === columnPlace && 'is-active',
        isEdited && 'is-edited',
        finding !== undefined && `has-finding is-${finding.severity}`,
        (column.key === 'end' || column.key === 'nextMilestone') && finding !== undefined && 'is-late',
      )}
      style={isTitle ? { width: at.width } : { left: at.left, width: at.width }}
    >
      {isEdited ? editor : null}
      {isEdited ? null : work === null ? (
        isTitle ? (
          <span className="plan-cell-text is-nothing">Add an initiative</span>
        ) : null
      ) : (
        <CellFace work={work} column={column} facts={facts} text={text} />
      )}
      {finding === undefined || isEdited ? null : (
        <>
          <span className="plan-cell-corner" aria-hidden />
          <span className="visually-hidden">{`, ${severityNames[finding.severity]}: ${words}`}</span>
        </>
      )}
    </div>
  );
}

const amounts: ReadonlySet<string> = new Set(['plannedCost', 'return', 'alignmentScore']);
export const isAmount = (key: string) => amounts.has(key);
