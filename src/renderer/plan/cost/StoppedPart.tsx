import { ElementName } from '#renderer/ui/ElementName.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import type { StoppedCost } from '#shared/analysis/costByQuarter.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Id } from '#shared/model/values.ts';
import { wholeMoney } from './wholeMoney.ts';

interface StoppedPartProps {
  readonly stopped: StoppedCost;
  readonly currency: string;
  readonly selected: ReadonlySet<Id>;
  readonly onSelect: (ids: readonly Id[]) => void;
}

/** What stopped work was to cost and has cost: it counts in no other figure, and still it was money. */
export function StoppedPart({ stopped: { cost, spent, work }, currency, selected, onSelect }: StoppedPartProps) {
  return (
    <section className="cost-part" aria-label="Stopped work">
      <header className="cost-part-head">
        <h3>Stopped work</h3>
        <p className="muted tabular">
          {wholeMoney(cost, currency)} planned, {wholeMoney(spent, currency)} spent
        </p>
      </header>
      <p className="cost-note">
        {amountText(work.length, 'piece of work was', 'pieces of work were')} stopped. No other figure here takes notice
        of
        {work.length === 1 ? ' it.' : ' them.'}
      </p>
      <ul className="cost-stopped">
        {work.map((one) => (
          <li key={one.id}>
            <ElementName
              form={formOf(one)}
              title={one.title}
              isSelected={selected.has(one.id)}
              onPress={() => onSelect([one.id])}
            />
            <span className="muted tabular">
              {one.spent === null ? 'no spending typed' : `${wholeMoney(one.spent, currency)} spent`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
