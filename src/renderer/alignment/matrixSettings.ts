import type { Perspective } from '#shared/model/kinds/base.ts';
import type { Id } from '#shared/model/values.ts';

/** What rows can be put in order by. `support` is how strongly they support one goal. */
export const rowOrders = ['map', 'title', 'owner', 'status', 'score', 'links', 'support'] as const;
export type RowOrder = (typeof rowOrders)[number];

/** What goals can be put in order by, within their perspectives. */
export const columnOrders = ['map', 'title', 'weight', 'links'] as const;
export type ColumnOrder = (typeof columnOrders)[number];

/** How the matrix is looked at; it is no part of the map. */
export interface MatrixSettings {
  readonly text: string;
  readonly kind: 'all' | 'initiative' | 'program';
  /** Null for every owner; blank for work without one. */
  readonly owner: string | null;
  readonly withStopped: boolean;
  /** Only work that supports no goal. */
  readonly onlyEmptyRows: boolean;
  readonly level: 'all' | 'business' | 'digital';
  readonly perspective: Perspective | 'all';
  /** Only goals that no work supports. */
  readonly onlyEmptyColumns: boolean;
  readonly rowOrder: RowOrder;
  /** The goal that `support` is about. */
  readonly supportedGoal: Id | null;
  readonly columnOrder: ColumnOrder;
}

export const wholeMatrix: MatrixSettings = {
  text: '',
  kind: 'all',
  owner: null,
  withStopped: false,
  onlyEmptyRows: false,
  level: 'all',
  perspective: 'all',
  onlyEmptyColumns: false,
  rowOrder: 'map',
  supportedGoal: null,
  columnOrder: 'map',
};

/** How many filters hold something back. */
export function filterCount(settings: MatrixSettings): number {
  const filters = [
    'kind',
    'owner',
    'withStopped',
    'onlyEmptyRows',
    'level',
    'perspective',
    'onlyEmptyColumns',
  ] as const;
  return filters.filter((key) => settings[key] !== wholeMatrix[key]).length;
}

/** The settings with every filter off, the orders as they are. */
export function withoutFilters({ rowOrder, supportedGoal, columnOrder }: MatrixSettings): MatrixSettings {
  return { ...wholeMatrix, rowOrder, supportedGoal, columnOrder };
}
