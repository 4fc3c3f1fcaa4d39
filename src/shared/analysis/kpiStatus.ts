import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { dayNumber } from './calendar.ts';
import type { Reading } from './readings.ts';

export type KpiStatus = 'met' | 'onTrack' | 'atRisk' | 'offTrack' | 'noData';

/** A status with the numbers that it follows from, so that it can be shown how it came about. */
export type KpiStanding =
  | {
      readonly way: 'towardTarget';
      readonly status: 'met' | 'onTrack' | 'atRisk' | 'offTrack';
      readonly latest: Reading;
      /** Share of the way from baseline to target; below 0 and above 1 are possible. */
      readonly progress: number;
      /** Share of the time from baseline date to target date that had passed at the reading. */
      readonly expected: number;
      /** How far progress may lie behind and still be on track, or merely at risk. */
      readonly onTrackWithin: number;
      readonly atRiskWithin: number;
    }
  | {
      readonly way: 'aroundTarget';
      readonly status: 'onTrack' | 'atRisk' | 'offTrack';
      readonly latest: Reading;
      /** How far the reading is from the target, in the KPI's unit. */
      readonly distance: number;
      readonly tolerance: number;
    }
  | { readonly way: 'none'; readonly status: 'noData' };

const NO_DATA: KpiStanding = { way: 'none', status: 'noData' };

/** Share of the target that a KPI to maintain may stray where it names no tolerance. */
const DEFAULT_TOLERANCE = 0.05;

/**
 * How a KPI stands against its target (checks.md, figures, KPI status; [BSC] measures with targets).
 * @param latest its latest reading on the day of interest
 */
export function kpiStanding(kpi: Kpi, latest: Reading | null): KpiStanding {
  if (latest === null || kpi.direction === null || kpi.target.value === null) return NO_DATA;
  return kpi.direction === 'maintain' ? aroundTarget(kpi, latest, kpi.target.value) : towardTarget(kpi, latest);
}

function towardTarget(kpi: Kpi, latest: Reading): KpiStanding {
  const { baseline, target } = kpi;
  if (baseline.value === null || baseline.date === null || target.value === null || target.date === null)
    return NO_DATA;
  if (target.value === baseline.value) return NO_DATA;
  const progress = (latest.value - baseline.value) / (target.value - baseline.value);
  const expected = expectedShare(dayNumber(baseline.date), dayNumber(target.date), dayNumber(latest.date));
  // A lagging KPI moves late, so it is given more room.
  const [onTrackWithin, atRiskWithin] = kpi.timing === 'lagging' ? [0.2, 0.4] : [0.1, 0.25];
  const status =
    progress >= 1
      ? 'met'
      : progress >= expected - onTrackWithin
        ? 'onTrack'
        : progress >= expected - atRiskWithin
          ? 'atRisk'
          : 'offTrack';
  return { way: 'towardTarget', status, latest, progress, expected, onTrackWithin, atRiskWithin };
}

function expectedShare(from: number, to: number, at: number): number {
  if (to <= from) return 1;
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

function aroundTarget(kpi: Kpi, latest: Reading, target: number): KpiStanding {
  const distance = Math.abs(latest.value - target);
  const tolerance = kpi.tolerance ?? DEFAULT_TOLERANCE * Math.abs(target);
  const status = distance <= tolerance ? 'onTrack' : distance <= 2 * tolerance ? 'atRisk' : 'offTrack';
  return { way: 'aroundTarget', status, latest, distance, tolerance };
}

/** Share of the way to the target for a progress ring; null for a KPI to maintain and where nothing is known. */
export function progressOf(standing: KpiStanding): number | null {
  return standing.way === 'towardTarget' ? standing.progress : null;
}
