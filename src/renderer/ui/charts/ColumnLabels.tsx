import { Line } from '@visx/shape';
import { classes } from '../className.ts';
import { groupsOf, type StackedColumn } from './stackedColumns.ts';

interface ColumnLabelsProps {
  readonly columns: readonly StackedColumn<string>[];
  readonly middle: (key: string) => number;
  /** From one column to the next, in px. */
  readonly step: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: (total: number) => number;
  readonly roundName: (amount: number) => string;
  readonly nowLabel: string;
}

/** The least room for a total above each column and for a label below, and what a letter takes, in px. */
const TOTAL_ROOM = 62;
const TICK_ROOM = 18;
const LETTER = 6.5;

/** What stands around the columns: totals above, their names and their years below, today's named. */
export function ColumnLabels(props: ColumnLabelsProps) {
  const { columns, middle, step, top, bottom, height, roundName, nowLabel } = props;
  return (
    <>
      {columns.map(({ key, tick, total, isNow }) => (
        <g key={key} transform={`translate(${middle(key)})`}>
          {step < TOTAL_ROOM || total === 0 ? null : (
            <text className="chart-text is-total" y={height(total) - 6} textAnchor="middle">
              {roundName(total)}
            </text>
          )}
          {step < TICK_ROOM ? null : (
            <text className={classes('chart-text', isNow && 'is-now')} y={bottom + 17} textAnchor="middle">
              {tick}
            </text>
          )}
          {isNow ? (
            <text className="chart-text is-now" y={top - 22} textAnchor="middle">
              {nowLabel}
            </text>
          ) : null}
        </g>
      ))}
      {groupsOf(columns).map(({ name, first, last }) => {
        const from = middle(columns[first]?.key ?? '') - step / 2;
        const to = middle(columns[last]?.key ?? '') + step / 2;
        const isAlone = first === last && columns[first]?.tick === '';
        if (!isAlone && name.length * LETTER > to - from) return null;
        return (
          <g key={`${name} ${first}`}>
            {isAlone ? null : (
              <Line className="chart-group" from={{ x: from + 3, y: bottom + 25 }} to={{ x: to - 3, y: bottom + 25 }} />
            )}
            <text
              className="chart-text"
              x={(from + to) / 2}
              y={isAlone ? bottom + 17 : bottom + 40}
              textAnchor="middle"
            >
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}
