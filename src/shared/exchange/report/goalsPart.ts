import { pointsMet } from '#shared/analysis/coverage.ts';
import { goals } from '#shared/analysis/selections.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { Goal } from '#shared/model/kinds/goal.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import { compareElements } from '#shared/model/order.ts';
import { coverageWords } from '../workbook/words.ts';
import type { ReportBlock, ReportCell } from './report.ts';
import { type ReportContext, titleOf, titlesOf, wordOf } from './reportContext.ts';
import { NONE } from './reportWriting.ts';
import { coverageTones } from './tones.ts';

/** Goals by perspective, each with what serves it and what measures it. */
export function goalsPart(context: ReportContext): readonly ReportBlock[] {
  const { evaluation, options } = context;
  const all = [...evaluation.map.all(goals)].sort(compareElements);
  const names = kinds.goal.fields.perspective.words as Readonly<Record<string, string>>;
  const columns = [
    { label: 'Goal' },
    { label: 'Level' },
    ...(options.withoutOwners === true ? [] : [{ label: 'Owner' }]),
    { label: 'Due' },
    { label: 'Served by' },
    { label: 'Measured by' },
    { label: 'Measurement' },
  ];
  const parts = perspectives.flatMap((perspective): ReportBlock[] => {
    const own = all.filter((goal) => goal.perspective === perspective);
    if (own.length === 0) return [];
    return [
      { kind: 'heading', level: 3, text: names[perspective] ?? perspective },
      { kind: 'table', columns, rows: own.map((goal) => goalRow(goal, context)) },
    ];
  });
  return [
    { kind: 'heading', level: 2, text: 'Goals and what serves them' },
    ...(parts.length > 0 ? parts : [{ kind: 'paragraph' as const, text: 'The map has no goals yet.', isQuiet: true }]),
  ];
}

function goalRow(goal: Goal, { evaluation, options, writing }: ReportContext): readonly ReportCell[] {
  const { map } = evaluation;
  const serving = map.sources(goal, 'supports');
  const score = map.score(goal.id);
  const coverage = score?.kind === 'goal' ? score.coverage : undefined;
  return [
    titleOf(goal),
    wordOf(goal, 'level', goal.level),
    ...(options.withoutOwners === true ? [] : [goal.owner.trim() || NONE]),
    writing.day(goal.due),
    serving.length === 0 ? { text: 'Nothing yet', tone: 'bad' } : titlesOf(serving),
    titlesOf(map.kpisOf(goal)),
    coverage === undefined
      ? NONE
      : {
          text: `${coverageWords[coverage.state]} (${pointsMet(coverage)}\u00a0of\u00a06)`,
          tone: coverageTones[coverage.state],
        },
  ];
}
