import type { Evaluation } from '#shared/checks/evaluate.ts';
import { WorkbookExport, type WorkbookOptions } from '../workbook/exportContext.ts';
import { sheets } from '../workbook/registry.ts';
import { renderCell } from '../workbook/renderCell.ts';
import { type CellContent, isCellDay, textOfCell } from '../workbook/workbookContent.ts';
import { ID_HEADER, type LaidOutSheet, type SheetRecord } from '../workbook/workbookSheet.ts';
import { type CsvValue, writeCsv } from './writeCsv.ts';

const KIND_HEADER = 'Kind';

/** The initiatives and programs of a map as the text of a CSV file: one table, the columns of both, one row each. */
export function workCsv(evaluation: Evaluation, options: WorkbookOptions = {}): string {
  const context = new WorkbookExport(evaluation, options, sheets);
  const layouts = [context.layoutOf('Initiatives'), context.layoutOf('Programs')];
  const headers = [...new Set(layouts.flatMap(headersOf))];
  const cellsOf = (layout: LaidOutSheet, record: SheetRecord): CsvValue[] => {
    const values = new Map<string, CellContent>([
      ...layout.columns.map((column) => [column.header, renderCell(column, record, context.references)] as const),
      ...layout.calculated.map((column) => [column.header, column.value(record, context)] as const),
    ]);
    return [layout.sheet.label, ...headers.map((header) => csvValue(values.get(header) ?? null)), record.id];
  };
  return writeCsv([
    [KIND_HEADER, ...headers, ID_HEADER],
    ...layouts.flatMap((layout) => layout.rows.map((record) => cellsOf(layout, record))),
  ]);
}

function headersOf({ columns, calculated }: LaidOutSheet): string[] {
  return [...columns, ...calculated].map(({ header }) => header);
}

function csvValue(content: CellContent): CsvValue {
  if (content === null || typeof content === 'number') return content;
  return isCellDay(content) ? content.day : textOfCell(content);
}
