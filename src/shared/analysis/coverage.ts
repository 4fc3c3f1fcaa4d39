import { wholePercentage } from './percentage.ts';

/** The six points of measurement coverage, in their order. */
export const coveragePoints = ['hasKpi', 'outcome', 'targets', 'accountable', 'current', 'leadAndLag'] as const;
export type CoveragePoint = (typeof coveragePoints)[number];

export type CoverageState = 'covered' | 'partly covered' | 'uncovered';

export type Coverage = Readonly<Record<CoveragePoint, boolean>> & {
  /** Whole percentage. */
  readonly score: number;
  readonly state: CoverageState;
};

/** What of its own KPIs the coverage of an element depends on. */
interface OwnKpi {
  readonly result: 'outcome' | 'activity' | null;
  readonly timing: 'leading' | 'lagging' | null;
  readonly hasTargets: boolean;
  readonly isAccountable: boolean;
  readonly hasFrequency: boolean;
  readonly isStale: boolean;
}

const UNCOVERED: Coverage = {
  hasKpi: false,
  outcome: false,
  targets: false,
  accountable: false,
  current: false,
  leadAndLag: false,
  score: 0,
  state: 'uncovered',
};

/** How well work or a goal is measured: six points over its own KPIs (checks.md, measurement coverage; [LN] Q2, [BSC]). */
export function coverageOf(ownKpis: readonly OwnKpi[]): Coverage {
  if (ownKpis.length === 0) return UNCOVERED;
  const points = {
    hasKpi: true,
    outcome: ownKpis.some((kpi) => kpi.result === 'outcome'),
    targets: ownKpis.every((kpi) => kpi.hasTargets),
    accountable: ownKpis.every((kpi) => kpi.isAccountable),
    current: ownKpis.every((kpi) => kpi.hasFrequency && !kpi.isStale),
    leadAndLag: ownKpis.some((kpi) => kpi.timing === 'leading') && ownKpis.some((kpi) => kpi.timing === 'lagging'),
  };
  const met = pointsMet(points);
  return {
    ...points,
    score: wholePercentage(met, coveragePoints.length),
    state: met === coveragePoints.length ? 'covered' : 'partly covered',
  };
}

/** How many of the six points are met, for “4 of 6”. */
export function pointsMet(coverage: Readonly<Record<CoveragePoint, boolean>>): number {
  let met = 0;
  for (const point of coveragePoints) if (coverage[point]) met++;
  return met;
}
