import type { ChoiceShape, NumberShape } from '#shared/model/scalars.ts';
import type { Column } from './columns.ts';
import { serialOfDay } from './daySerial.ts';
import { hasWords, renderCell } from './renderCell.ts';
import { fittedRow } from './rowHeight.ts';
import type { PlannedCell, PlannedColumn, SheetPlan, Validation } from './sheetPlan.ts';
import { isRightAligned, type StyleName } from './styles.ts';
import { type CellContent, isCellDay, isCellError } from './workbookContent.ts';
import type { ExportContext } from './workbookSheet.ts';
import { ID_HEADER, type RecordSheet, type SheetRecord } from './workbookSheet.ts';

/** Rows below the last one that are ready for new records: with formats and dropdowns. */
const SPARE_ROWS = 500;
/** How many characters fit across a printed page and can still be read. */
const PAGE_CHARACTERS = 165;
/** Cells of the format “text” show long texts as number signs in older programs. */
const TEXT_FORMAT_LIMIT = 250;
const ID_WIDTH = 14;

/** A record sheet laid out: header, one row a record, its id last. */
export function planRecords(sheet: RecordSheet, context: ExportContext): SheetPlan {
  const { columns, calculated, rows } = context.layoutOf(sheet.name);
  const width = columns.length + calculated.length + 1;
  const widths = [...columns, ...calculated].map((column) => column.width);
  const headers: PlannedCell[] = [
    ...columns.map((column) => ({ value: column.header, style: headerStyle(emptyStyle(column)) })),
    ...calculated.map(({ header, style }) => ({ value: header, style: calculatedHeaderStyle(style) })),
    { value: ID_HEADER, style: 'headerCalculated' },
  ];
  const printed = [...columns, ...calculated].reduce((sum, column) => sum + column.width, 0);
  return {
    name: sheet.name,
    fitsRows: true,
    tab: sheet.tab,
    columns: [
      ...columns.map((column): PlannedColumn => ({ width: column.width, style: emptyStyle(column) })),
      ...calculated.map((column): PlannedColumn => ({ width: column.width, style: column.style })),
      { width: ID_WIDTH, style: 'id' },
    ],
    rows: [
      { cells: headers, height: 32 },
      ...rows.map((record) =>
        fittedRow(
          [
            ...columns.map((column) => editableCell(column, record, context)),
            ...calculated.map(({ value, style }) => styledCell(value(record, context), style)),
            { value: record.id, style: 'id' as const },
          ],
          widths,
        ),
      ),
    ],
    frozen: { rows: 1, columns: 1 },
    filter: { top: 0, left: 0, bottom: rows.length, right: width - 1 },
    validations: [...headerHints(sheet, context), ...columnValidations(columns, rows.length, context)],
    print: {
      pagesWide: Math.max(1, Math.ceil(printed / PAGE_CHARACTERS)),
      repeatRows: 1,
      repeatColumns: 1,
      area: { top: 0, left: 0, bottom: Math.max(1, rows.length), right: width - 2 },
    },
  };
}

function headerStyle(style: StyleName): StyleName {
  return isRightAligned(style) ? 'headerRight' : 'header';
}

function calculatedHeaderStyle(style: StyleName): StyleName {
  return isRightAligned(style) ? 'headerCalculatedRight' : 'headerCalculated';
}

function editableCell(column: Column, record: SheetRecord, context: ExportContext): PlannedCell | null {
  const content = renderCell(column, record, context.references);
  return content === null ? null : styledCell(content, styleFor(column, content));
}

/** A cell with its content as the format holds it; days become serials. */
export function styledCell(content: CellContent, style: StyleName): PlannedCell | null {
  if (content === null || isCellError(content)) return null;
  if (isCellDay(content)) return { value: serialOfDay(content.day) ?? content.day, style };
  return { value: typeof content === 'boolean' ? String(content) : content, style };
}

function styleFor(column: Column, content: CellContent): StyleName {
  if (typeof content === 'number') return column.format === 'money' ? 'money' : numberStyle(content);
  if (isCellDay(content)) return 'day';
  if (column.path[0] === 'title' && column.path.length === 1) return 'title';
  if (column.format === 'text' && typeof content === 'string' && content.length <= TEXT_FORMAT_LIMIT) return 'text';
  if (column.format === 'flag') return 'flag';
  return column.format === 'choice' ? 'choice' : 'paragraph';
}

/** Whole numbers are shown without decimals, others with as many as they have. */
function numberStyle(value: number): 'whole' | 'decimal' {
  return Number.isInteger(value) ? 'whole' : 'decimal';
}

function emptyStyle(column: Column): StyleName {
  switch (column.format) {
    case 'text':
      return column.path[0] === 'title' ? 'title' : 'text';
    case 'day':
    case 'money':
    case 'flag':
      return column.format;
    case 'number':
      return 'number';
    case 'choice':
      return hasWords(column) ? 'choice' : 'number';
    default:
      return 'paragraph';
  }
}

/** What belongs into a column is said when its header is selected. */
function headerHints(sheet: RecordSheet, context: ExportContext): Validation[] {
  const { columns, calculated } = context.layoutOf(sheet.name);
  const hints = [
    ...columns.map(({ header, help, format }) => ({ header, help: `${help}${severalHint(format)}` })),
    ...calculated.map(({ header, help }) => ({ header, help: `${help} Calculated: edits here are not read back.` })),
    { header: ID_HEADER, help: 'Tells which record the row is. Leave it as it is, and empty in a new row.' },
  ];
  return hints.map(({ header, help }, i) => ({
    area: { top: 0, left: i, bottom: 0, right: i },
    type: 'hint',
    prompt: { title: header, text: help },
  }));
}

function severalHint(format: Column['format']): string {
  return format === 'choices' || format === 'references' || format === 'texts'
    ? ' Several are separated by semicolons.'
    : '';
}

function columnValidations(columns: readonly Column[], count: number, context: ExportContext): Validation[] {
  return columns.flatMap((column, i) => {
    const area = { top: 1, left: i, bottom: count + SPARE_ROWS, right: i };
    const validation = validationOf(column, context);
    return validation === null ? [] : [{ area, ...validation }];
  });
}

function validationOf(column: Column, context: ExportContext): Omit<Validation, 'area'> | null {
  switch (column.format) {
    case 'flag':
      return listOf('Yes or no', ['Yes', 'No'], context);
    case 'choice':
      return choiceValidation(column, context);
    case 'reference':
      return listOf(column.header, context.references.in(column.refersTo ?? 'elements').names(), context);
    case 'day':
      return { type: 'day' };
    case 'number':
    case 'money': {
      const { min, above } = (column.shape as unknown as NumberShape<unknown>).bounds;
      return min === undefined && above === undefined ? null : { type: 'number', min: min ?? above ?? 0 };
    }
    case 'choices': {
      const words = (column.choices ?? []).map(({ word }) => word).join('; ');
      return { type: 'hint', prompt: { title: column.header, text: `Any of: ${words}` } };
    }
    default:
      return null;
  }
}

function choiceValidation(column: Column, context: ExportContext): Omit<Validation, 'area'> | null {
  const values = (column.shape as unknown as ChoiceShape<unknown>).values;
  if (!hasWords(column) && values.every((value) => typeof value === 'number')) {
    const numbers = values as readonly number[];
    return { type: 'number', min: Math.min(...numbers), max: Math.max(...numbers) };
  }
  return listOf(
    column.header,
    (column.choices ?? []).map(({ word }) => word),
    context,
  );
}

function listOf(title: string, names: readonly string[], context: ExportContext): Omit<Validation, 'area'> | null {
  const values = context.lists.place(title, names);
  return values === undefined ? null : { type: 'list', values };
}
