import { type Column, valueAt } from '#shared/exchange/workbook/columns.ts';
import { cellValue, type PlanColumn, type PlanFacts } from '../planColumns.ts';
import { clipboardText, copiedText, hasField } from './cellText.ts';
import { isNeverEmpty } from './pasteBlock.ts';
import type { Block } from './places.ts';
import type { CellEdit } from './setCells.ts';
import type { TableRow } from './tableRows.ts';

/** The cells of a table that a block names. */
export interface BlockOfCells {
  readonly rows: readonly TableRow[];
  readonly columns: readonly PlanColumn[];
  readonly block: Block;
}

const rowsIn = ({ rows, block }: BlockOfCells) => rows.slice(block.top, block.bottom + 1);
const columnsIn = ({ columns, block }: BlockOfCells) => columns.slice(block.left, block.right + 1);

/** What a block puts on the clipboard; the row where new work is typed is left out. */
export function copiedBlock(cells: BlockOfCells, facts: PlanFacts): string {
  const rows = rowsIn(cells).flatMap(({ work }) => (work === null ? [] : [work]));
  return clipboardText(rows.map((work) => columnsIn(cells).map((column) => copiedText(work, column, facts))));
}

/** The edits that empty a block; what is calculated, and choices that are always answered, stay. */
export function emptiedBlock(cells: BlockOfCells): readonly CellEdit[] {
  return editsOf(cells, (column) => (isNeverEmpty(column) ? undefined : { value: emptyOf(column) }));
}

function emptyOf(column: PlanColumn): unknown {
  return column.is === 'field' ? column.column.shape.unanswered() : null;
}

/** The edits that copy a block's first row into those below; a block of one row takes the row above it. */
export function filledDown({ rows, columns, block }: BlockOfCells, { document }: PlanFacts): readonly CellEdit[] {
  const isOneRow = block.top === block.bottom;
  const from = rows[isOneRow ? block.top - 1 : block.top]?.work ?? null;
  if (from === null) return [];
  const below = { rows, columns, block: { ...block, top: isOneRow ? block.top : block.top + 1 } };
  return editsOf(below, (column) =>
    hasField(from, column) && column.is === 'field' ? { value: cellValue(from, column.column, document) } : undefined,
  );
}

function editsOf(
  cells: BlockOfCells,
  valueFor: (column: PlanColumn) => { readonly value: unknown } | undefined,
): readonly CellEdit[] {
  const columns = columnsIn(cells).flatMap((column) => {
    const to = valueFor(column);
    return column.is === 'field' && to !== undefined ? [{ column, path: column.column.path, value: to.value }] : [];
  });
  return rowsIn(cells).flatMap(({ work }) =>
    work === null
      ? []
      : columns.flatMap(({ column, path, value }) => (hasField(work, column) ? [{ work: work.id, path, value }] : [])),
  );
}

/** The sum of the numbers in a block, where all its columns hold amounts; null where that says nothing. */
export function sumOfBlock(cells: BlockOfCells): number | null {
  const columns: Column[] = [];
  for (const column of columnsIn(cells)) {
    if (column.is !== 'field' || column.column.format !== 'money') return null;
    columns.push(column.column);
  }
  let sum = 0;
  for (const { work } of rowsIn(cells)) {
    if (work === null) continue;
    for (const { path } of columns) sum += (valueAt(work, path) as number | null | undefined) ?? 0;
  }
  return sum;
}
