import { dayNumber } from '#shared/analysis/calendar.ts';
import { type FiscalQuarter, quartersBetween } from '#shared/analysis/fiscalQuarters.ts';
import { allWork } from '#shared/analysis/selections.ts';
import type { Work } from '#shared/model/kinds/registry.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import { compareElements } from '#shared/model/order.ts';
import { compareText, type Day } from '#shared/model/values.ts';
import { styledCell } from '../planRecords.ts';
import { fittedRow } from '../rowHeight.ts';
import { legendRows, linkColumnWidth } from '../sheetLegend.ts';
import type { Area, PlannedCell, SheetPlan } from '../sheetPlan.ts';
import type { ExportContext } from '../workbookSheet.ts';
import { type CalculatedSheet, tabs } from '../workbookSheet.ts';

/** Most quarters shown: fifteen years. */
const QUARTER_LIMIT = 60;

const bars: Readonly<Record<Work['status'], 'barIdea' | 'barPlanned' | 'barActive' | 'barPaused' | 'barDone'>> = {
  idea: 'barIdea',
  planned: 'barPlanned',
  active: 'barActive',
  paused: 'barPaused',
  done: 'barDone',
  stopped: 'barIdea',
};

const BLANK: PlannedCell = { value: null, style: 'text' };
const BLANK_QUARTER: PlannedCell = { value: null, style: 'flag' };
/** Up to so many cells the rows' lines run on below empty quarters. */
const RULED_LIMIT = 3_000;
const LEGEND = ['◆ a milestone, ◇ one that is done. The framed quarter is that of the day of this export.'];

/** When what is worked on: a bar over fiscal quarters, milestones in them, and today's quarter marked. */
export const roadmapSheet: CalculatedSheet = {
  role: 'calculated',
  name: 'Roadmap',
  about: 'When what is worked on, by quarter; ◆ is a milestone, ◇ one that is done.',
  plan: (context) => planRoadmap(context),
};

interface LeadColumn {
  readonly header: string;
  readonly width: number;
  readonly isDay?: boolean;
  readonly cell: (work: Work, context: ExportContext) => PlannedCell | null;
}

const day = (value: Day | null) => (value === null ? null : styledCell({ day: value }, 'day'));

function leadColumns({ withheld }: ExportContext, titleWidth: number): readonly LeadColumn[] {
  const owner: LeadColumn = {
    header: 'Owner',
    width: 20,
    cell: ({ owner: name }) => (name === '' ? null : { value: name, style: 'text' }),
  };
  return [
    {
      header: 'Initiative or program',
      width: titleWidth,
      cell: (work, context) => {
        const link = context.placeOf(work.id);
        const value = work.title.trim() || 'Untitled';
        return { value, style: 'link', ...(link === undefined ? {} : { link }) };
      },
    },
    {
      header: 'Status',
      width: 11,
      cell: ({ status }) => ({ value: kinds.initiative.fields.status.words?.[status] ?? status, style: 'choice' }),
    },
    ...(withheld.has('owners') ? [] : [owner]),
    { header: 'Start', width: 12, isDay: true, cell: ({ start }) => day(start) },
    { header: 'End', width: 12, isDay: true, cell: ({ end }) => day(end) },
  ];
}

function planRoadmap(context: ExportContext): SheetPlan {
  const { evaluation, asOf, document } = context;
  const work = [...evaluation.map.all(allWork)].sort(
    (a, b) => compareText(a.start ?? '9999', b.start ?? '9999') || compareElements(a, b),
  );
  const titleWidth = linkColumnWidth(work.map(({ title }) => title));
  const lead = leadColumns(context, titleWidth);
  const quarters = quartersOf(work, context);
  const today = dayNumber(asOf);
  const isRuled = work.length * quarters.length <= RULED_LIMIT;
  const blank = isRuled ? BLANK_QUARTER : null;
  const isNow = (quarter: FiscalQuarter) => quarter.start <= today && today < quarter.end;
  return {
    name: 'Roadmap',
    tab: tabs.overview,
    columns: [...lead.map(({ width }) => ({ width })), ...quarters.map(() => ({ width: 7 }))],
    rows: [
      {
        cells: [...lead.map((): PlannedCell => ({ value: null, style: 'header' })), ...yearCells(quarters)],
        height: 18,
      },
      {
        cells: [
          ...lead.map(
            ({ header, isDay }): PlannedCell => ({ value: header, style: isDay === true ? 'headerRight' : 'header' }),
          ),
          ...quarters.map(
            (quarter): PlannedCell =>
              isNow(quarter)
                ? { value: `Q${quarter.number} today`, style: 'headerToday' }
                : { value: `Q${quarter.number}`, style: 'headerCenter' },
          ),
        ],
        height: 30,
      },
      ...work.map((element) =>
        fittedRow(
          [
            ...lead.map(({ cell }) => cell(element, context) ?? (isRuled ? BLANK : null)),
            ...quarters.map((quarter) => quarterCell(element, quarter, isNow(quarter), document.map.horizon) ?? blank),
          ],
          lead.map(({ width }) => width),
        ),
      ),
      ...legendRows(LEGEND),
    ],
    merges: yearAreas(quarters, lead.length),
    frozen: { rows: 2, columns: 1 },
    filter: { top: 1, left: 0, bottom: work.length + 1, right: lead.length - 1 },
    print: {
      pagesWide: Math.max(1, Math.ceil((quarters.length * 7 + titleWidth + 55) / 230)),
      repeatRows: 2,
      repeatColumns: 1,
    },
  };
}

/** All quarters from the first day that the plan or the horizon names to the last, today's included. */
function quartersOf(work: readonly Work[], { document, asOf }: ExportContext): readonly FiscalQuarter[] {
  const { horizon, yearStart } = document.map;
  const days = [
    ...work.flatMap(({ start, end, milestones }) => [start, end, ...milestones.map(({ due }) => due)]),
    horizon.start,
    horizon.end,
    asOf,
  ]
    .filter((value) => value !== null)
    .sort(compareText);
  const first = days[0] ?? asOf;
  const whole = quartersBetween(first, days.at(-1) ?? asOf, yearStart, QUARTER_LIMIT + 1);
  if (whole.length <= QUARTER_LIMIT) return whole;
  // A stray date centuries away must not hide the plan: then the years around today are shown.
  const year = Number(asOf.slice(0, 4));
  const pad = (y: number) => String(Math.max(1, Math.min(9999, y))).padStart(4, '0');
  return quartersBetween(`${pad(year - 3)}-01-01`, `${pad(year + 11)}-12-31`, yearStart, QUARTER_LIMIT);
}

function yearCells(quarters: readonly FiscalQuarter[]): PlannedCell[] {
  return quarters.map(({ year }, i) => ({
    value: quarters[i - 1]?.year === year ? null : year,
    style: 'headerCenter',
  }));
}

function yearAreas(quarters: readonly FiscalQuarter[], left: number): Area[] {
  const areas: Area[] = [];
  let from = 0;
  quarters.forEach(({ year }, i) => {
    if (quarters[i + 1]?.year === year) return;
    if (i > from) areas.push({ top: 0, left: left + from, bottom: 0, right: left + i });
    from = i + 1;
  });
  return areas;
}

function quarterCell(
  work: Work,
  { start, end }: FiscalQuarter,
  isNow: boolean,
  horizon: { readonly start: Day | null; readonly end: Day | null },
): PlannedCell | null {
  const from = work.start === null ? null : dayNumber(work.start);
  const until = work.end === null ? horizon.end : work.end;
  const runs = from !== null && from < end && (until === null ? from >= start : dayNumber(until) >= start);
  const marks = work.milestones
    .filter(({ due }) => due !== null && dayNumber(due) >= start && dayNumber(due) < end)
    .map(({ done }) => (done ? '◇' : '◆'))
    .join('');
  const value = marks === '' ? null : marks;
  if (runs) return { value, style: isNow ? `${bars[work.status]}Today` : bars[work.status] };
  if (isNow) return { value, style: 'flagToday' };
  return value === null ? null : { value, style: 'flag' };
}
