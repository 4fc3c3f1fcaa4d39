import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellObject, SSF, utils, type WorkBook, type WorkSheet, write } from 'xlsx';
import type { Instant } from '#shared/model/values.ts';
import { columnLetters, fixedAreaText, quotedSheet, type SheetPlan } from './sheetPlan.ts';
import { worksheetXml } from './sheetXml.ts';
import { type Formats, looksLikeFormula, quotedForm, type StyleName, stylesXml } from './styles.ts';

export interface WorkbookProperties {
  readonly title: string;
  readonly subject: string;
  readonly organization: string;
  readonly changedAt: Instant;
}

/** Times inside the ZIP say nothing: the same map gives the same bytes at any time and in any time zone. */
const ZIP_TIME = '2000-01-01T12:00:00';

/** The spreadsheet library's own number formats, before any of ours has met them. */
const builtInFormats: Readonly<Record<number, string>> = { ...SSF.get_table() };

/**
 * The bytes of a workbook. The library writes cells, shared texts and the workbook's frame; each cell carries the name
 * of its style in place of a number format, so that the style sheet can be replaced by ours with every cell's style in
 * place, and each sheet gets panes, filters, validations, colors and print setup around its cells.
 */
export function assembleWorkbook(
  plans: readonly SheetPlan[],
  formats: Formats,
  properties: WorkbookProperties,
): Uint8Array {
  const parts = unzipSync(writePlain(workbookOf(plans, properties)));
  const styles = styleNumbers(text(parts['xl/styles.xml']));
  const numberOf = (name: StyleName): number => {
    let number = styles.indexOf(name);
    if (number < 0) number = styles.push(name) - 1;
    return number;
  };
  plans.forEach((plan, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const data = sheetDataOf(text(parts[path]));
    const fitted = plan.fitsRows === true ? data.replaceAll(' customHeight="1"', '') : data;
    parts[path] = strToU8(worksheetXml(plan, fitted, i === 0, numberOf));
  });
  parts['xl/styles.xml'] = strToU8(stylesXml(styles, formats));
  return zipSync(parts, { level: 1, mtime: ZIP_TIME });
}

const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? '' : strFromU8(bytes));

/** The library's own file. Of its output types only `buffer` does not go through a text of all bytes; it is a byte array everywhere. */
function writePlain(workbook: WorkBook): Uint8Array {
  return write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: false }) as Uint8Array;
}

function workbookOf(plans: readonly SheetPlan[], properties: WorkbookProperties): WorkBook {
  const workbook: WorkBook & { SSF?: Record<number, string> } = utils.book_new();
  workbook.SSF = { ...builtInFormats };
  for (const plan of plans) utils.book_append_sheet(workbook, sheetOf(plan), plan.name);
  workbook.Props = {
    Title: properties.title,
    Subject: properties.subject,
    Company: properties.organization,
    Author: properties.organization,
    Application: 'Throughline',
    CreatedDate: new Date(properties.changedAt),
  };
  workbook.Workbook = {
    Sheets: plans.map(({ name, isHidden }) => ({ name, Hidden: isHidden === true ? 1 : 0 })),
    Names: plans.flatMap(namesOf),
  };
  return workbook;
}

/** The cells of a plan as the library takes them. */
function sheetOf(plan: SheetPlan): WorkSheet {
  const sheet: WorkSheet = {};
  const data: (CellObject | undefined)[][] = plan.rows.map(({ cells }) => cells.map(cellOf));
  const width = Math.max(1, ...plan.rows.map(({ cells }) => cells.length));
  sheet['!data'] = data as CellObject[][];
  sheet['!ref'] = `A1:${columnLetters(width - 1)}${Math.max(1, plan.rows.length)}`;
  if (data.length === 0) data.push([]);
  const heights = plan.rows.map(({ height }) => (height === undefined ? undefined : { hpt: height }));
  if (heights.some((height) => height !== undefined)) sheet['!rows'] = heights as { hpt: number }[];
  return sheet;
}

function cellOf(cell: SheetPlan['rows'][number]['cells'][number]): CellObject | undefined {
  if (cell === null || cell === undefined) return undefined;
  const { value, formula } = cell;
  const style = typeof value === 'string' && looksLikeFormula(value) ? quotedForm(cell.style) : cell.style;
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) {
    return formula === undefined ? { t: 'z', z: style } : { t: 'n', z: style, f: formula };
  }
  const base: CellObject =
    typeof value === 'number' ? { t: 'n', v: value, z: style } : { t: 's', v: cellText(value), z: style };
  return formula === undefined ? base : { ...base, f: formula };
}

/** A text that reads like an escaped character is escaped, since readers would turn it into that character. */
function cellText(value: string): string {
  return value.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
}

function namesOf(plan: SheetPlan, i: number): { Name: string; Ref: string; Sheet: number; Hidden?: boolean }[] {
  const names: { Name: string; Ref: string; Sheet: number; Hidden?: boolean }[] = [];
  const sheet = quotedSheet(plan.name);
  if (plan.filter !== undefined) {
    names.push({
      Name: '_xlnm._FilterDatabase',
      Ref: `${sheet}!${fixedAreaText(plan.filter)}`,
      Sheet: i,
      Hidden: true,
    });
  }
  if (plan.print === undefined) return names;
  const { repeatRows, repeatColumns, area } = plan.print;
  if (area !== undefined) names.push({ Name: '_xlnm.Print_Area', Ref: `${sheet}!${fixedAreaText(area)}`, Sheet: i });
  const repeated = [
    ...(repeatColumns > 0 ? [`${sheet}!$A:$${columnLetters(repeatColumns - 1)}`] : []),
    ...(repeatRows > 0 ? [`${sheet}!$1:$${repeatRows}`] : []),
  ];
  if (repeated.length > 0) names.push({ Name: '_xlnm.Print_Titles', Ref: repeated.join(','), Sheet: i });
  return names;
}

function sheetDataOf(xml: string): string {
  const start = xml.indexOf('<sheetData');
  const end = xml.indexOf('</sheetData>');
  return start < 0 || end < 0 ? '<sheetData/>' : xml.slice(start, end + '</sheetData>'.length);
}

/** The names of the styles by their numbers, from the style sheet in which the library wrote them as number formats. */
function styleNumbers(xml: string): StyleName[] {
  const codes = new Map<string, string>();
  for (const [, id = '', code = ''] of xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g))
    codes.set(id, code);
  const cells = xml.slice(xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs>'));
  return [...cells.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id = '']) => (codes.get(id) ?? 'plain') as StyleName);
}
