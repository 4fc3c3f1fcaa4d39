import { dayText } from '#renderer/ui/dates.ts';
import { amountText, numberText, percentText } from '#renderer/ui/numbers.ts';
import { daysBetween } from '#shared/analysis/calendar.ts';
import { type KpiStanding, type KpiStatus, kpiStanding } from '#shared/analysis/kpiStatus.ts';
import { latestReading } from '#shared/analysis/readings.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { listWords } from './listWords.ts';

/** A step of a calculation: what it is, how it comes about, what comes out. */
export interface ArithmeticStep {
  readonly label: string;
  readonly sum: string;
  readonly result: string;
}

export interface KpiArithmetic {
  readonly standing: KpiStanding;
  readonly steps: readonly ArithmeticStep[];
  /** The rule that turns the numbers into the status. */
  readonly rule: string;
}

export const statusWords: Readonly<Record<KpiStatus, string>> = {
  met: 'Met',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  noData: 'No data',
};

/** How the status of a KPI comes about, number by number (checks.md, figures, KPI status). */
export function kpiArithmetic(kpi: Kpi, asOf: Day): KpiArithmetic {
  const standing = kpiStanding(kpi, latestReading(kpi, asOf));
  switch (standing.way) {
    case 'none':
      return { standing, steps: [], rule: `A status needs ${listWords(wantsOf(kpi, asOf))}.` };
    case 'aroundTarget':
      return aroundTarget(kpi, standing);
    case 'towardTarget':
      return towardTarget(kpi, standing);
  }
}

function wantsOf(kpi: Kpi, asOf: Day): string[] {
  const { direction, baseline, target } = kpi;
  const wants = [
    direction === null ? 'a direction' : null,
    direction !== 'maintain' && baseline.value === null ? 'a baseline value' : null,
    direction !== 'maintain' && baseline.date === null ? 'a baseline date' : null,
    target.value === null ? 'a target value' : null,
    direction !== 'maintain' && target.date === null ? 'a target date' : null,
    latestReading(kpi, asOf) === null ? 'a reading' : null,
    direction !== 'maintain' && target.value !== null && target.value === baseline.value
      ? 'a target that differs from the baseline'
      : null,
  ];
  return wants.filter((want) => want !== null);
}

function towardTarget(kpi: Kpi, standing: Extract<KpiStanding, { way: 'towardTarget' }>): KpiArithmetic {
  const { latest, progress, expected, onTrackWithin, atRiskWithin } = standing;
  const { baseline, target } = kpi as { baseline: Point; target: Point };
  const n = numberText;
  const points = (share: number) => amountText(Math.round(share * 100), 'point', 'points');
  const gone = daysBetween(baseline.date, latest.date);
  const span = daysBetween(baseline.date, target.date);
  return {
    standing,
    steps: [
      {
        label: 'Progress',
        sum: `(${n(latest.value)} − ${n(baseline.value)}) ÷ (${n(target.value)} − ${n(baseline.value)})`,
        result: percentText(progress),
      },
      {
        label: `Expected by ${dayText(latest.date)}`,
        sum:
          span > 0 ? `${n(gone)} of ${amountText(span, 'day', 'days')}` : 'the target date is not after the baseline',
        result: percentText(expected),
      },
    ],
    rule: `Met from 100%; on track down to ${points(onTrackWithin)} behind what is expected, at risk down to ${points(atRiskWithin)}${kpi.timing === 'lagging' ? ' (a lagging KPI is given more room)' : ''}.`,
  };
}

interface Point {
  readonly value: number;
  readonly date: Day;
}

function aroundTarget(kpi: Kpi, standing: Extract<KpiStanding, { way: 'aroundTarget' }>): KpiArithmetic {
  const { latest, distance, tolerance } = standing;
  const target = kpi.target.value ?? 0;
  const n = numberText;
  return {
    standing,
    steps: [
      { label: 'Distance from the target', sum: `${n(latest.value)} against ${n(target)}`, result: n(distance) },
      {
        label: 'Tolerance',
        sum: kpi.tolerance === null ? `5% of ${n(Math.abs(target))}, as none is given` : 'as given',
        result: n(tolerance),
      },
    ],
    rule: `On track within ${n(tolerance)}, at risk within ${n(2 * tolerance)}.`,
  };
}
