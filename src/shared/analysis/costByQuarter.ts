import type { Work } from '#shared/model/kinds/registry.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { Day } from '#shared/model/values.ts';
import type { AlignmentVerdict } from './alignment.ts';
import { dayNumber, dayOfNumber } from './calendar.ts';
import { type FiscalQuarter, fiscalQuarterAt, quartersBetween } from './fiscalQuarters.ts';
import { DAYS_PER_YEAR, plannedCost } from './money.ts';
import { allWork } from './selections.ts';
import { isStopped } from './visibility.ts';
import type { VisibleMap } from './visibleMap.ts';

/** To what a piece of work's cost counts: its verdict for counted work, and ideas apart. */
export type CostPart = AlignmentVerdict | 'idea';

/** Planned cost in the map's currency, by what it counts to. */
export type CostParts = Record<CostPart, number>;

/** What one piece of work is planned to cost, and when. */
export interface WorkCost {
  readonly work: Work;
  readonly part: CostPart;
  readonly planned: number;
  /** The quarters in which something is planned, in order, with their amounts; null where it has no place in time. */
  readonly quarters: readonly { readonly quarter: FiscalQuarter; readonly amount: number }[] | null;
}

export interface QuarterCost {
  /** Its first day. */
  readonly start: Day;
  /** The calendar year in which its fiscal year begins. */
  readonly fiscalYear: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly cost: Readonly<CostParts>;
}

export interface CostOverTime {
  /** The quarters in which something is planned, in order. */
  readonly quarters: readonly QuarterCost[];
  /** Planned cost of work that cannot be placed in time. */
  readonly undated: Readonly<CostParts>;
  readonly total: Readonly<CostParts>;
  /** What has been spent by counted work and ideas. */
  readonly spent: number;
  /** Stopped work, which no other figure takes notice of. */
  readonly stopped: StoppedCost;
}

export interface StoppedCost {
  readonly cost: number;
  readonly spent: number;
  /** The work, parked work left out, in the document's order. */
  readonly work: readonly Work[];
}

/** Nothing of any part. */
export const noCost = (): CostParts => ({ aligned: 0, 'partly aligned': 0, 'not aligned': 0, idea: 0 });

/**
 * What every piece of work costs by fiscal quarter (checks.md, further figures), sorted by id: what is paid once in the
 * quarter of the start, what is paid per year spread by days, end exclusive, so that quarters add up to planned cost. The
 * horizon stands in for one missing day; work that has neither, or ends before it starts, is undated.
 */
export function workCosts(map: VisibleMap): readonly WorkCost[] {
  const { horizon, yearStart } = map.document.map;
  return map.all(allWork).map((work) => {
    const { alignment, plannedCost: planned } = map.workScore(work);
    const part = work.status === 'idea' ? 'idea' : alignment.verdict;
    const span = spanOf(work, horizon);
    return { work, part, planned, quarters: span === null ? null : spread(work, span, yearStart) };
  });
}

/** Planned cost by fiscal quarter, summed up from what each piece of work costs. */
export function costByQuarter(map: VisibleMap, costs: readonly WorkCost[] = workCosts(map)): CostOverTime {
  const quarters = new Map<number, QuarterCost & { readonly cost: CostParts }>();
  const undated = noCost();
  const total = noCost();
  let spent = 0;
  for (const { work, part, planned, quarters: own } of costs) {
    total[part] += planned;
    spent += work.spent ?? 0;
    if (own === null) undated[part] += planned;
    for (const { quarter, amount } of own ?? []) {
      const { start, fiscalYear, number } = quarter;
      const sum = quarters.get(start) ?? { start: dayOfNumber(start), fiscalYear, quarter: number, cost: noCost() };
      sum.cost[part] += amount;
      quarters.set(start, sum);
    }
  }
  const sorted = [...quarters].sort(([a], [b]) => a - b).map(([, quarter]) => quarter);
  return { quarters: sorted, undated, total, spent, stopped: stoppedCost(map) };
}

type Span = readonly [start: Day, end: Day];

function spanOf(work: Work, horizon: MapInfo['horizon']): Span | null {
  if (work.start === null && work.end === null) return null;
  const start = work.start ?? horizon.start;
  const end = work.end ?? horizon.end;
  return start === null || end === null || start >= end ? null : [start, end];
}

function spread({ cost }: Work, [start, end]: Span, yearStart: number): NonNullable<WorkCost['quarters']> {
  const oneOff = cost.oneOff ?? 0;
  const perYear = cost.perYear ?? 0;
  const [from, until] = [dayNumber(start), dayNumber(end)];
  if (perYear === 0) return oneOff > 0 ? [{ quarter: fiscalQuarterAt(start, yearStart), amount: oneOff }] : [];
  return quartersBetween(start, dayOfNumber(until - 1), yearStart).map((quarter, place) => {
    const days = Math.min(until, quarter.end) - Math.max(from, quarter.start);
    return { quarter, amount: (place === 0 ? oneOff : 0) + (perYear * days) / DAYS_PER_YEAR };
  });
}

function stoppedCost({ document }: VisibleMap): StoppedCost {
  const work: Work[] = [];
  for (const element of document.elements.values()) {
    if (!element.parked && isStopped(element)) work.push(element as Work);
  }
  return {
    cost: work.reduce((sum, one) => sum + plannedCost(one, document.map.horizon), 0),
    spent: work.reduce((sum, one) => sum + (one.spent ?? 0), 0),
    work,
  };
}
