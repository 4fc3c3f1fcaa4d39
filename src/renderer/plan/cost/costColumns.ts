import { type CostPart, type CostParts, noCost, type WorkCost } from '#shared/analysis/costByQuarter.ts';
import { type FiscalQuarter, fiscalQuarterAt, fiscalYearName } from '#shared/analysis/fiscalQuarters.ts';
import { compareElements } from '#shared/model/order.ts';
import type { Day } from '#shared/model/values.ts';

export type CostStep = 'quarter' | 'year';

/** Planned cost of one quarter or year, of all before or after those that are shown, or of what has no dates. */
export interface CostColumn {
  readonly key: string;
  /** In full: “Q2 2026”, “FY 2026/27”, “Undated”. */
  readonly name: string;
  /** Within its year: “Q2”; the same as the name for others. */
  readonly shortName: string;
  /** The year above the quarter; null for all but quarters. */
  readonly year: string | null;
  readonly place: 'earlier' | 'dated' | 'later' | 'undated';
  readonly isNow: boolean;
  /** Counts of quarters (`countOf`): the first and the first after the last; both 0 without dates. */
  readonly from: number;
  readonly until: number;
  readonly cost: Readonly<CostParts>;
  readonly total: number;
}

export interface ColumnHabits {
  readonly step: CostStep;
  /** First month of the fiscal year, 1 to 12. */
  readonly yearStart: number;
  readonly today: Day;
  /** The most quarters or years that are shown; what lies before and after is summed up. */
  readonly limit: number;
}

const costParts: readonly CostPart[] = ['aligned', 'partly aligned', 'not aligned', 'idea'];

/** So many quarters or years without cost are shown between the plan and today, and no more. */
const REACH = 4;

/** Quarters of fiscal years counted without a gap. */
const countOf = ({ fiscalYear, number }: FiscalQuarter) => fiscalYear * 4 + number - 1;

/** All of the parts. */
export function sumOf(cost: Readonly<CostParts>): number {
  return costParts.reduce((sum, part) => sum + cost[part], 0);
}

/** Planned cost in time without gaps, today's quarter marked; work without dates in a column of its own at the end. */
export function costColumns(costs: readonly WorkCost[], habits: ColumnHabits): readonly CostColumn[] {
  const { step, yearStart, today, limit } = habits;
  const size = step === 'quarter' ? 1 : 4;
  const sums = new Map<number, CostParts>();
  const undated = noCost();
  for (const { part, planned, quarters } of costs) {
    if (quarters === null) undated[part] += planned;
    for (const { quarter, amount } of quarters ?? []) {
      const step = Math.floor(countOf(quarter) / size);
      const sum = sums.get(step) ?? noCost();
      sum[part] += amount;
      sums.set(step, sum);
    }
  }
  const now = Math.floor(countOf(fiscalQuarterAt(today, yearStart)) / size);
  const [first, last] = shownSteps([...sums.keys()], now, limit);
  const nameYear = (year: number) => `${yearStart === 1 ? '' : 'FY '}${fiscalYearName(year, yearStart)}`;
  const column = (from: number, until: number, rest: Pick<CostColumn, 'key' | 'name' | 'place'>): CostColumn => {
    const cost = noCost();
    for (const [at, sum] of sums) {
      if (at >= from && at < until) for (const part of costParts) cost[part] += sum[part];
    }
    const span = { from: from * size, until: until * size };
    return { ...rest, ...span, shortName: rest.name, year: null, isNow: false, cost, total: sumOf(cost) };
  };
  const dated = Array.from({ length: last - first }, (_, n): CostColumn => {
    const at = first + n;
    const isNow = at === now;
    if (step === 'year') {
      return { ...column(at, at + 1, { key: `year ${at}`, name: nameYear(at), place: 'dated' }), isNow };
    }
    const year = nameYear(Math.floor(at / 4));
    const shortName = `Q${(at % 4) + 1}`;
    const named = { key: `quarter ${at}`, name: `${shortName} ${year}`, place: 'dated' } as const;
    return { ...column(at, at + 1, named), shortName, year, isNow };
  });
  const before = column(Number.NEGATIVE_INFINITY, first, { key: 'earlier', name: 'Earlier', place: 'earlier' });
  const after = column(last, Number.POSITIVE_INFINITY, { key: 'later', name: 'Later', place: 'later' });
  const apart = {
    ...column(0, 0, { key: 'undated', name: 'Undated', place: 'undated' }),
    cost: undated,
    total: sumOf(undated),
  };
  return [before, ...dated, after, apart].filter(({ place, total }) => place === 'dated' || total > 0);
}

/** The first step that is shown and the first after the last: where something is planned, and today if that is near. */
function shownSteps(planned: readonly number[], now: number, limit: number): readonly [first: number, last: number] {
  if (planned.length === 0) return [0, 0];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const step of planned) {
    first = Math.min(first, step);
    last = Math.max(last, step + 1);
  }
  if (now < first && first - now <= REACH) first = now;
  if (now >= last && now - last < REACH) last = now + 1;
  if (last - first <= limit) return [first, last];
  // A stray date far away must not hide the plan: then it is the time around today, as far as something is planned.
  const start = Math.min(Math.max(first, now - Math.floor(limit / 4)), last - limit);
  return [start, start + limit];
}

/** A piece of work in a column, with what of its cost stands there. */
export interface CostPiece {
  readonly cost: WorkCost;
  readonly amount: number;
}

/** The pieces of work that make up a column or one part of it, the dearest first. */
export function piecesIn(
  costs: readonly WorkCost[],
  { place, from, until }: CostColumn,
  part: CostPart | null,
): readonly CostPiece[] {
  const amountOf = ({ planned, quarters }: WorkCost): number => {
    if (place === 'undated' || quarters === null) return place === 'undated' && quarters === null ? planned : 0;
    return quarters.reduce((sum, { quarter, amount }) => {
      const at = countOf(quarter);
      return at >= from && at < until ? sum + amount : sum;
    }, 0);
  };
  return costs
    .filter((cost) => part === null || cost.part === part)
    .map((cost) => ({ cost, amount: amountOf(cost) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount || compareElements(a.cost.work, b.cost.work));
}
