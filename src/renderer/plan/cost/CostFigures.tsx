import { roundMoneyText } from '#renderer/ui/amounts.ts';
import { amountText, percentText } from '#renderer/ui/numbers.ts';
import type { CostOverTime, WorkCost } from '#shared/analysis/costByQuarter.ts';
import { sumOf } from './costColumns.ts';
import type { Spending } from './spending.ts';
import { wholeMoney } from './wholeMoney.ts';

interface CostFiguresProps {
  readonly cost: CostOverTime;
  readonly costs: readonly WorkCost[];
  readonly spending: Spending;
  readonly currency: string;
}

/** What is planned, how much of it is aligned, what is spent, and what cannot be placed in time. */
export function CostFigures({ cost, costs, spending, currency }: CostFiguresProps) {
  const { total, spent } = cost;
  const planned = sumOf(total) - total.idea;
  const undated = costs.filter((one) => one.quarters === null && one.planned > 0);
  const undatedCost = sumOf(cost.undated);
  const figures = [
    {
      label: 'Planned',
      value: roundMoneyText(planned, currency),
      note: total.idea > 0 ? `and ${roundMoneyText(total.idea, currency)} of ideas` : 'of committed and done work',
      exact: wholeMoney(planned, currency),
    },
    {
      label: 'Aligned',
      value: planned === 0 ? '–' : percentText(total.aligned / planned),
      note: planned === 0 ? 'nothing is planned' : `${roundMoneyText(total.aligned, currency)} of what is planned`,
      exact: wholeMoney(total.aligned, currency),
    },
    {
      label: 'Spent',
      value: roundMoneyText(spent, currency),
      note:
        spending.typed.length === 0
          ? 'no spending is typed'
          : `on ${amountText(spending.typed.length, 'piece of work', 'pieces of work')}`,
      exact: wholeMoney(spent, currency),
    },
    {
      label: 'Undated',
      value: roundMoneyText(undatedCost, currency),
      note:
        undated.length === 0
          ? 'every cost has its time'
          : `${amountText(undated.length, 'piece of work', 'pieces of work')} without dates`,
      exact: wholeMoney(undatedCost, currency),
    },
  ];
  return (
    <dl className="cost-figures" aria-label="Cost in short">
      {figures.map(({ label, value, note, exact }) => (
        <div key={label} className="cost-figure">
          <dt>{label}</dt>
          <dd className="cost-figure-value tabular" title={exact}>
            {value}
          </dd>
          <dd className="cost-figure-note">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
