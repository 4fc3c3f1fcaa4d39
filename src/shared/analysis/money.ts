import type { Work } from '#shared/model/kinds/registry.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { Day } from '#shared/model/values.ts';
import { daysBetween } from './calendar.ts';

/** Mean length of a year in days, leap years counted in. */
export const DAYS_PER_YEAR = 365.25;

type Horizon = MapInfo['horizon'];
type Span = Pick<Work, 'start' | 'end'>;

function yearsBetween(start: Day | null, end: Day | null): number {
  if (start === null || end === null) return 1;
  const days = daysBetween(start, end);
  return days > 0 ? days / DAYS_PER_YEAR : 1;
}

/** How many years work runs, end exclusive; the horizon stands in for a missing day, 1 where that does not help (checks.md, figures). */
export function yearsOf(work: Span, horizon: Horizon): number {
  return yearsBetween(work.start ?? horizon.start, work.end ?? horizon.end);
}

/** Planned cost of work, in the map's currency: once and over its years (checks.md, figures). */
export function plannedCost(work: Span & Pick<Work, 'cost'>, horizon: Horizon): number {
  return (work.cost.oneOff ?? 0) + (work.cost.perYear ?? 0) * yearsOf(work, horizon);
}

/** For how many years work brings its benefit: to its end or the horizon's, whichever is later (checks.md, figures). */
export function benefitYears(work: Span, horizon: Horizon): number {
  const ends = [work.end, horizon.end].filter((day) => day !== null);
  const later = ends.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
  return yearsBetween(work.start ?? horizon.start, later);
}

/**
 * What work brings for each unit of money, less that unit (checks.md, figures; [LN] Q5). Null where it costs nothing
 * or its benefit is not given.
 */
export function returnOnInvestment(
  work: Span & Pick<Work, 'cost' | 'benefit'>,
  horizon: Horizon,
  cost = plannedCost(work, horizon),
): number | null {
  if (cost === 0 || work.benefit.perYear === null) return null;
  return (work.benefit.perYear * benefitYears(work, horizon) - cost) / cost;
}
