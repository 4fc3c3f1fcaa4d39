import type { ChosenColumn } from '#renderer/ui/charts/stackedColumns.ts';
import { classes } from '#renderer/ui/className.ts';
import type { CostPart, CostParts } from '#shared/analysis/costByQuarter.ts';
import { type CostColumn, type CostStep, sumOf } from './costColumns.ts';
import { countedParts } from './partWords.ts';
import { wholeMoney } from './wholeMoney.ts';

interface CostTableProps {
  readonly columns: readonly CostColumn[];
  readonly total: Readonly<CostParts>;
  readonly step: CostStep;
  readonly withIdeas: boolean;
  readonly currency: string;
  readonly chosen: ChosenColumn<CostPart> | null;
  readonly onChoose: (chosen: ChosenColumn<CostPart>) => void;
}

/** The numbers behind the chart, with their totals; a press on one shows what it is made of. */
export function CostTable({ columns, total, step, withIdeas, currency, chosen, onChoose }: CostTableProps) {
  const money = (amount: number) => wholeMoney(amount, currency);
  const press = (column: CostColumn, part: CostPart | null, words: string) => {
    const isChosen = chosen?.column === column.key && chosen.part === part;
    return (
      <button
        type="button"
        className={classes('cost-amount', isChosen && 'is-chosen')}
        aria-pressed={isChosen}
        onClick={() => onChoose({ column: column.key, part })}
      >
        {words}
      </button>
    );
  };
  const cell = (column: CostColumn, part: CostPart) =>
    column.cost[part] === 0 ? <span className="muted">–</span> : press(column, part, money(column.cost[part]));
  return (
    <table className="cost-table is-numbers" aria-label={`Cost by ${step}`}>
      <thead>
        <tr>
          <th scope="col">{step === 'quarter' ? 'Quarter' : 'Year'}</th>
          {countedParts.map(({ key, label }) => (
            <th key={key} scope="col" className="is-money">
              {label}
            </th>
          ))}
          <th scope="col" className="is-money">
            Planned
          </th>
          {withIdeas ? (
            <th scope="col" className="is-money">
              Ideas
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.key} className={classes(column.isNow && 'is-now', column.place === 'undated' && 'is-apart')}>
            <th scope="row">
              {column.total === 0 ? column.name : press(column, null, column.name)}
              {column.isNow ? <span className="cost-now">Today</span> : null}
            </th>
            {countedParts.map(({ key }) => (
              <td key={key} className="is-money tabular">
                {cell(column, key)}
              </td>
            ))}
            <td className="is-money is-sum tabular">{money(sumOf(column.cost) - column.cost.idea)}</td>
            {withIdeas ? <td className="is-money tabular">{cell(column, 'idea')}</td> : null}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          {countedParts.map(({ key }) => (
            <td key={key} className="is-money tabular">
              {money(total[key])}
            </td>
          ))}
          <td className="is-money tabular">{money(sumOf(total) - total.idea)}</td>
          {withIdeas ? <td className="is-money tabular">{money(total.idea)}</td> : null}
        </tr>
      </tfoot>
    </table>
  );
}
