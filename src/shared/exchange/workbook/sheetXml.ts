import { areaText, coloringNames, columnLetters, type SheetPlan, type Validation } from './sheetPlan.ts';
import type { StyleName } from './styles.ts';
import { escapeXml } from './xmlText.ts';

/** The elements of a worksheet in the order that the format prescribes (ECMA-376, CT_Worksheet), as far as we write them. */
export const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
] as const;

/** Longest texts of an input hint. */
const PROMPT_TITLE_LIMIT = 32;
const PROMPT_LIMIT = 255;

/**
 * A worksheet around its cells.
 * @param sheetData the element `sheetData`, whole
 * @param isFirst the sheet that is shown when the workbook is opened
 * @param styleNumber the number of a style in the workbook
 */
export function worksheetXml(
  plan: SheetPlan,
  sheetData: string,
  isFirst: boolean,
  styleNumber: (name: StyleName) => number,
): string {
  const lastRow = Math.max(1, plan.rows.length);
  const parts: Record<(typeof worksheetOrder)[number], string> = {
    sheetPr: `<sheetPr>${plan.tab === undefined ? '' : `<tabColor rgb="FF${plan.tab}"/>`}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    dimension: `<dimension ref="A1:${columnLetters(Math.max(1, plan.columns.length) - 1)}${lastRow}"/>`,
    sheetViews: viewXml(plan, isFirst),
    sheetFormatPr: '<sheetFormatPr defaultRowHeight="15"/>',
    cols: columnsXml(plan, styleNumber),
    sheetData,
    autoFilter: plan.filter === undefined ? '' : `<autoFilter ref="${areaText(plan.filter)}"/>`,
    mergeCells: mergesXml(plan),
    conditionalFormatting: coloringsXml(plan),
    dataValidations: validationsXml(plan.validations ?? []),
    hyperlinks: linksXml(plan),
    printOptions: plan.showsGrid === true ? '<printOptions gridLines="1"/>' : '',
    pageMargins: '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    pageSetup: `<pageSetup paperSize="9" orientation="${plan.print?.isPortrait === true ? 'portrait' : 'landscape'}" fitToWidth="${plan.print?.pagesWide ?? 1}" fitToHeight="0"/>`,
    headerFooter: '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    ...worksheetOrder.map((name) => parts[name]),
    '</worksheet>',
  ].join('');
}

function viewXml({ frozen, showsGrid }: SheetPlan, isFirst: boolean): string {
  const { rows, columns } = frozen;
  const corner = `${columnLetters(columns)}${rows + 1}`;
  const active = columns > 0 ? (rows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane =
    rows + columns === 0
      ? ''
      : `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`;
  return `<sheetViews><sheetView${showsGrid === true ? '' : ' showGridLines="0"'}${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml({ columns }: SheetPlan, styleNumber: (name: StyleName) => number): string {
  if (columns.length === 0) return '';
  const cols = columns.map(({ width, style }, i) => {
    const styled = style === undefined ? '' : ` style="${styleNumber(style)}"`;
    return `<col min="${i + 1}" max="${i + 1}" width="${width + 0.7109375}"${styled} customWidth="1"/>`;
  });
  return `<cols>${cols.join('')}</cols>`;
}

function mergesXml({ merges = [] }: SheetPlan): string {
  if (merges.length === 0) return '';
  const cells = merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`);
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

function coloringsXml({ colorings = [] }: SheetPlan): string {
  const byArea = new Map<string, string[]>();
  colorings.forEach(({ area, when, style }, i) => {
    const value = typeof when === 'number' ? String(when) : `"${when.replaceAll('"', '""')}"`;
    const rule = `<cfRule type="cellIs" dxfId="${coloringNames.indexOf(style)}" priority="${i + 1}" operator="equal"><formula>${escapeXml(value)}</formula></cfRule>`;
    const ref = areaText(area);
    byArea.set(ref, [...(byArea.get(ref) ?? []), rule]);
  });
  return [...byArea]
    .map(([ref, rules]) => `<conditionalFormatting sqref="${ref}">${rules.join('')}</conditionalFormatting>`)
    .join('');
}

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const entries = validations.map((validation) => {
    const { area, prompt } = validation;
    const hint =
      prompt === undefined
        ? ''
        : ` showInputMessage="1" promptTitle="${escapeXml(prompt.title.slice(0, PROMPT_TITLE_LIMIT))}" prompt="${escapeXml(prompt.text.slice(0, PROMPT_LIMIT))}"`;
    const { attributes, formulas } = ruleOf(validation);
    return `<dataValidation${attributes} allowBlank="1"${hint} sqref="${areaText(area)}">${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${entries.length}">${entries.join('')}</dataValidations>`;
}

function ruleOf({ type, values, min, max }: Validation): { readonly attributes: string; readonly formulas: string } {
  const error = (text: string) => ` showErrorMessage="1" errorTitle="This does not fit" error="${escapeXml(text)}"`;
  switch (type) {
    case 'list':
      return {
        attributes: ` type="list"${error('Choose one of the list.')}`,
        formulas: `<formula1>${escapeXml(values ?? '')}</formula1>`,
      };
    case 'day':
      return {
        attributes: ` type="date" operator="greaterThanOrEqual" errorStyle="warning"${error('A date belongs here.')}`,
        formulas: '<formula1>1</formula1>',
      };
    case 'number': {
      const bounds = max === undefined ? 'greaterThanOrEqual' : 'between';
      const said =
        max === undefined
          ? `A number of ${min ?? 0} or more belongs here.`
          : `A number from ${min ?? 0} to ${max} belongs here.`;
      return {
        attributes: ` type="decimal" operator="${bounds}"${error(said)}`,
        formulas: `<formula1>${min ?? 0}</formula1>${max === undefined ? '' : `<formula2>${max}</formula2>`}`,
      };
    }
    case 'hint':
      return { attributes: '', formulas: '' };
  }
}

function linksXml({ rows }: SheetPlan): string {
  const links: string[] = [];
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell?.link === undefined) return;
      links.push(
        `<hyperlink ref="${columnLetters(column)}${row + 1}" location="${escapeXml(cell.link)}" display="${escapeXml(String(cell.value ?? '').slice(0, 100))}"/>`,
      );
    });
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}
