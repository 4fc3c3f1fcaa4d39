import { recordRows } from './recordRows.ts';
import { comparableTitle } from './references.ts';
import { recordSheets } from './registry.ts';
import type { WorkbookContent } from './workbookContent.ts';

/** True for a workbook that was exported once: a sheet of its name with its headers and ids. Others are a client's own. */
export function isExportedWorkbook(content: WorkbookContent): boolean {
  return content.sheets.some((sheet) => {
    const home = recordSheets.find(({ name }) => comparableTitle(name) === comparableTitle(sheet.name));
    const rows = home === undefined ? null : recordRows(home, sheet);
    return rows?.hasId === true && rows.columns.length > 1;
  });
}
