import { countedWork } from '#shared/analysis/selections.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import { gears } from '#shared/model/kinds/work.ts';
import { mapFacts } from './mapFacts.ts';
import { styledCell } from './planRecords.ts';
import { renderCell } from './renderCell.ts';
import { sheetIndex } from './sheetIndex.ts';
import type { PlannedCell, PlannedRow, SheetPlan } from './sheetPlan.ts';
import { section, WIDTHS } from './summarySection.ts';
import { findingTotals, kpiTotals, workTotals } from './summaryTotals.ts';
import type { ExportContext } from './workbookSheet.ts';
import { tabs } from './workbookSheet.ts';

const EMPTY: PlannedRow = { cells: [], height: 10 };

/** Lays out the sheet “Summary”. */
export function planSummary(context: ExportContext): SheetPlan {
  const rows: PlannedRow[] = [
    { cells: [{ value: context.document.map.title.trim() || 'Untitled map', style: 'mapTitle' }], height: 34 },
    ...factRows(context),
    EMPTY,
    ...figureRows(context),
    EMPTY,
    ...workTotals(context),
    EMPTY,
    ...kpiTotals(context),
    EMPTY,
    ...findingTotals(context),
    EMPTY,
    ...sheetIndex(context),
  ];
  return {
    name: 'Summary',
    tab: tabs.overview,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    // What spans several columns is merged, so that long texts wrap instead of being cut.
    merges: rows.flatMap(({ cells }, row) => {
      const last = cells.findLast((cell) => cell !== null);
      return spans(last?.style) && cells.length < WIDTHS.length
        ? [{ top: row, left: cells.length - 1, bottom: row, right: WIDTHS.length - 1 }]
        : [];
    }),
    frozen: { rows: 1, columns: 0 },
    print: { pagesWide: 1, repeatRows: 0, repeatColumns: 0, isPortrait: false },
  };
}

function spans(style: PlannedCell['style'] | undefined): boolean {
  return style === 'mapTitle' || style === 'fact' || style === 'factDay' || style === 'explanation';
}

/** Height of a merged row in points, since programs do not fit those to their texts. */
function heightFor(text: string, characters: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
  return Math.min(400, 4 + lines * 13.5);
}

function factRows(context: ExportContext): PlannedRow[] {
  const { document, asOf, references } = context;
  const facts = mapFacts.map((column): PlannedRow => {
    const content = renderCell(column, document.map, references);
    const cell = styledCell(content, column.format === 'day' ? 'factDay' : 'fact') ?? { value: null, style: 'fact' };
    const height = typeof cell.value === 'string' ? heightFor(cell.value, 85) : 17;
    return { cells: [{ value: column.header, style: 'labelFact' }, cell], height };
  });
  const day = styledCell({ day: asOf }, 'factDay');
  return [...facts, { cells: [{ value: 'As of', style: 'label' }, day], height: 17 }];
}

const percent = (rate: number | null): PlannedCell =>
  rate === null ? { value: '–', style: 'figure' } : { value: rate, style: 'figureShare' };

function figureRows({ evaluation, withheld }: ExportContext): PlannedRow[] {
  const { figures, map } = evaluation;
  const counted = map.all(countedWork).length;
  const words = kinds.initiative.fields.gears.words;
  const turning = figures.gearsTurning.map((gear) => words?.[gear] ?? gear).join(', ');
  const figure = (label: string, cell: PlannedCell, explanation: string): PlannedRow => ({
    cells: [{ value: label, style: 'figureLabel' }, cell, { value: explanation, style: 'explanation' }],
    height: 30,
  });
  return [
    section('Headline figures'),
    figure(
      'Alignment rate',
      percent(figures.alignmentRate),
      `Share of the ${counted} counted initiatives and programs that pass the five alignment questions.`,
    ),
    figure(
      'Coverage rate',
      percent(figures.coverageRate),
      'Share of counted initiatives and programs that are measured well enough to know: all six points met.',
    ),
    ...(withheld.has('money')
      ? []
      : [
          figure(
            'Aligned spend',
            percent(figures.alignedSpend),
            'Share of the planned cost that goes into aligned work.',
          ),
        ]),
    figure('Goal support', percent(figures.goalSupport), 'Share of the business goals that counted work leads to.'),
    figure(
      'Gears turning',
      { value: `${figures.gearsTurning.length} of ${gears.length}`, style: 'figure' },
      turning === '' ? 'No committed work names a gear yet.' : `${turning}.`,
    ),
  ];
}
