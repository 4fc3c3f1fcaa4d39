import { alignmentQuestions } from '#shared/analysis/alignment.ts';
import { allWork } from '#shared/analysis/selections.ts';
import type { Element, Work } from '#shared/model/kinds/registry.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import { compareElements } from '#shared/model/order.ts';
import { cutText } from '#shared/model/text.ts';
import type { Id } from '#shared/model/values.ts';
import { fittedRow } from '../rowHeight.ts';
import { legendRows, linkColumnWidth } from '../sheetLegend.ts';
import type { Coloring, PlannedCell, SheetPlan } from '../sheetPlan.ts';
import { columnLetters } from '../sheetPlan.ts';
import { questionWords, verdictWords } from '../words.ts';
import type { ExportContext } from '../workbookSheet.ts';
import { type CalculatedSheet, tabs } from '../workbookSheet.ts';

/** Columns before the goals: title, kind, verdict, score, five marks, total. */
const LEAD = 5 + alignmentQuestions.length;
/** A sheet has 16,384 columns; a map of more goals is cut here, and says so. */
const GOAL_LIMIT = 16_000;
const HEADER_CHARACTERS = 56;
/** Up to this size empty cells are ruled; beyond it the grid has to do. */
const RULED_LIMIT = 30_000;
/** Height of a rotated character, and what a header has beside its text, in points. */
const CHARACTER_HEIGHT = 5;
const HEADER_PADDING = 14;

const LEGEND = [
  'The five questions: ● yes, ◐ partly, ○ not yet.',
  'Goals: ●●● strong, ●● medium, ● weak support, counted in the totals; · in line of sight by way of something else.',
];

/** The matrix of initiatives and programs by goals: direct links by strength, and where a goal is in sight of work. */
export const alignmentSheet: CalculatedSheet = {
  role: 'calculated',
  name: 'Alignment',
  about: 'Initiatives and programs by goals: who serves what, and how strongly.',
  plan: (context) => planMatrix(context),
};

function planMatrix(context: ExportContext): SheetPlan {
  const { map } = context.evaluation;
  const goals = map.elements.filter((element) => element.kind === 'goal').sort(compareElements);
  const shown = goals.slice(0, GOAL_LIMIT);
  const work = [...map.all(allWork)].sort(compareElements);
  const last = work.length + 1;
  const lastGoal = columnLetters(LEAD + shown.length - 1);
  const strengths = directStrengths(context);
  const columnOf = new Map(shown.map((goal, i) => [goal.id, i]));
  const isRuled = work.length * shown.length <= RULED_LIMIT;
  const empty: PlannedCell | null = isRuled ? { value: null, style: 'matrixBlank' } : null;
  const titleWidth = linkColumnWidth(work.map(({ title }) => title));
  const rows = work.map((element, i) =>
    fittedRow(
      [
        ...leadCells(element, context),
        sideTotal(i + 2, shown.length, lastGoal, strengths.get(element.id)),
        ...goalCells(element, columnOf, strengths.get(element.id), context, empty),
      ],
      [titleWidth],
    ),
  );
  const headers = headerCells(shown, goals.length, context);
  const matrix = { top: 1, left: LEAD, bottom: Math.max(1, last - 1), right: Math.max(LEAD, LEAD + shown.length - 1) };
  return {
    name: 'Alignment',
    tab: tabs.overview,
    ...(isRuled ? {} : { showsGrid: true }),
    columns: [
      { width: titleWidth },
      { width: 13 },
      { width: 16 },
      { width: 9 },
      ...alignmentQuestions.map(() => ({ width: 4.5 })),
      { width: 7 },
      ...shown.map(() => ({ width: 5.5 })),
    ],
    rows: [
      { cells: headers, height: headerHeight(headers) },
      ...rows,
      ...(work.length === 0 ? [] : [{ cells: totalsRow(shown, last, strengths) }]),
      ...legendRows(LEGEND),
    ],
    frozen: { rows: 1, columns: 1 },
    filter: { top: 0, left: 0, bottom: work.length, right: LEAD - 1 },
    colorings: [
      ...(shown.length === 0 || work.length === 0 ? [] : strengthColorings(matrix)),
      ...(work.length === 0 ? [] : verdictColorings(work.length)),
    ],
    print: {
      pagesWide: Math.max(1, Math.ceil((shown.length * 5.5 + titleWidth + 75) / 260)),
      repeatRows: 1,
      repeatColumns: 1,
    },
  };
}

function headerCells(shown: readonly Element[], count: number, context: ExportContext): PlannedCell[] {
  return [
    { value: 'Initiative or program', style: 'headerBottom' },
    { value: 'Kind', style: 'headerBottom' },
    { value: 'Alignment', style: 'headerBottom' },
    { value: 'Score', style: 'headerBottom' },
    ...alignmentQuestions.map((question) => ({ value: questionWords[question], style: 'headerRotated' as const })),
    { value: 'Goals served', style: 'headerRotated' },
    ...shown.map((goal, i): PlannedCell => {
      const more = i === shown.length - 1 && count > shown.length ? ` (and ${count - shown.length} more goals)` : '';
      return linked(`${shortened(goal.title.trim() || 'Untitled goal')}${more}`, 'headerGoal', goal.id, context);
    }),
  ];
}

function headerHeight(headers: readonly PlannedCell[]): number {
  const rotated = headers.filter(({ style }) => style === 'headerRotated' || style === 'headerGoal');
  const longest = Math.max(0, ...rotated.map(({ value }) => String(value).length));
  return Math.min(400, HEADER_PADDING + longest * CHARACTER_HEIGHT);
}

/** Rotated headers hold one line; the whole title stands on the sheet that the header leads to. */
function shortened(title: string): string {
  const [whole = ''] = title.split('\n');
  return whole.length <= HEADER_CHARACTERS ? whole : `${cutText(whole, HEADER_CHARACTERS - 1)}…`;
}

function linked(value: string, style: PlannedCell['style'], id: Id, context: ExportContext): PlannedCell {
  const link = context.placeOf(id);
  return link === undefined ? { value, style } : { value, style, link };
}

function leadCells(element: Work, context: ExportContext): PlannedCell[] {
  const { alignment } = context.evaluation.map.workScore(element);
  return [
    linked(element.title.trim() || 'Untitled', 'link', element.id, context),
    { value: element.kind === 'program' ? 'Program' : kinds[element.kind].label, style: 'quiet' },
    { value: verdictWords[alignment.verdict], style: 'choice' },
    { value: alignment.score / 100, style: 'quietShare' },
    ...alignmentQuestions.map((question) => ({ value: alignment[question], style: 'mark' as const })),
  ];
}

type Strengths = ReadonlyMap<Id, ReadonlyMap<Id, number>>;

/** The strength of each direct `supports` link from visible work to a visible goal. */
function directStrengths({ evaluation }: ExportContext): Strengths {
  const { map } = evaluation;
  const strengths = new Map<Id, Map<Id, number>>();
  for (const { relation, from, to, strength } of map.document.links.values()) {
    if (relation !== 'supports' || !map.network.numberOf.has(from) || !map.network.numberOf.has(to)) continue;
    if (map.document.elements.get(to)?.kind !== 'goal' || map.document.elements.get(from)?.kind === 'goal') continue;
    const row = strengths.get(from) ?? new Map<Id, number>();
    row.set(to, strength);
    strengths.set(from, row);
  }
  return strengths;
}

function goalCells(
  element: Work,
  columnOf: ReadonlyMap<Id, number>,
  direct: ReadonlyMap<Id, number> | undefined,
  { evaluation }: ExportContext,
  empty: PlannedCell | null,
): (PlannedCell | null)[] {
  const cells: (PlannedCell | null)[] = empty === null ? [] : Array.from(columnOf, () => empty);
  for (const goal of evaluation.map.lineOfSight(element.id)) {
    const column = columnOf.get(goal);
    if (column === undefined) continue;
    while (cells.length < column) cells.push(null);
    const strength = direct?.get(goal);
    cells[column] = strength === undefined ? { value: '·', style: 'indirect' } : { value: strength, style: 'strength' };
  }
  return cells;
}

function sideTotal(
  row: number,
  goals: number,
  lastGoal: string,
  direct: ReadonlyMap<Id, number> | undefined,
): PlannedCell {
  const value = direct?.size ?? 0;
  if (goals === 0) return { value, style: 'sideTotal' };
  return { value, style: 'sideTotal', formula: `COUNT(${columnLetters(LEAD)}${row}:${lastGoal}${row})` };
}

function totalsRow(goals: readonly Element[], last: number, strengths: Strengths): PlannedCell[] {
  const served = new Map<Id, number>();
  for (const row of strengths.values()) for (const goal of row.keys()) served.set(goal, (served.get(goal) ?? 0) + 1);
  const all = [...strengths.values()].reduce((sum, row) => sum + row.size, 0);
  const total = columnLetters(LEAD - 1);
  const blanks = Array.from({ length: LEAD - 2 }, (): PlannedCell => ({ value: null, style: 'totalLabel' }));
  return [
    { value: 'Served by', style: 'totalLabel' },
    ...blanks,
    { value: all, style: 'totalCenter', formula: `SUM(${total}2:${total}${last})` },
    ...goals.map(({ id }, i): PlannedCell => {
      const column = columnLetters(LEAD + i);
      return { value: served.get(id) ?? 0, style: 'totalCenter', formula: `COUNT(${column}2:${column}${last})` };
    }),
  ];
}

function strengthColorings(area: Coloring['area']): Coloring[] {
  return [
    { area, when: 3, style: 'strong' },
    { area, when: 2, style: 'medium' },
    { area, when: 1, style: 'weak' },
  ];
}

function verdictColorings(count: number): Coloring[] {
  const area = { top: 1, left: 2, bottom: count, right: 2 };
  return [
    { area, when: verdictWords.aligned, style: 'good' },
    { area, when: verdictWords['partly aligned'], style: 'warning' },
    { area, when: verdictWords['not aligned'], style: 'bad' },
  ];
}
