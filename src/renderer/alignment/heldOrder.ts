import type { Id } from '#shared/model/values.ts';
import { groupsOf, type ShownMatrix, type WholeMatrix } from './shownMatrix.ts';

/**
 * Which rows and goals stand where. It is held while a person works in the matrix: a row that sprang away under the
 * pointer because its score has changed would be a trap.
 */
export interface HeldOrder {
  readonly rows: readonly Id[];
  readonly columns: readonly Id[];
}

/** The order in which a matrix stands now. */
export function orderOf({ rows, columns }: WholeMatrix): HeldOrder {
  return { rows: rows.map(({ work }) => work.id), columns: columns.map(({ goal }) => goal) };
}

/** What the matrix holds now, in an order from before. */
export function arranged(whole: WholeMatrix, order: HeldOrder): ShownMatrix {
  const rows = new Map(whole.rows.map((row) => [row.work.id, row]));
  const goals = new Map(whole.columns.map((column) => [column.goal, column]));
  const columns = order.columns.flatMap((id) => goals.get(id) ?? []);
  return { rows: order.rows.flatMap((id) => rows.get(id) ?? []), columns, groups: groupsOf(columns) };
}

/** True where both show the same in the same order. */
export function isSameOrder(a: HeldOrder, b: HeldOrder): boolean {
  const same = (one: readonly Id[], other: readonly Id[]) =>
    one.length === other.length && one.every((id, place) => id === other[place]);
  return same(a.rows, b.rows) && same(a.columns, b.columns);
}
