import { moneyText } from '#renderer/ui/amounts.ts';
import { percentText } from '#renderer/ui/numbers.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { moneyArithmetic } from './moneyArithmetic.ts';
import { ScoreCard } from './ScoreCard.tsx';

/** What work is planned to cost and to bring. */
export function MoneyCard({ work, document }: { readonly work: Work; readonly document: MapDocument }) {
  const { planned, rate, steps, note } = moneyArithmetic(work, document.map);
  return (
    <ScoreCard
      title="Cost and return"
      result={
        <>
          {planned === null ? (
            <span className="muted">No cost</span>
          ) : (
            moneyText(Math.round(planned), document.map.currency)
          )}
          {rate === null ? null : <span className="tabular muted">returns {percentText(rate)}</span>}
        </>
      }
    >
      {steps.length === 0 ? (
        <p className="scores-earn">Give its cost, and the benefit per year, to see what comes of each unit of money.</p>
      ) : (
        <Arithmetic steps={steps} />
      )}
      {rate !== null || steps.length === 0 ? null : (
        <p className="scores-earn">
          {planned === null || planned === 0
            ? 'A return on investment needs a cost above 0.'
            : 'A return on investment needs the benefit per year.'}
        </p>
      )}
      {note === null ? null : <p className="scores-source">{note}</p>}
    </ScoreCard>
  );
}
