import { kpiStanding, progressOf } from '#shared/analysis/kpiStatus.ts';
import { latestReading } from '#shared/analysis/readings.ts';
import { kpis } from '#shared/analysis/selections.ts';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { compareElements } from '#shared/model/order.ts';
import { kpiStateWords } from '../workbook/words.ts';
import type { ReportBlock, ReportCell } from './report.ts';
import { type ReportContext, titleOf, titlesOf } from './reportContext.ts';
import { NONE } from './reportWriting.ts';
import { kpiTones } from './tones.ts';

/** The KPI scorecard: where each stood, stands and is to stand. */
export function kpisPart(context: ReportContext): readonly ReportBlock[] {
  const all = [...context.evaluation.map.all(kpis)].sort(compareElements);
  const heading: ReportBlock = { kind: 'heading', level: 2, text: 'KPI scorecard' };
  if (all.length === 0) return [heading, { kind: 'paragraph', text: 'The map has no KPIs yet.', isQuiet: true }];
  const names = context.options.withoutOwners !== true;
  const right = { align: 'right' } as const;
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: 'KPI' },
        { label: 'Measures' },
        { label: 'Baseline', ...right },
        { label: 'Latest', ...right },
        { label: 'Target', ...right },
        { label: 'Progress', ...right },
        { label: 'State' },
        ...(names ? [{ label: 'Owner' }] : []),
      ],
      rows: all.map((kpi) => kpiRow(kpi, context, names)),
    },
  ];
}

function kpiRow(kpi: Kpi, { evaluation, writing }: ReportContext, names: boolean): readonly ReportCell[] {
  const { map, asOf } = evaluation;
  const latest = latestReading(kpi, asOf);
  const standing = kpiStanding(kpi, latest);
  const unit = kpi.unit.trim() === '' ? '' : ` ${kpi.unit.trim()}`;
  const point = (value: number | null, day: string | null) =>
    value === null
      ? NONE
      : `${writing.number(value)}${unit}${day === null ? '' : ` (${writing.day(day).replaceAll(' ', '\u00a0')})`}`;
  const isStale = map.kpiScore(kpi).isStale;
  return [
    titleOf(kpi),
    titlesOf(map.targets(kpi, 'measures')),
    point(kpi.baseline.value, kpi.baseline.date),
    point(latest?.value ?? null, latest?.date ?? null),
    point(kpi.target.value, kpi.target.date),
    writing.percent(progressOf(standing)),
    { text: `${kpiStateWords[standing.status]}${isStale ? ', reading overdue' : ''}`, tone: kpiTones[standing.status] },
    ...(names ? [kpi.owner.trim() || NONE] : []),
  ];
}
