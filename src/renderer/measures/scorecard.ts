import { dayNumber } from '#shared/analysis/calendar.ts';
import { type KpiStanding, type KpiStatus, kpiStanding, progressOf } from '#shared/analysis/kpiStatus.ts';
import { nextReadingDue } from '#shared/analysis/nextReading.ts';
import { latestReading, type Reading } from '#shared/analysis/readings.ts';
import { kpis } from '#shared/analysis/selections.ts';
import type { VisibleMap } from '#shared/analysis/visibleMap.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { compareElements } from '#shared/model/order.ts';
import type { Day } from '#shared/model/values.ts';

/** A KPI with all that the scorecard says of it. */
export interface ScorecardRow {
  readonly kpi: Kpi;
  readonly standing: KpiStanding;
  readonly status: KpiStatus;
  readonly latest: Reading | null;
  /** Share of the way from baseline to target; null for a KPI to maintain and where nothing is known. */
  readonly progress: number | null;
  /** Share of the time that had passed at the reading. */
  readonly expected: number | null;
  /** The goals and the work that it measures, in the map's order. */
  readonly measured: readonly Element[];
  /** The day of the next reading; null without a frequency or anything to count from. */
  readonly due: Day | null;
  readonly isDue: boolean;
}

export const scorecardOrders = ['map', 'status', 'due', 'owner', 'title'] as const;
export type ScorecardOrder = (typeof scorecardOrders)[number];

export interface ScorecardSettings {
  readonly text: string;
  /** Null for every owner; blank for KPIs without one. */
  readonly owner: string | null;
  /** `due` for those of which a reading is due. */
  readonly status: KpiStatus | 'due' | 'all';
  readonly order: ScorecardOrder;
}

export const wholeScorecard: ScorecardSettings = { text: '', owner: null, status: 'all', order: 'map' };

/** The states from the one to look at first. */
export const statusOrder: readonly KpiStatus[] = ['offTrack', 'atRisk', 'noData', 'onTrack', 'met'];

/** Every KPI that is not parked, in the map's order. */
export function scorecardOf(map: VisibleMap): readonly ScorecardRow[] {
  return [...map.all(kpis)].sort(compareElements).map((kpi) => scorecardRow(kpi, map));
}

/** What the scorecard says of a KPI. @param kpi as it is now, perhaps newer than the map */
export function scorecardRow(kpi: Kpi, map: VisibleMap): ScorecardRow {
  const { asOf } = map;
  const latest = latestReading(kpi, asOf);
  const standing = kpiStanding(kpi, latest);
  const due = nextReadingDue(kpi, asOf);
  return {
    kpi,
    standing,
    status: standing.status,
    latest,
    progress: progressOf(standing),
    expected: standing.way === 'towardTarget' ? standing.expected : null,
    measured: [...map.targets(kpi, 'measures')].sort(compareElements),
    due,
    isDue: due !== null && due <= asOf,
  };
}

/** The rows that fit the settings, in their order; equals stay in the map's order. */
export function shownRows(rows: readonly ScorecardRow[], settings: ScorecardSettings): readonly ScorecardRow[] {
  const { owner, status, order } = settings;
  const words = settings.text.trim().toLocaleLowerCase();
  return rows
    .filter(
      (row) =>
        (owner === null || row.kpi.owner.trim() === owner) &&
        (status === 'all' || (status === 'due' ? row.isDue : row.status === status)) &&
        `${row.kpi.title} ${row.kpi.owner}`.toLocaleLowerCase().includes(words),
    )
    .sort(comparisons[order]);
}

const comparisons: Readonly<Record<ScorecardOrder, (a: ScorecardRow, b: ScorecardRow) => number>> = {
  map: () => 0,
  status: (a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status),
  due: (a, b) => dueNumber(a) - dueNumber(b),
  owner: (a, b) =>
    Number(a.kpi.owner.trim() === '') - Number(b.kpi.owner.trim() === '') || a.kpi.owner.localeCompare(b.kpi.owner),
  title: (a, b) => a.kpi.title.localeCompare(b.kpi.title, undefined, { numeric: true }),
};

function dueNumber({ due }: ScorecardRow): number {
  // A finite number, so that two without a day are equal.
  return due === null ? Number.MAX_SAFE_INTEGER : dayNumber(due);
}

/** Everyone who owns some of the KPIs, by name; blank first where some have no owner. */
export function ownersOf(rows: readonly ScorecardRow[]): readonly string[] {
  return [...new Set(rows.map(({ kpi }) => kpi.owner.trim()))].sort((a, b) => a.localeCompare(b));
}
