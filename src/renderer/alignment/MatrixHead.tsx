// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA grid pattern it is
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid is in the tab order, as the pattern has it
import { classes } from '#renderer/ui/className.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { alignmentQuestions } from '#shared/analysis/alignment.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import type { GridPlace } from './gridKeys.ts';
import { BANDS, HEAD, type MatrixLayout } from './layout.ts';
import { questionNames } from './questions.ts';
import type { ShownColumn, ShownMatrix } from './shownMatrix.ts';

interface MatrixHeadProps {
  readonly matrix: ShownMatrix;
  readonly layout: MatrixLayout;
  /** The places of the goals that are drawn. */
  readonly places: readonly number[];
  readonly totals: ReadonlyMap<Id, number>;
  readonly selected: ReadonlySet<Id>;
  readonly active: GridPlace;
}

/** The perspectives and the goals, above the matrix at all times, and what stands in the columns at the left. */
export function MatrixHead({ matrix, layout, places, totals, selected, active }: MatrixHeadProps) {
  const { columns, groups } = matrix;
  const words = kindOf('goal').fields.perspective?.words ?? {};
  return (
    <div role="rowgroup" className="matrix-head" style={{ height: BANDS + HEAD }}>
      <div role="row" aria-rowindex={1} className="matrix-bands" style={{ height: BANDS }}>
        <div role="columnheader" aria-colindex={1} className="matrix-corner" style={{ width: layout.left }}>
          <span className="visually-hidden">Perspective</span>
        </div>
        {groups.map(({ perspective, first, count }) => (
          <div
            key={perspective}
            role="columnheader"
            aria-colindex={first + 2}
            aria-colspan={count}
            className="matrix-band"
            style={{ left: layout.left + first * layout.column, width: count * layout.column }}
          >
            <span style={{ left: layout.left + 8 }} title={words[perspective]}>
              {words[perspective]}
            </span>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="matrix-goals" style={{ height: HEAD }}>
        <div role="columnheader" aria-colindex={1} className="matrix-corner" style={{ width: layout.left }}>
          <span className="matrix-corner-title">Initiatives and programs</span>
          {layout.isWide
            ? alignmentQuestions.map((question) => (
                <span key={question} className="matrix-upright is-mark">
                  {questionNames[question]}
                </span>
              ))
            : null}
          <span className="matrix-upright is-score">Alignment</span>
          <span className="matrix-upright is-total">Direct links</span>
        </div>
        {places.map((place) => {
          const column = columns[place];
          return column === undefined ? null : (
            <GoalHead
              key={column.goal}
              column={column}
              place={place}
              left={layout.left + place * layout.column}
              width={layout.column}
              total={totals.get(column.goal) ?? 0}
              isFirst={groups.some(({ first }) => first === place)}
              isSelected={selected.has(column.goal)}
              isActive={active.row === -1 && active.column === place}
            />
          );
        })}
        <div className="matrix-shade is-head" style={{ width: layout.column }} />
      </div>
    </div>
  );
}

interface GoalHeadProps {
  readonly column: ShownColumn;
  readonly place: number;
  readonly left: number;
  readonly width: number;
  readonly total: number;
  readonly isFirst: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
}

function GoalHead({ column, place, left, width, total, isFirst, isSelected, isActive }: GoalHeadProps) {
  const { element, isEmpty } = column;
  const title = element.title.trim() || 'Without a title';
  const level = element.level === 'business' ? 'business goal' : 'digital goal';
  const support = isEmpty ? 'no work supports it' : amountText(total, 'direct link', 'direct links');
  return (
    <div
      role="columnheader"
      aria-colindex={place + 2}
      aria-label={`${title}, ${level}, ${support}`}
      aria-selected={isSelected}
      data-place={`-1:${place}`}
      tabIndex={isActive ? 0 : -1}
      title={`${title}\n${level}, ${support}`}
      className={classes('matrix-goal', isFirst && 'is-first', isEmpty && 'is-empty', isSelected && 'is-selected')}
      style={{ left, width }}
    >
      <bdi className="matrix-goal-title">{title}</bdi>
      <KindIcon form={formOf(element)} size={14} />
      <span className="matrix-goal-total tabular">{countText(total)}</span>
    </div>
  );
}
