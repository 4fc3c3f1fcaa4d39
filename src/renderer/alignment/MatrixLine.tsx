// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA grid pattern it is
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid is in the tab order, as the pattern has it
import { memo } from 'react';
import { classes } from '#renderer/ui/className.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { alignmentQuestions } from '#shared/analysis/alignment.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import type { Id } from '#shared/model/values.ts';
import type { MatrixLayout } from './layout.ts';
import { ROW } from './layout.ts';
import { questionNames, verdictStates } from './questions.ts';
import { type ShownColumn, type ShownRow, supportIn } from './shownMatrix.ts';
import { MarkSign, SupportSign } from './signs.tsx';
import { supportWords } from './supportWords.ts';

interface MatrixLineProps {
  readonly row: ShownRow;
  readonly place: number;
  readonly columns: readonly ShownColumn[];
  /** The places of the goals that are drawn. */
  readonly places: readonly number[];
  /** The places at which another perspective begins. */
  readonly firsts: ReadonlySet<number>;
  readonly layout: MatrixLayout;
  /** The direct links of this row's work, by goal. */
  readonly links: ReadonlyMap<Id, Link> | undefined;
  readonly isSelected: boolean;
  /** The selected goals. */
  readonly selectedGoals: ReadonlySet<Id>;
  /** The column of the cell that the keyboard is at, -1 for the title; null where it is in another row. */
  readonly activeColumn: number | null;
  /** Where the line stands, in px. */
  readonly top: number;
}

/** An initiative or program: its title, its marks, and a cell for each goal. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, place, columns, places, firsts, layout, links, isSelected, selectedGoals, activeColumn, top } = props;
  const { isStopped } = row;
  const total = columns.filter(({ goal }) => links?.has(goal)).length;
  const isEmpty = row.isEmpty && links === undefined && !isStopped;
  return (
    <div
      role="row"
      aria-rowindex={place + 3}
      className={classes(
        'matrix-line',
        isEmpty && 'is-empty',
        isStopped && 'is-stopped',
        isSelected && 'is-selected',
        activeColumn !== null && 'is-active',
      )}
      style={{ top, height: ROW }}
    >
      <RowHead {...props} total={total} isEmpty={isEmpty} />
      {places.map((column) => {
        const shown = columns[column];
        if (shown === undefined) return null;
        const support = supportIn(row, shown.goal, links);
        return (
          <div
            key={shown.goal}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={`${shown.element.title}: ${supportWords(support).toLowerCase() || 'none'}`}
            data-place={`${place}:${column}`}
            tabIndex={activeColumn === column ? 0 : -1}
            className={classes(
              'matrix-cell',
              firsts.has(column) && 'is-first',
              shown.isEmpty && 'is-empty',
              selectedGoals.has(shown.goal) && 'is-selected',
            )}
            style={{ left: layout.left + column * layout.column, width: layout.column }}
          >
            <SupportSign support={support} />
          </div>
        );
      })}
    </div>
  );
});

type RowHeadProps = MatrixLineProps & { readonly total: number; readonly isEmpty: boolean };

function RowHead({ row, place, layout, isSelected, activeColumn, total, isEmpty }: RowHeadProps) {
  const { work, alignment, isStopped } = row;
  const title = work.title.trim() || 'Without a title';
  const status = kindOf(work.kind).fields.status?.words?.[work.status] ?? '';
  const facts = [work.owner.trim() || 'No owner', status].join(' · ');
  const score = alignment === null ? 'stopped, without marks' : `${alignment.verdict}, ${alignment.score}%`;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={`${title}, ${kindOf(work.kind).label}, ${score}, ${
        isEmpty ? 'supports no goal' : amountText(total, 'direct link', 'direct links')
      }`}
      aria-selected={isSelected}
      data-place={`${place}:-1`}
      tabIndex={activeColumn === -1 ? 0 : -1}
      className="matrix-work"
      style={{ width: layout.left }}
    >
      <span className="matrix-work-title" title={`${title}\n${facts}`}>
        <KindIcon form={formOf(work)} size={15} />
        <span className="matrix-work-words">
          <bdi>{title}</bdi>
          {isEmpty ? (
            <span className="matrix-work-nothing">
              <StateMark state="bad" size={12} />
              Supports no goal
            </span>
          ) : (
            <span className="matrix-work-facts">{facts}</span>
          )}
        </span>
      </span>
      {alignment === null ? (
        <span className="matrix-no-marks">{isStopped ? 'Not judged' : ''}</span>
      ) : (
        <>
          {layout.isWide
            ? alignmentQuestions.map((question) => (
                <span
                  key={question}
                  className="matrix-mark-cell"
                  title={`${questionNames[question]}: ${markWords[alignment[question]]}`}
                >
                  <MarkSign mark={alignment[question]} />
                </span>
              ))
            : null}
          <span className="matrix-score tabular" title={score}>
            <span className="matrix-score-line">
              <StateMark state={verdictStates[alignment.verdict]} size={13} />
              {alignment.score}%
            </span>
            {layout.isWide ? null : (
              <span className="matrix-score-marks">
                {alignmentQuestions.map((question) => (
                  <MarkSign key={question} mark={alignment[question]} />
                ))}
              </span>
            )}
          </span>
        </>
      )}
      <span className="matrix-total tabular">{countText(total)}</span>
    </div>
  );
}

const markWords = { 0: 'no', 0.5: 'partly', 1: 'yes' } as const;
