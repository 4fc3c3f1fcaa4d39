import { moneyText } from '#renderer/ui/amounts.ts';
import { percentText } from '#renderer/ui/numbers.ts';
import { benefitYears, plannedCost, returnOnInvestment, yearsOf } from '#shared/analysis/money.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { ArithmeticStep } from './kpiArithmetic.ts';

const years = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** How planned cost and return on investment come about (checks.md, figures). */
export function moneyArithmetic(work: Work, { horizon, currency }: Pick<MapInfo, 'horizon' | 'currency'>) {
  const { cost, benefit } = work;
  const money = (amount: number) => moneyText(Math.round(amount), currency);
  const planned = plannedCost(work, horizon);
  const isCosted = cost.oneOff !== null || cost.perYear !== null;
  const perYear = (amount: number, span: number) => `${money(amount)} × ${years.format(span)} years`;
  const parts = [
    cost.oneOff === null ? null : `${money(cost.oneOff)} once`,
    cost.perYear === null ? null : perYear(cost.perYear, yearsOf(work, horizon)),
  ].filter((part) => part !== null);
  const rate = returnOnInvestment(work, horizon, planned);
  const steps: ArithmeticStep[] = [];
  if (isCosted) steps.push({ label: 'Planned cost', sum: parts.join(' + '), result: money(planned) });
  if (benefit.perYear !== null) {
    const span = benefitYears(work, horizon);
    steps.push({ label: 'Benefit', sum: perYear(benefit.perYear, span), result: money(benefit.perYear * span) });
    if (rate !== null) {
      steps.push({
        label: 'Return on investment',
        sum: `(${money(benefit.perYear * span)} − ${money(planned)}) ÷ ${money(planned)}`,
        result: percentText(rate),
      });
    }
  }
  const assumed = isAssumed(work, horizon);
  return {
    planned: isCosted ? planned : null,
    rate,
    steps,
    note: isCosted || benefit.perYear !== null ? assumed : null,
  };
}

/** Where the years come from when the work itself does not say. */
function isAssumed(work: Work, horizon: MapInfo['horizon']): string | null {
  if (work.start !== null && work.end !== null) return null;
  const start = work.start ?? horizon.start;
  const end = work.end ?? horizon.end;
  if (start === null || end === null) return 'Without dates it is counted as one year.';
  return 'The map’s horizon stands in for a missing date.';
}
