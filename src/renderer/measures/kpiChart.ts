import { dayNumber } from '#shared/analysis/calendar.ts';
import type { Reading } from '#shared/analysis/readings.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';

export interface ChartPoint {
  readonly date: Day;
  readonly value: number;
}

/** What a chart of a KPI is drawn from. */
export interface ChartData {
  /** By date; of several on a day the last in the list stands last. */
  readonly readings: readonly Reading[];
  /** From baseline to target; a level line at the target for a KPI to maintain; empty where it is not known. */
  readonly path: readonly ChartPoint[];
  /** How far a KPI to maintain may stray, above and below; null for others. */
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly from: Day;
  readonly to: Day;
}

/** Share of the target that a KPI to maintain may stray where it names no tolerance (checks.md, KPI status). */
const DEFAULT_TOLERANCE = 0.05;

/** What there is to draw of a KPI; null where it has neither a reading nor a path. */
export function chartData(kpi: Kpi, asOf: Day): ChartData | null {
  const readings = [...kpi.readings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const { baseline, target } = kpi;
  const isLevel = kpi.direction === 'maintain';
  const start =
    baseline.value === null || baseline.date === null ? [] : [{ date: baseline.date, value: baseline.value }];
  const end = target.value === null || target.date === null ? [] : [{ date: target.date, value: target.value }];
  const days = [...readings, ...start, ...end].map(({ date }) => date).sort();
  const [first] = days;
  if (first === undefined) return null;
  const last = days.at(-1) as Day;
  const from = first;
  const to = last < asOf ? asOf : last;
  const level = isLevel && target.value !== null ? target.value : null;
  const path =
    level !== null
      ? [
          { date: from, value: level },
          { date: to, value: level },
        ]
      : [...start, ...end];
  const stray = level === null ? null : (kpi.tolerance ?? DEFAULT_TOLERANCE * Math.abs(level));
  const band = level === null || stray === null ? null : { low: level - stray, high: level + stray };
  return { readings, path, band, from, to };
}

/** Where a KPI should stand on a day on its way from baseline to target; null beside the path. */
export function expectedValue({ path }: Pick<ChartData, 'path'>, date: Day): number | null {
  const [start, end] = path;
  if (start === undefined || end === undefined || date < start.date) return null;
  if (date >= end.date) return end.value;
  const share = (dayNumber(date) - dayNumber(start.date)) / (dayNumber(end.date) - dayNumber(start.date) || 1);
  return start.value + share * (end.value - start.value);
}
