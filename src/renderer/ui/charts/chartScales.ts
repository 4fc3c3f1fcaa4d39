import { scaleLinear, scaleUtc } from '@visx/scale';

/** A place along an edge, in px. */
export type Range = readonly [start: number, end: number];

export type ValueScale = ReturnType<typeof scaleLinear<number>>;
export type TimeScale = ReturnType<typeof scaleUtc<number>>;

/**
 * A scale from below the least to above the greatest value, both round numbers.
 * @param values at least one
 * @param count about how many ticks it is to have
 */
export function valueScale(values: readonly number[], [start, end]: Range, count: number): ValueScale {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  // All the same value would be a scale without extent: it stands in the middle of some room.
  const room = least === greatest ? Math.abs(least) / 10 || 1 : 0;
  return scaleLinear<number>({ domain: [least - room, greatest + room], range: [start, end], nice: count });
}

/** A calendar day (`YYYY-MM-DD`) as scales take it: its first moment in UTC. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A scale over calendar days. One day alone gets a week on both sides. */
export function timeScale(from: string, to: string, [start, end]: Range): TimeScale {
  const domain = [dateOf(from), dateOf(to)];
  if (from === to) {
    domain[0]?.setUTCDate((domain[0]?.getUTCDate() ?? 0) - 7);
    domain[1]?.setUTCDate((domain[1]?.getUTCDate() ?? 0) + 7);
  }
  return scaleUtc<number>({ domain, range: [start, end] });
}

/**
 * The beginnings of years, months or days along a scale, about so many. Where whole years would be too few, every second
 * or third of the finer ones, January among them.
 */
export function timeTicks(scale: TimeScale, count: number): readonly Date[] {
  const ticks = scale.ticks(count);
  if (ticks.length > 2) return ticks;
  const finer = scale.ticks(count * 3);
  const every = Math.max(1, Math.ceil(finer.length / count));
  const first = Math.max(
    0,
    finer.findIndex((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1),
  );
  return finer.filter((_, place) => (place - first) % every === 0);
}

const names = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' });
const year = names({ year: 'numeric' });
const month = names({ month: 'short', year: 'numeric' });
const day = names({ month: 'short', day: 'numeric' });

const DAY = 86_400_000;

/** How the days at such ticks are named: as years, as months or as days, by what lies between them. */
export function timeTickName(ticks: readonly Date[]): (tick: Date) => string {
  const gap = Number(ticks[1]) - Number(ticks[0]);
  const format = gap >= 360 * DAY ? year : gap >= 27 * DAY ? month : day;
  return (tick) => format.format(tick);
}
