import type { StoppedCost, WorkCost } from '#shared/analysis/costByQuarter.ts';
import { isRunning } from '#shared/analysis/workStatus.ts';
import { compareElements } from '#shared/model/order.ts';

/** What has been spent against what is planned in all. */
export interface Spending {
  /** Work of which spending is typed, by share of its planned cost, the greatest first. */
  readonly typed: readonly SpentWork[];
  /** Planned cost of that work, and what has been spent on it. */
  readonly planned: number;
  readonly spent: number;
  /** Running or done work that costs something and of which no spending is typed. */
  readonly untold: readonly WorkCost[];
}

export interface SpentWork extends WorkCost {
  readonly spent: number;
  /** Of its planned cost; null where none is planned. */
  readonly share: number | null;
  readonly isOver: boolean;
}

/**
 * Spending is one number for each piece of work, so it is held against that work's whole planned cost and never against a
 * quarter's (checks.md, further figures; `spend-not-tracked` and `overspent` speak of the same work).
 */
export function spendingOf(costs: readonly WorkCost[]): Spending {
  const typed = costs
    .flatMap((cost): SpentWork[] => {
      const { spent } = cost.work;
      if (spent === null) return [];
      const share = cost.planned > 0 ? spent / cost.planned : null;
      return [{ ...cost, spent, share, isOver: share !== null && share > 1 }];
    })
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || b.planned - a.planned || compareElements(a.work, b.work));
  const untold = costs
    .filter(({ work, planned }) => work.spent === null && planned > 0 && (isRunning(work) || work.status === 'done'))
    .sort((a, b) => b.planned - a.planned || compareElements(a.work, b.work));
  return {
    typed,
    planned: typed.reduce((sum, { planned }) => sum + planned, 0),
    spent: typed.reduce((sum, { spent }) => sum + spent, 0),
    untold,
  };
}

/** True where stopped work has cost anything or was to. */
export function isNamed({ cost, spent }: StoppedCost): boolean {
  return cost > 0 || spent > 0;
}
