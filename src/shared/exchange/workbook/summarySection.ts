import type { PlannedCell, PlannedRow } from './sheetPlan.ts';

/** Widths of the columns of “Summary”, in characters. */
export const WIDTHS = [30, 20, 20, 20, 20];

/** The heading of a part of the sheet. @param columns headings of its columns behind the first */
export function section(title: string, columns: readonly string[] = []): PlannedRow {
  const rest = Array.from(
    { length: WIDTHS.length - 1 },
    (_, i): PlannedCell => ({
      value: columns[i] ?? null,
      style: 'sectionRight',
    }),
  );
  return { cells: [{ value: title, style: 'section' }, ...rest], height: 24 };
}
