import { type PlannedRow, quotedSheet } from './sheetPlan.ts';
import { section } from './summarySection.ts';
import type { ExportContext } from './workbookSheet.ts';

/** The way to every other sheet, with what it holds. */
export function sheetIndex(context: ExportContext): PlannedRow[] {
  const rows = context.sheets
    .filter(({ role }) => role !== 'facts')
    .map((sheet): PlannedRow => {
      const count = sheet.role === 'records' ? context.layoutOf(sheet.name).rows.length : null;
      return {
        cells: [
          { value: sheet.name, style: 'link', link: `${quotedSheet(sheet.name)}!A1` },
          { value: count, style: 'whole' },
          { value: sheet.about, style: 'explanation' },
        ],
        height: 17,
      };
    });
  return [section('Sheets', ['Rows']), ...rows];
}
