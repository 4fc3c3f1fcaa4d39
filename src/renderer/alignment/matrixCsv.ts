import { alignmentQuestions } from '#shared/analysis/alignment.ts';
import type { CsvValue } from '#shared/exchange/csv/writeCsv.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';
import { questionNames } from './questions.ts';
import { type DirectLinks, type ShownMatrix, supportOf } from './shownMatrix.ts';
import { supportWords } from './supportWords.ts';

/**
 * The matrix as it is shown, as a table: a row for each initiative and program, a column for each goal, and the totals
 * both ways.
 */
export function matrixTable({ rows, columns }: ShownMatrix, direct: DirectLinks): readonly (readonly CsvValue[])[] {
  const statusWords = kindOf('initiative').fields.status?.words ?? {};
  const head = ['Title', 'Kind', 'Owner', 'Status', ...alignmentQuestions.map((question) => questionNames[question])];
  const perspectiveWords = kindOf('goal').fields.perspective?.words ?? {};
  const indent = ['', '', '', '', '', '', '', '', '', '', ''];
  return [
    [...indent, ...columns.map(({ element }) => perspectiveWords[element.perspective] ?? '')],
    [...head, 'Alignment', 'Direct links', ...columns.map(({ element }) => element.title)],
    ...rows.map((row) => [
      row.work.title,
      kindOf(row.work.kind).label,
      row.work.owner,
      statusWords[row.work.status] ?? '',
      ...alignmentQuestions.map((question) => row.alignment?.[question] ?? ''),
      row.alignment === null ? '' : `${row.alignment.score}%`,
      columns.filter(({ goal }) => direct.get(row.work.id)?.has(goal)).length,
      ...columns.map(({ goal }) => supportWords(supportOf(row, goal, direct))),
    ]),
    [
      'Direct links',
      ...indent.slice(1, -1),
      columns.reduce((sum, { goal }) => sum + linksTo(goal), 0),
      ...columns.map(({ goal }) => linksTo(goal)),
    ],
  ];

  function linksTo(goal: string): number {
    return rows.filter((row) => direct.get(row.work.id)?.has(goal)).length;
  }
}
