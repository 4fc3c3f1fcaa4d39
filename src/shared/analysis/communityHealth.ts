import type { Program } from '#shared/model/kinds/program.ts';
import type { Day } from '#shared/model/values.ts';
import { latestEntry } from './readings.ts';

export const healthFactors = [
  'members',
  'posts',
  'pageViews',
  'responseMinutes',
  'repliesPerTopic',
  'activeTopics',
] as const;
export type HealthFactor = (typeof healthFactors)[number];

export interface CommunityHealth {
  /** The day of the entry that it was computed from. */
  readonly date: Day;
  /** 100 is as healthy as what it is compared with; null where fewer than four factors can be compared. */
  readonly index: number | null;
  /** Each factor beside that of the benchmark, between 0 and 2; 1 is alike. */
  readonly ratios: Readonly<Partial<Record<HealthFactor, number>>>;
  readonly comparedWith: 'benchmark' | 'firstEntry';
}

type Numbers = Readonly<Record<HealthFactor, number | null>>;

const FEWEST_FACTORS = 4;
const HIGHEST_RATIO = 2;

/**
 * The health of a community as one number: our own computation after the Community Health Index (checks.md, further
 * figures; [SCRM]); say so where it is shown. Without a benchmark it is compared with its own earliest entry.
 * @returns null where there is no entry by that day
 */
export function communityHealth(program: Program, asOf: Day): CommunityHealth | null {
  const latest = latestEntry(program.health, asOf);
  if (latest === null) return null;
  const first = program.health.reduce((a, b) => (b.date < a.date ? b : a), latest);
  const against: Numbers = program.healthBenchmark ?? first;
  const ratios: Partial<Record<HealthFactor, number>> = {};
  for (const factor of healthFactors) {
    const ratio = ratioOf(factor, latest[factor], against[factor]);
    if (ratio !== null) ratios[factor] = ratio;
  }
  const comparedWith = program.healthBenchmark === null ? 'firstEntry' : 'benchmark';
  return { date: latest.date, index: indexOf(Object.values(ratios)), ratios, comparedWith };
}

function ratioOf(factor: HealthFactor, value: number | null, against: number | null): number | null {
  if (value === null || against === null) return null;
  // Quick answers are healthy: few minutes count as many of the others do.
  const [over, under] = factor === 'responseMinutes' ? [against, value] : [value, against];
  if (under === 0 && (over === 0 || factor !== 'responseMinutes')) return null;
  return Math.min(HIGHEST_RATIO, Math.max(0, over / under));
}

function indexOf(ratios: readonly number[]): number | null {
  if (ratios.length < FEWEST_FACTORS) return null;
  return 100 * ratios.reduce((product, ratio) => product * ratio, 1) ** (1 / ratios.length);
}
