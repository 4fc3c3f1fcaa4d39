import { type PlanColumn, planColumn, planColumns } from '../planColumns.ts';
import { type PlanGrouping, type PlanOrder, planGroupings } from '../planSettings.ts';

/** Which columns the table shows, in which order and how wide; the title is always the first. */
export interface TableLayout {
  /** Keys, without the title's. */
  readonly columns: readonly string[];
  /** In px, by key, where a person has chosen one. */
  readonly widths: Readonly<Record<string, number>>;
}

/** A layout that a person has named, with how the rows stood. */
export interface SavedLayout extends TableLayout {
  readonly title: string;
  readonly group: PlanGrouping;
  readonly order: PlanOrder;
}

/** What the table remembers on this computer. */
export interface TableMemory {
  readonly layout: TableLayout;
  readonly saved: readonly SavedLayout[];
}

const NARROWEST = 64;
const WIDEST = 640;

const overview = [
  'status',
  'owner',
  'start',
  'end',
  'plannedCost',
  'spent',
  'milestonesDone',
  'nextMilestone',
  'alignment',
  'coverage',
  'goals',
  'theme',
  'gears',
  'kind',
] as const;
const schedule = ['status', 'owner', 'start', 'end', 'milestonesDone', 'nextMilestone', 'dependsOn', 'team'] as const;
const money = [
  'status',
  'owner',
  'cost.oneOff',
  'cost.perYear',
  'plannedCost',
  'spent',
  'benefit.perYear',
  'benefit.kind',
  'return',
  'alignment',
] as const;

const allKeys = [...new Set([...overview, ...schedule, ...money, ...planColumns.map(({ key }) => key)])].filter(
  (key) => key !== 'title',
);

/** The layouts that are always there. */
export const builtInLayouts: readonly { readonly title: string; readonly columns: readonly string[] }[] = [
  { title: 'Overview', columns: overview },
  { title: 'Schedule', columns: schedule },
  { title: 'Money', columns: money },
  { title: 'All', columns: allKeys },
];

export const firstTableMemory: TableMemory = { layout: { columns: overview, widths: {} }, saved: [] };

/** The title's column and those of a layout; names that mean nothing here are passed over. */
export function columnsOfLayout({ columns }: TableLayout): readonly PlanColumn[] {
  const title = planColumn('title') as PlanColumn;
  return [title, ...columns.flatMap((key) => (key === 'title' ? [] : (planColumn(key) ?? [])))];
}

export function widthIn({ widths }: TableLayout, { key, width }: PlanColumn): number {
  return Math.min(WIDEST, Math.max(NARROWEST, widths[key] ?? width));
}

/** The layout with a column moved by so many places. */
export function moveColumn(layout: TableLayout, key: string, by: -1 | 1): TableLayout {
  const from = layout.columns.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= layout.columns.length) return layout;
  const others = layout.columns.filter((one) => one !== key);
  return { ...layout, columns: [...others.slice(0, to), key, ...others.slice(to)] };
}

export function toggleColumn(layout: TableLayout, key: string, isShown: boolean): TableLayout {
  const others = layout.columns.filter((one) => one !== key);
  return { ...layout, columns: isShown ? [...others, key] : others };
}

/** True where a layout shows the same columns in the same order. */
export function showsColumns({ columns }: TableLayout, others: readonly string[]): boolean {
  return columns.length === others.length && columns.every((key, at) => key === others[at]);
}

/** Keeps a layout under a name, in the place of one of the same name. */
export function keepLayout(memory: TableMemory, saved: SavedLayout): TableMemory {
  const others = memory.saved.filter(({ title }) => title !== saved.title);
  return { ...memory, saved: [...others, saved].sort((a, b) => a.title.localeCompare(b.title)) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function isLayout(value: unknown): value is TableLayout {
  return (
    isRecord(value) &&
    isTexts(value.columns) &&
    isRecord(value.widths) &&
    Object.values(value.widths).every((width) => typeof width === 'number' && Number.isFinite(width))
  );
}

function isSaved(value: unknown): value is SavedLayout {
  if (!isLayout(value) || !isRecord(value)) return false;
  const { title, group, order } = value as Record<string, unknown>;
  return (
    typeof title === 'string' &&
    planGroupings.includes(group as PlanGrouping) &&
    isRecord(order) &&
    (order.by === null || typeof order.by === 'string') &&
    typeof order.isDescending === 'boolean'
  );
}

/** Whether stored data is what the table remembers. */
export function isTableMemory(value: unknown): value is TableMemory {
  return isRecord(value) && isLayout(value.layout) && Array.isArray(value.saved) && value.saved.every(isSaved);
}
