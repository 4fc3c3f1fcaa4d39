import { amountText } from '#renderer/ui/numbers.ts';
import { cellsText } from './cellText.ts';
import type { PastePlan, PasteProblem } from './pasteBlock.ts';

/** Where a cell is and why it was left out. */
export function problemWords({ row, column, why }: PasteProblem): string {
  return `Row ${row}, ${column}: ${why}.`;
}

/** True where not all of a paste was taken. */
export function hasTrouble({ problems, rowsLeft, columnsLeft }: PastePlan): boolean {
  return problems.length > 0 || rowsLeft > 0 || columnsLeft > 0;
}

/** What came of a paste, in sentences. */
export function pasteWords(plan: PastePlan): string {
  const { edits, added, problems, rowsLeft, columnsLeft } = plan;
  const cells = edits.length + added.reduce((sum, one) => sum + one.cells.length, 0);
  const [first] = problems;
  const parts = [
    cells === 0 ? 'Nothing was pasted.' : `${cellsText(cells)} pasted.`,
    added.length === 0 ? '' : `${amountText(added.length, 'row', 'rows')} added.`,
    problems.length > 1 ? `${cellsText(problems.length)} did not fit and were left as they are.` : '',
    first === undefined ? '' : problemWords(first),
    rowsLeft === 0
      ? ''
      : `${amountText(rowsLeft, 'row', 'rows')} found no place; begin at the title to add them as new work.`,
    columnsLeft === 0
      ? ''
      : `${amountText(columnsLeft, 'column', 'columns')} found no place to the right; show more columns first.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
