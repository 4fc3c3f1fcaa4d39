import { pointsMet } from '#shared/analysis/coverage.ts';
import type { WorkScore } from '#shared/analysis/scores.ts';
import { isVisible } from '#shared/analysis/visibility.ts';
import { isCounted } from '#shared/analysis/workStatus.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { coverageWords, verdictWords } from './words.ts';
import type { CalculatedColumn, ExportContext, SheetRecord } from './workbookSheet.ts';

/** The score of a row's work; undefined for parked and stopped work. */
function scoreOf(record: SheetRecord, { evaluation }: ExportContext): WorkScore | undefined {
  const score = evaluation.map.score(record.id);
  return score?.kind === 'initiative' || score?.kind === 'program' ? score : undefined;
}

/** What the sheets of initiatives and programs show of scores and money. */
export const workColumns: readonly CalculatedColumn[] = [
  {
    header: 'Counted',
    help: 'Whether it counts in the figures: planned, active, paused or done, and not parked.',
    width: 10,
    style: 'quietCenter',
    value: (record) => {
      const work = record as unknown as Work;
      return isVisible(work) && isCounted(work) ? 'Yes' : 'No';
    },
  },
  {
    header: 'Alignment',
    help: 'The verdict of the five alignment questions.',
    width: 15,
    style: 'quiet',
    value: (record, context) => {
      const verdict = scoreOf(record, context)?.alignment.verdict;
      return verdict === undefined ? null : verdictWords[verdict];
    },
  },
  {
    header: 'Alignment score',
    help: 'The marks of the five alignment questions together.',
    width: 11,
    style: 'quietShare',
    value: (record, context) => {
      const score = scoreOf(record, context)?.alignment.score;
      return score === undefined ? null : score / 100;
    },
  },
  {
    header: 'Measured',
    help: 'How many of the six points of measurement are met.',
    width: 17,
    style: 'quiet',
    value: (record, context) => {
      const coverage = scoreOf(record, context)?.coverage;
      return coverage === undefined ? null : `${coverageWords[coverage.state]}: ${pointsMet(coverage)} of 6`;
    },
  },
  {
    header: 'Planned cost',
    help: 'Once and over all its years.',
    width: 15,
    style: 'quietMoney',
    withheld: 'money',
    value: (record, context) => scoreOf(record, context)?.plannedCost ?? null,
  },
  {
    header: 'Return on investment',
    help: 'What it brings over its years for each unit of cost, less that unit.',
    width: 12,
    style: 'quietShare',
    withheld: 'money',
    value: (record, context) => scoreOf(record, context)?.returnOnInvestment ?? null,
  },
];
