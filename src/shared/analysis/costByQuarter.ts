import type { Work } from '#shared/model/kinds/registry.ts';
import type { MapInfo } from '#shared/model/mapInfo.ts';
import type { Day } from '#shared/model/values.ts';
import type { AlignmentVerdict } from './alignment.ts';
import { addMonths, dayNumber, dayOfNumber, firstOfMonth, monthOf } from './calendar.ts';
import { DAYS_PER_YEAR, plannedCost } from './money.ts';
import { allWork } from './selections.ts';
import { isStopped } from './visibility.ts';
import type { VisibleMap } from './visibleMap.ts';

/** Planned cost in the map's currency: of counted work by its verdict, and of ideas. */
export type CostParts = Record<AlignmentVerdict | 'idea', number>;

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
  readonly stopped: { readonly cost: number; readonly spent: number };
}

const none = (): CostParts => ({ aligned: 0, 'partly aligned': 0, 'not aligned': 0, idea: 0 });

/**
 * Planned cost by fiscal quarter (checks.md, further figures): what is paid once in the quarter of the start, what is paid
 * per year spread by days, end exclusive, so that quarters and the undated part add up to planned cost. The horizon
 * stands in for one missing day; work that has neither, or ends before it starts, is undated.
 */
export function costByQuarter(map: VisibleMap): CostOverTime {
  const { horizon, yearStart } = map.document.map;
  const quarters = new Map<number, CostParts>();
  const undated = none();
  const total = none();
  let spent = 0;
  for (const work of map.all(allWork)) {
    const score = map.workScore(work);
    const part = work.status === 'idea' ? 'idea' : score.alignment.verdict;
    total[part] += score.plannedCost;
    spent += work.spent ?? 0;
    const span = spanOf(work, horizon);
    if (span === null) undated[part] += score.plannedCost;
    else spread(work, span, yearStart, (quarter, amount) => add(quarters, quarter, part, amount));
  }
  const sorted = [...quarters].sort(([a], [b]) => a - b);
  return {
    quarters: sorted.map(([start, cost]) => ({ ...quarterOf(start, yearStart), cost })),
    undated,
    total,
    spent,
    stopped: stoppedCost(map),
  };
}

type Span = readonly [start: number, end: number];

function spanOf(work: Work, horizon: MapInfo['horizon']): Span | null {
  if (work.start === null && work.end === null) return null;
  const start = work.start ?? horizon.start;
  const end = work.end ?? horizon.end;
  if (start === null || end === null || start >= end) return null;
  return [dayNumber(start), dayNumber(end)];
}

function spread(
  work: Work,
  [start, end]: Span,
  yearStart: number,
  put: (quarter: number, amount: number) => void,
): void {
  const { oneOff, perYear } = work.cost;
  let quarter = quarterStart(start, yearStart);
  if ((oneOff ?? 0) > 0) put(quarter, oneOff ?? 0);
  if ((perYear ?? 0) === 0) return;
  for (let from = start; from < end; ) {
    const next = addMonths(dayOfNumber(quarter), 3);
    const to = Math.min(end, next);
    put(quarter, ((perYear ?? 0) * (to - from)) / DAYS_PER_YEAR);
    from = to;
    quarter = next;
  }
}

function add(quarters: Map<number, CostParts>, quarter: number, part: keyof CostParts, amount: number): void {
  const parts = quarters.get(quarter) ?? none();
  parts[part] += amount;
  quarters.set(quarter, parts);
}

/** Months by which a month lies behind the beginning of its fiscal quarter. */
function monthsIntoQuarter(month: number, yearStart: number): number {
  return (month - yearStart + 12) % 3;
}

function quarterStart(day: number, yearStart: number): number {
  const { year, month } = monthOf(dayOfNumber(day));
  const first = month - monthsIntoQuarter(month, yearStart);
  return first < 1 ? firstOfMonth(year - 1, first + 12) : firstOfMonth(year, first);
}

function quarterOf(start: number, yearStart: number): Omit<QuarterCost, 'cost'> {
  const day = dayOfNumber(start);
  const { year, month } = monthOf(day);
  const quarter = (((month - yearStart + 12) % 12) / 3 + 1) as QuarterCost['quarter'];
  return { start: day, fiscalYear: month < yearStart ? year - 1 : year, quarter };
}

function stoppedCost({ document }: VisibleMap): CostOverTime['stopped'] {
  let cost = 0;
  let spent = 0;
  for (const element of document.elements.values()) {
    if (element.parked || !isStopped(element)) continue;
    const work = element as Work;
    cost += plannedCost(work, document.map.horizon);
    spent += work.spent ?? 0;
  }
  return { cost, spent };
}
