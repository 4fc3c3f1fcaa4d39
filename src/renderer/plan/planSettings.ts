import { type Gear, type Status, statuses } from '#shared/model/kinds/work.ts';

/** What work can be put together by. */
export const planGroupings = ['none', 'owner', 'theme', 'goal', 'gear'] as const;
export type PlanGrouping = (typeof planGroupings)[number];

/** Which of the work needs a look. */
export type PlanConcern = 'all' | 'overdue' | 'conflicts' | 'notAligned';

export interface PlanOrder {
  /** A column's key; null for the map's order. */
  readonly by: string | null;
  readonly isDescending: boolean;
}

/** How the plan is looked at, in the table and on the roadmap alike; it is no part of the map. */
export interface PlanSettings {
  readonly text: string;
  readonly kind: 'all' | 'initiative' | 'program';
  /** Null for every owner; blank for work without one. */
  readonly owner: string | null;
  /** Work of these is shown; stopped work only where it is asked for. */
  readonly statuses: readonly Status[];
  /** Null for every theme; blank for work without one. */
  readonly theme: string | null;
  /** Null for every gear. */
  readonly gear: Gear | null;
  readonly concern: PlanConcern;
  readonly group: PlanGrouping;
  readonly order: PlanOrder;
}

const runningStatuses: readonly Status[] = statuses.filter((status) => status !== 'stopped');

export const wholePlan: PlanSettings = {
  text: '',
  kind: 'all',
  owner: null,
  statuses: runningStatuses,
  theme: null,
  gear: null,
  concern: 'all',
  group: 'none',
  order: { by: null, isDescending: false },
};

/** How many filters hold something back that is shown otherwise, beside the words that are searched for. */
export function planFilterCount(settings: PlanSettings): number {
  const { kind, owner, theme, gear, concern } = settings;
  const others = [kind !== 'all', owner !== null, theme !== null, gear !== null, concern !== 'all'];
  return others.filter(Boolean).length + (isUsualStatuses(settings) ? 0 : 1);
}

function isUsualStatuses({ statuses: shown }: PlanSettings): boolean {
  return shown.length === runningStatuses.length && runningStatuses.every((status) => shown.includes(status));
}

/** The settings with nothing held back, groups and order as they are. */
export function withoutPlanFilters({ group, order }: PlanSettings): PlanSettings {
  return { ...wholePlan, group, order };
}
