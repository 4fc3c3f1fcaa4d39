import { Bar, BarStack, Line } from '@visx/shape';
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import { classes } from '../className.ts';
import { ValueAxis } from './Axes.tsx';
import { ColumnLabels } from './ColumnLabels.tsx';
import { ColumnLegend, type ToldColumn } from './ColumnLegend.tsx';
import './charts.css';
import { fillName, PartFills } from './PartFill.tsx';
import {
  amountScale,
  type ChosenColumn,
  columnScale,
  nextPart,
  partAt,
  type StackedColumn,
  type StackedPart,
} from './stackedColumns.ts';
import { useWidth } from './useWidth.ts';

interface StackedColumnsProps<K extends string> {
  /** What it shows and where the same numbers stand as a table. */
  readonly label: string;
  readonly columns: readonly StackedColumn<K>[];
  readonly parts: readonly StackedPart<K>[];
  /** An amount in full, and for a glance. */
  readonly name: (amount: number) => string;
  readonly roundName: (amount: number) => string;
  readonly chosen: ChosenColumn<K> | null;
  readonly onChoose: (chosen: ChosenColumn<K> | null) => void;
  /** What the legend speaks of while no column is pointed at or chosen. */
  readonly whole: ToldColumn<K>;
  readonly nowLabel: string;
}

const PLOT = 204;
const EDGE = { top: 40, right: 16, left: 64 };
/** Room below for one line of names, and for two. */
const NAMES = 32;
const GROUPED = 52;
const TICKS = 5;
/** The widest column, in px. */
const WIDEST = 72;

/**
 * Amounts by column, stacked by part. A press on a column chooses it, on a part that part; with the keyboard, left and
 * right go along the columns, up and down through a column's parts. The numbers are to stand in a table beside it.
 */
export function StackedColumns<K extends string>(props: StackedColumnsProps<K>) {
  const { label, columns, parts, name, roundName, chosen, onChoose, whole, nowLabel } = props;
  const drawing = useId().replace(/[^\w-]/g, '');
  const root = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const width = Math.max(280, useWidth(root, 720));
  const bottom = EDGE.top + PLOT;
  const height = bottom + (columns.some(({ tick, group }) => tick !== '' && group !== '') ? GROUPED : NAMES);
  const x = columnScale(columns, [EDGE.left, width - EDGE.right]);
  const y = amountScale(Math.max(...columns.map(({ total }) => total)), [bottom, EDGE.top], TICKS);
  const step = x.step();
  const bar = Math.min(x.bandwidth(), WIDEST);
  const middle = (key: string) => (x(key) ?? 0) + x.bandwidth() / 2;
  const find = (key: string | null | undefined) => columns.find((column) => column.key === key);
  const tabbed = find(reached) ?? find(chosen?.column) ?? columns[0];
  const told = find(pointed) ?? find(chosen?.column);

  const press = (event: MouseEvent<HTMLButtonElement>, column: StackedColumn<K>) => {
    const amount = y.invert(EDGE.top + event.clientY - event.currentTarget.getBoundingClientRect().top);
    // Without a pointer (Enter, or a screen reader) it is the column that is meant.
    const part = event.detail > 0 && amount >= 0 ? partAt(column, parts, amount) : null;
    const isSame = chosen?.column === column.key && chosen.part === part;
    onChoose(isSame ? null : { column: column.key, part });
  };
  const pressKey = (event: KeyboardEvent<HTMLButtonElement>, column: StackedColumn<K>) => {
    const at = columns.indexOf(column);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: columns.length - 1 }[event.key];
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (to === undefined && by === undefined) return;
    event.preventDefault();
    if (by !== undefined) {
      const before = chosen?.column === column.key ? chosen.part : null;
      onChoose({ column: column.key, part: nextPart(column, parts, before, by) });
      return;
    }
    const next = columns[to ?? at];
    if (next === undefined) return;
    setReached(next.key);
    root.current?.querySelector<HTMLElement>(`[data-column="${next.key}"]`)?.focus();
  };

  return (
    <figure className="chart is-stacked">
      <ColumnLegend
        told={told ?? whole}
        parts={parts}
        part={told?.key === chosen?.column ? (chosen?.part ?? null) : null}
        name={name}
        drawing={drawing}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a drawing made of buttons */}
      <div ref={root} className="chart-columns" role="group" aria-label={label}>
        <svg width={width} height={height} aria-hidden="true">
          <PartFills drawing={drawing} />
          {columns.map(({ key, isNow }) => (
            <Bar
              key={key}
              className={classes(
                'chart-ground',
                isNow && 'is-now',
                key === pointed && 'is-pointed',
                key === chosen?.column && 'is-chosen',
              )}
              x={middle(key) - step / 2}
              width={step}
              y={EDGE.top - 16}
              height={bottom - EDGE.top + 16}
            />
          ))}
          <ValueAxis scale={y} count={TICKS} left={EDGE.left} width={width - EDGE.left - EDGE.right} name={roundName} />
          <BarStack<StackedColumn<K>, K>
            data={[...columns]}
            keys={parts.map(({ key }) => key)}
            value={({ values }, key) => values[key]}
            x={({ key }) => key}
            xScale={x}
            yScale={y}
            color={(key) => key}
          >
            {(stacks) =>
              stacks.flatMap(({ key, bars }) =>
                bars.map(({ index, y: top, height: tall }) => {
                  const column = columns[index];
                  const state = parts.find((part) => part.key === key)?.state ?? 'none';
                  const isChosen = chosen?.column === column?.key && chosen?.part === key;
                  return column === undefined || tall <= 0 ? null : (
                    <Bar
                      key={`${key} ${column.key}`}
                      className={classes('chart-part', isChosen && 'is-chosen')}
                      data-state={state}
                      fill={`url(#${fillName(drawing, state)})`}
                      x={middle(column.key) - bar / 2}
                      width={bar}
                      y={top + 0.5}
                      height={Math.max(1, tall - 1)}
                    />
                  );
                }),
              )
            }
          </BarStack>
          <Line className="chart-line" from={{ x: EDGE.left, y: bottom }} to={{ x: width - EDGE.right, y: bottom }} />
          <ColumnLabels
            columns={columns}
            middle={middle}
            step={step}
            top={EDGE.top}
            bottom={bottom}
            height={(total) => y(total)}
            roundName={roundName}
            nowLabel={nowLabel}
          />
        </svg>
        {columns.map((column) => (
          <button
            key={column.key}
            type="button"
            data-column={column.key}
            className="chart-column"
            style={{
              left: middle(column.key) - step / 2,
              width: step,
              top: EDGE.top,
              height: bottom - EDGE.top + 24,
            }}
            tabIndex={column === tabbed ? 0 : -1}
            aria-pressed={chosen?.column === column.key}
            aria-label={spoken(column, parts, name, nowLabel)}
            onClick={(event) => press(event, column)}
            onKeyDown={(event) => pressKey(event, column)}
            onFocus={() => {
              setReached(column.key);
              setPointed(column.key);
            }}
            onBlur={() => setPointed(null)}
            onPointerEnter={() => setPointed(column.key)}
            onPointerLeave={() => setPointed(null)}
          />
        ))}
      </div>
    </figure>
  );
}

/** “Q2 2026, today: €1,200. Aligned €800, ideas €400”. */
function spoken<K extends string>(
  { name: title, isNow, values, total }: StackedColumn<K>,
  parts: readonly StackedPart<K>[],
  name: (amount: number) => string,
  nowLabel: string,
): string {
  const shares = parts.filter(({ key }) => values[key] > 0).map(({ key, label }) => `${label} ${name(values[key])}`);
  const whole = `${title}${isNow ? `, ${nowLabel.toLowerCase()}` : ''}: ${name(total)}`;
  return shares.length === 0 ? whole : `${whole}. ${shares.join(', ')}`;
}
