// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part, so the ARIA grid pattern it is
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid is in the tab order, as the pattern has it
import { memo, type PointerEvent, useRef } from 'react';
import { classes } from '#renderer/ui/className.ts';
import { DownIcon, UpIcon } from '#renderer/ui/icons.ts';
import type { PlanOrder } from '../planSettings.ts';
import { GUTTER, HEAD, type PlacedColumn } from './geometry.ts';
import { isAmount } from './TableLine.tsx';

interface TableHeadProps {
  readonly title: PlacedColumn;
  readonly columns: readonly PlacedColumn[];
  readonly order: PlanOrder;
  /** The header that the keyboard is at; null where it is elsewhere. */
  readonly active: number | null;
  /** @param width in px; null for the usual one. @param isDone false while the edge is dragged */
  readonly onWidth: (key: string, width: number | null) => void;
}

/** The headings: a press sorts, the edge is dragged to make a column wider. */
export const TableHead = memo(function TableHead({ title, columns, order, active, onWidth }: TableHeadProps) {
  const shared = { order, active, onWidth };
  return (
    <div role="row" aria-rowindex={1} className="plan-head" style={{ height: HEAD }}>
      <div className="plan-frozen" role="none">
        <div className="plan-gutter" style={{ width: GUTTER }} aria-hidden />
        <Heading at={title} {...shared} />
      </div>
      {columns.map((at) => (
        <Heading key={at.column.key} at={at} {...shared} />
      ))}
    </div>
  );
});

type HeadingProps = Pick<TableHeadProps, 'order' | 'active' | 'onWidth'> & { readonly at: PlacedColumn };

function Heading({ at, order, active, onWidth }: HeadingProps) {
  const { column, place, left, width } = at;
  const dragged = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const isSorted = order.by === column.key;
  const isNumber =
    column.is === 'field'
      ? column.column.format === 'money' || column.column.format === 'number'
      : isAmount(column.key);
  const drag = (event: PointerEvent) => {
    const { current } = dragged;
    if (current !== null) onWidth(column.key, current.width + event.clientX - current.x);
  };
  return (
    <div
      role="columnheader"
      aria-colindex={place + 1}
      aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : 'none'}
      data-place={`-1:${place}`}
      tabIndex={active === place ? 0 : -1}
      title={column.help === '' ? column.label : `${column.label}\n${column.help}`}
      className={classes('plan-heading', place === 0 && 'is-title', isNumber && 'is-number', isSorted && 'is-sorted')}
      style={place === 0 ? { width } : { left, width }}
    >
      <span className="plan-heading-text">{column.label}</span>
      {isSorted ? order.isDescending ? <DownIcon size={12} aria-hidden /> : <UpIcon size={12} aria-hidden /> : null}
      <span
        className="plan-heading-edge"
        aria-hidden
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = { x: event.clientX, width };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          dragged.current = null;
        }}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={() => onWidth(column.key, null)}
      />
    </div>
  );
}
