import { alignmentQuestions, type Mark } from '#shared/analysis/alignment.ts';
import { pointsMet } from '#shared/analysis/coverage.ts';
import { allWork } from '#shared/analysis/selections.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { compareElements } from '#shared/model/order.ts';
import { coverageWords, questionWords, verdictWords } from '../workbook/words.ts';
import type { ReportBlock, ReportCell } from './report.ts';
import { type ReportContext, titleOf, titlesOf, wordOf } from './reportContext.ts';
import { NONE } from './reportWriting.ts';
import { coverageTones, verdictTones } from './tones.ts';

const markWords = new Map<Mark, string>([
  [1, 'yes'],
  [0.5, 'half'],
  [0, 'no'],
]);

/** Initiatives and programs: the plan, the scores, the milestones to come. */
export function workPart(context: ReportContext): readonly ReportBlock[] {
  const all = [...context.evaluation.map.all(allWork)].sort(compareElements);
  const heading: ReportBlock = { kind: 'heading', level: 2, text: 'Initiatives and community programs' };
  if (all.length === 0) return [heading, { kind: 'paragraph', text: 'The map has no work yet.', isQuiet: true }];
  return [heading, planTable(all, context), ...scoreTable(all, context), ...milestoneTable(all, context)];
}

function planTable(all: readonly Work[], { evaluation, options, writing }: ReportContext): ReportBlock {
  const { withoutMoney, withoutOwners } = options;
  return {
    kind: 'table',
    columns: [
      { label: 'Work' },
      { label: 'Status' },
      ...(withoutOwners === true ? [] : [{ label: 'Owner' }]),
      { label: 'Start' },
      { label: 'End' },
      ...(withoutMoney === true ? [] : [{ label: 'Planned cost', align: 'right' as const }]),
      { label: 'Serves' },
    ],
    rows: all.map((work): ReportCell[] => [
      titleOf(work),
      wordOf(work, 'status', work.status),
      ...(withoutOwners === true ? [] : [work.owner.trim() || NONE]),
      writing.day(work.start),
      writing.day(work.end),
      ...(withoutMoney === true ? [] : [costOf(work, evaluation.map.workScore(work).plannedCost, writing.money)]),
      titlesOf(evaluation.map.targets(work, 'supports')),
    ]),
  };
}

function costOf({ cost }: Work, planned: number, money: (amount: number) => string): string {
  return cost.oneOff === null && cost.perYear === null ? NONE : money(planned);
}

function scoreTable(all: readonly Work[], { evaluation, options, writing }: ReportContext): readonly ReportBlock[] {
  const isPlain = options.withoutMoney === true;
  return [
    { kind: 'heading', level: 3, text: 'Aligned and measured' },
    {
      kind: 'table',
      columns: [
        { label: 'Work' },
        { label: 'Alignment' },
        ...alignmentQuestions.map((question) => ({ label: questionWords[question] })),
        { label: 'Measurement' },
        ...(isPlain ? [] : [{ label: 'Return on cost', align: 'right' as const }]),
      ],
      rows: all.map((work): ReportCell[] => {
        const { alignment, coverage, returnOnInvestment } = evaluation.map.workScore(work);
        return [
          titleOf(work),
          {
            text: `${verdictWords[alignment.verdict]} (${alignment.score}\u00a0%)`,
            tone: verdictTones[alignment.verdict],
          },
          ...alignmentQuestions.map((question) => markWords.get(alignment[question]) ?? ''),
          {
            text: `${coverageWords[coverage.state]} (${pointsMet(coverage)}\u00a0of\u00a06)`,
            tone: coverageTones[coverage.state],
          },
          ...(isPlain ? [] : [writing.percent(returnOnInvestment)]),
        ];
      }),
    },
  ];
}

/** Milestones that are not reached yet, by day. */
function milestoneTable(all: readonly Work[], { evaluation, options, writing }: ReportContext): readonly ReportBlock[] {
  const open = all
    .flatMap((work) => work.milestones.filter(({ done }) => !done).map((milestone) => ({ work, milestone })))
    // Those without a day come last.
    .sort((a, b) => ((a.milestone.due ?? '9999') < (b.milestone.due ?? '9999') ? -1 : 1));
  if (open.length === 0) return [];
  const names = options.withoutOwners !== true;
  return [
    { kind: 'heading', level: 3, text: 'Milestones ahead' },
    {
      kind: 'table',
      columns: [{ label: 'Due' }, { label: 'Milestone' }, { label: 'Of' }, ...(names ? [{ label: 'Owner' }] : [])],
      rows: open.map(({ work, milestone }): ReportCell[] => [
        milestone.due !== null && milestone.due < evaluation.asOf
          ? { text: `${writing.day(milestone.due)}, overdue`, tone: 'bad' }
          : writing.day(milestone.due),
        milestone.title.trim() || 'Without a title',
        titleOf(work),
        ...(names ? [milestone.owner.trim() || work.owner.trim() || NONE] : []),
      ]),
    },
  ];
}
