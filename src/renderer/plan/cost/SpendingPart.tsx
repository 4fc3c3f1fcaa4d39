import { Button } from '#renderer/ui/Button.tsx';
import { ElementName } from '#renderer/ui/ElementName.tsx';
import { WarningIcon } from '#renderer/ui/icons.ts';
import { amountText, percentText } from '#renderer/ui/numbers.ts';
import { WindowedRows } from '#renderer/ui/WindowedRows.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Id } from '#shared/model/values.ts';
import type { Spending, SpentWork } from './spending.ts';
import { wholeMoney } from './wholeMoney.ts';

interface SpendingPartProps {
  readonly spending: Spending;
  readonly currency: string;
  readonly selected: ReadonlySet<Id>;
  readonly onSelect: (ids: readonly Id[]) => void;
}

const ROW = 36;

/** What has been spent against the whole planned cost, of all work of which it is known and of each piece. */
export function SpendingPart({ spending, currency, selected, onSelect }: SpendingPartProps) {
  const { typed, planned, spent, untold } = spending;
  const money = (amount: number) => wholeMoney(amount, currency);
  return (
    <section className="cost-part" aria-label="Spent against planned">
      <header className="cost-part-head">
        <h3>Spent against planned</h3>
        {typed.length === 0 ? null : (
          <p className="muted tabular">
            {money(spent)} of {money(planned)}
            {planned > 0 ? `, ${percentText(spent / planned)}` : ''}
          </p>
        )}
      </header>
      <p className="cost-note">
        {typed.length === 0
          ? 'What has been spent is typed in the table or the inspector, one number for each piece of work.'
          : 'Spending is one number for each piece of work, so it stands against the whole planned cost of the work of which it is typed, not against a quarter.'}
      </p>
      {untold.length === 0 ? null : (
        <p className="cost-note is-line">
          {amountText(untold.length, 'running or done piece of work has', 'running or done pieces of work have')} a cost
          and no spending.
          <Button size="small" onPress={() => onSelect(untold.map(({ work }) => work.id))}>
            Select {untold.length === 1 ? 'it' : 'them'}
          </Button>
        </p>
      )}
      {typed.length === 0 ? null : (
        <table className="cost-table is-spending" aria-label="Spent against planned" aria-rowcount={typed.length + 1}>
          <thead>
            <tr>
              <th scope="col">Work</th>
              <th scope="col" className="is-money">
                Spent
              </th>
              <th scope="col" className="is-money">
                Planned
              </th>
              <th scope="col" className="is-share">
                Spent share
              </th>
            </tr>
          </thead>
          <WindowedRows as="tbody" count={typed.length} size={ROW}>
            {(place) => {
              const one = typed[place];
              if (one === undefined) return null;
              const { work } = one;
              const isSelected = selected.has(work.id);
              return (
                <tr key={work.id} aria-rowindex={place + 2} className={isSelected ? 'is-selected' : undefined}>
                  <th scope="row" title={work.title}>
                    <ElementName
                      form={formOf(work)}
                      title={work.title}
                      isSelected={isSelected}
                      onPress={() => onSelect([work.id])}
                    />
                  </th>
                  <td className="is-money tabular">{money(one.spent)}</td>
                  <td className="is-money tabular">{one.planned > 0 ? money(one.planned) : '–'}</td>
                  <td className="is-share">
                    <Share {...one} />
                  </td>
                </tr>
              );
            }}
          </WindowedRows>
        </table>
      )}
    </section>
  );
}

const WIDTH = 72;

/** How much of the planned cost is spent; more than all of it is said in words. */
function Share({ share, isOver }: SpentWork) {
  if (share === null) return <span className="muted">Nothing planned</span>;
  return (
    <span className="cost-share" data-over={isOver || undefined}>
      <svg className="cost-share-bar" width={WIDTH} height={8} aria-hidden="true">
        <rect className="cost-share-whole" width={WIDTH} height={8} rx={4} />
        <rect className="cost-share-spent" width={Math.min(1, share) * WIDTH} height={8} rx={4} />
      </svg>
      <span className="tabular">{percentText(share)}</span>
      {isOver ? (
        <span className="cost-over">
          <WarningIcon size={12} aria-hidden />
          Overspent
        </span>
      ) : null}
    </span>
  );
}
