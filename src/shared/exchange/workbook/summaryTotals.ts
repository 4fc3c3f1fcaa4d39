import type { AlignmentVerdict } from '#shared/analysis/alignment.ts';
import type { KpiStatus } from '#shared/analysis/kpiStatus.ts';
import { countedWork, kpis } from '#shared/analysis/selections.ts';
import type { Severity } from '#shared/checks/finding.ts';
import { severities } from '#shared/checks/finding.ts';
import type { PlannedCell, PlannedRow } from './sheetPlan.ts';
import { shownFindings } from './shownFindings.ts';
import { section } from './summarySection.ts';
import { kpiStateWords, severityWords, verdictWords } from './words.ts';
import type { ExportContext } from './workbookSheet.ts';

const WORK_SHEETS = ['Initiatives', 'Programs'] as const;
const verdicts: readonly AlignmentVerdict[] = ['aligned', 'partly aligned', 'not aligned'];
const states: readonly KpiStatus[] = ['met', 'onTrack', 'atRisk', 'offTrack'];

const textOf = (value: string) => `"${value}"`;
const label = (value: string): PlannedCell => ({ value, style: 'labelFact' });

/** A formula over both sheets of work; undefined where one of them leaves the column out. */
function overWork(part: (sheet: string) => string | undefined): string | undefined {
  const parts = WORK_SHEETS.map(part);
  return parts.every((each) => each !== undefined) ? parts.join('+') : undefined;
}

function totalCell(
  value: number,
  style: 'total' | 'totalMoney' | 'whole' | 'money',
  formula: string | undefined,
): PlannedCell {
  return formula === undefined ? { value, style } : { value, style, formula };
}

/** Counted work and its planned cost by verdict. */
export function workTotals(context: ExportContext): PlannedRow[] {
  const { map } = context.evaluation;
  const counted = map.all(countedWork).map((work) => map.workScore(work));
  const of = (verdict: AlignmentVerdict) => counted.filter(({ alignment }) => alignment.verdict === verdict);
  const cost = (scores: typeof counted) => scores.reduce((sum, { plannedCost }) => sum + plannedCost, 0);
  const conditions = (sheet: string, verdict: AlignmentVerdict) =>
    `${context.rangeOf(sheet, 'Counted')},"Yes",${context.rangeOf(sheet, 'Alignment')},${textOf(verdictWords[verdict])}`;
  const row = (verdict: AlignmentVerdict): PlannedCell[] => [
    totalCell(
      of(verdict).length,
      'whole',
      overWork((sheet) => `COUNTIFS(${conditions(sheet, verdict)})`),
    ),
  ];
  const money = (verdict: AlignmentVerdict) =>
    totalCell(
      cost(of(verdict)),
      'money',
      overWork((sheet) => {
        const costs = context.rangeOf(sheet, 'Planned cost');
        return costs === undefined ? undefined : `SUMIFS(${costs},${conditions(sheet, verdict)})`;
      }),
    );
  const all = (header: string, value: number, style: 'total' | 'totalMoney', sums: boolean) =>
    totalCell(
      value,
      style,
      overWork((sheet) => {
        const range = context.rangeOf(sheet, header);
        const condition = `${context.rangeOf(sheet, 'Counted')},"Yes"`;
        if (range === undefined) return undefined;
        return sums ? `SUMIFS(${range},${condition})` : `COUNTIFS(${condition})`;
      }),
    );
  const headings = [...verdicts.map((verdict) => verdictWords[verdict]), 'All'];
  const moneyRow: PlannedRow = {
    cells: [label('Planned cost'), ...verdicts.map(money), all('Planned cost', cost(counted), 'totalMoney', true)],
  };
  return [
    section('Counted work', headings),
    { cells: [label('Number'), ...verdicts.flatMap(row), all('Counted', counted.length, 'total', false)] },
    ...(context.withheld.has('money') ? [] : [moneyRow]),
  ];
}

/** KPIs by state. */
export function kpiTotals(context: ExportContext): PlannedRow[] {
  const { map } = context.evaluation;
  const range = context.rangeOf('KPIs', 'State');
  const count = (state: KpiStatus) => map.all(kpis).filter((kpi) => map.kpiScore(kpi).status === state).length;
  return [
    section(
      'KPIs',
      states.map((state) => kpiStateWords[state]),
    ),
    {
      cells: [
        label('Number'),
        ...states.map((state) => totalCell(count(state), 'whole', `COUNTIF(${range},${textOf(kpiStateWords[state])})`)),
      ],
    },
    {
      cells: [
        label('No data'),
        totalCell(count('noData'), 'whole', `COUNTIF(${range},${textOf(kpiStateWords.noData)})`),
      ],
    },
  ];
}

/** Findings by severity. */
export function findingTotals(context: ExportContext): PlannedRow[] {
  const findings = shownFindings(context);
  const last = Math.max(2, findings.length + 1);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return [
    section('Findings', [...severities.map((severity) => severityWords[severity]), 'All']),
    {
      cells: [
        label('Number'),
        ...severities.map((severity) =>
          totalCell(count(severity), 'whole', `COUNTIF(Checks!$A$2:$A$${last},${textOf(severityWords[severity])})`),
        ),
        totalCell(findings.length, 'total', `COUNTA(Checks!$A$2:$A$${last})`),
      ],
    },
  ];
}
