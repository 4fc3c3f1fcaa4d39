import { useEffect, useRef } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import type { ChosenColumn } from '#renderer/ui/charts/stackedColumns.ts';
import { ElementName } from '#renderer/ui/ElementName.tsx';
import { CloseIcon } from '#renderer/ui/icons.ts';
import { amountText } from '#renderer/ui/numbers.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { WindowedRows } from '#renderer/ui/WindowedRows.tsx';
import type { CostPart } from '#shared/analysis/costByQuarter.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Id } from '#shared/model/values.ts';
import type { CostColumn, CostPiece } from './costColumns.ts';
import { partOf } from './partWords.ts';
import { wholeMoney } from './wholeMoney.ts';

interface PieceListProps {
  readonly column: CostColumn;
  readonly chosen: ChosenColumn<CostPart>;
  readonly pieces: readonly CostPiece[];
  readonly currency: string;
  readonly selected: ReadonlySet<Id>;
  readonly onSelect: (id: Id) => void;
  readonly onClose: () => void;
}

const ROW = 36;
const NONE: ReadonlySet<Id> = new Set();

/** The pieces of work behind a column of the chart or one part of it, with what of their cost stands there. */
export function PieceList({ column, chosen, pieces, currency, selected, onSelect, onClose }: PieceListProps) {
  const sum = pieces.reduce((total, { amount }) => total + amount, 0);
  // Choosing the column selects all of them; to mark every row would say nothing.
  const marked = pieces.every(({ cost: { work } }) => selected.has(work.id)) ? NONE : selected;
  const head = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen anew comes into sight, an edit moves nothing
  useEffect(() => head.current?.scrollIntoView({ block: 'nearest' }), [chosen.column, chosen.part]);
  const title = chosen.part === null ? column.name : `${column.name}, ${partOf(chosen.part).label.toLowerCase()}`;
  return (
    <section className="cost-part" aria-label={`Work in ${title}`}>
      <header ref={head} className="cost-part-head is-shown">
        <h3>{title}</h3>
        <p className="muted tabular" role="status">
          {amountText(pieces.length, 'piece of work', 'pieces of work')}, {wholeMoney(sum, currency)}
        </p>
        <Button size="small" variant="quiet" icon={CloseIcon} onPress={onClose}>
          Close
        </Button>
      </header>
      <table className="cost-table is-pieces" aria-label={`Work in ${title}`} aria-rowcount={pieces.length + 1}>
        <thead>
          <tr>
            <th scope="col">Work</th>
            <th scope="col" className="is-verdict">
              Alignment
            </th>
            <th scope="col" className="is-money">
              {column.place === 'undated' ? 'Without dates' : 'In this time'}
            </th>
            <th scope="col" className="is-money is-roomy">
              Planned in all
            </th>
          </tr>
        </thead>
        <WindowedRows as="tbody" count={pieces.length} size={ROW}>
          {(place) => {
            const piece = pieces[place];
            if (piece === undefined) return null;
            const { work, part, planned } = piece.cost;
            const { label, state } = partOf(part);
            return (
              <tr key={work.id} aria-rowindex={place + 2} className={marked.has(work.id) ? 'is-selected' : undefined}>
                <th scope="row" title={work.title}>
                  <ElementName
                    form={formOf(work)}
                    title={work.title}
                    isSelected={marked.has(work.id)}
                    onPress={() => onSelect(work.id)}
                  />
                </th>
                <td>
                  <span className="cost-verdict">
                    <StateMark state={state} size={14} />
                    {part === 'idea' ? 'Idea' : label}
                  </span>
                </td>
                <td className="is-money tabular">{wholeMoney(piece.amount, currency)}</td>
                <td className="is-money is-roomy tabular muted">{wholeMoney(planned, currency)}</td>
              </tr>
            );
          }}
        </WindowedRows>
      </table>
    </section>
  );
}
