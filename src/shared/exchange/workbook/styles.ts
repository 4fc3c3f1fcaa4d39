import { escapeXml } from './xmlText.ts';

/** Colors, RRGGBB. Dark texts on light fills: contrast at least 4.5 to 1 in print and on projectors. */
const ink = {
  text: '1F2937',
  quiet: '5B6675',
  rule: 'D9DFE7',
  header: '24364F',
  headerText: 'FFFFFF',
  calculated: 'E4E9F0',
  accent: '1D5FBF',
  today: 'FFE9A8',
} as const;

interface Font {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly underline?: boolean;
}

export interface Style {
  readonly font?: Font;
  readonly fill?: string;
  /** Lines along the cell's edges. */
  readonly rule?: 'below' | 'above' | 'around' | 'strong' | 'today';
  readonly format?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wraps?: boolean;
  readonly rotated?: boolean;
  readonly indent?: number;
  /** The text is a text even where it begins like a formula. */
  readonly quoted?: boolean;
}

const header: Style = {
  font: { bold: true, color: ink.headerText },
  fill: ink.header,
  vertical: 'center',
  wraps: true,
  rule: 'around',
};
/** Texts keep off the edges of their cells: a number at the right edge of one would touch them. */
const leftEdge: Style = { horizontal: 'left', indent: 1 };
const body: Style = { font: { color: ink.text }, vertical: 'top', rule: 'below' };
const calculated: Style = { ...body, font: { color: ink.quiet } };
const bar = (fill: string): Style => ({
  fill,
  font: { color: ink.text, bold: true },
  horizontal: 'center',
  vertical: 'center',
  rule: 'below',
});

/** Number formats that depend on the map. */
export interface Formats {
  /** Of amounts in the map's currency. */
  readonly money: string;
}

/** Every style of the workbook. `money` stands for the format of amounts in the map's currency. */
const declared = {
  plain: { font: { color: ink.text }, vertical: 'top' },
  header: { ...header, ...leftEdge },
  headerCalculated: {
    ...header,
    ...leftEdge,
    font: { bold: true, italic: true, color: ink.text },
    fill: ink.calculated,
  },
  headerBottom: { ...header, ...leftEdge, vertical: 'bottom' },
  headerRight: { ...header, horizontal: 'right', indent: 1 },
  headerCalculatedRight: {
    ...header,
    font: { bold: true, italic: true, color: ink.text },
    fill: ink.calculated,
    horizontal: 'right',
    indent: 1,
  },
  headerCenter: { ...header, horizontal: 'center' },
  headerRotated: { ...header, rotated: true, horizontal: 'center', vertical: 'bottom' },
  headerGoal: {
    ...header,
    fill: ink.calculated,
    font: { color: ink.text },
    rotated: true,
    horizontal: 'center',
    vertical: 'bottom',
  },
  headerToday: { ...header, fill: ink.today, font: { bold: true, color: ink.text }, horizontal: 'center' },
  text: { ...body, ...leftEdge, format: '@', wraps: true },
  textQuoted: { ...body, ...leftEdge, format: '@', wraps: true, quoted: true },
  paragraph: { ...body, ...leftEdge, wraps: true },
  paragraphQuoted: { ...body, ...leftEdge, wraps: true, quoted: true },
  title: { ...body, ...leftEdge, format: '@', wraps: true, font: { bold: true, color: ink.text } },
  titleQuoted: { ...body, ...leftEdge, format: '@', wraps: true, quoted: true, font: { bold: true, color: ink.text } },
  id: { ...body, ...leftEdge, format: '@', font: { color: ink.quiet, size: 8 } },
  day: { ...body, format: 'day', horizontal: 'right', indent: 1 },
  whole: { ...body, format: '#,##0', horizontal: 'right', indent: 1 },
  decimal: { ...body, format: '#,##0.######', horizontal: 'right', indent: 1 },
  number: { ...body, horizontal: 'right', indent: 1 },
  money: { ...body, format: 'money', horizontal: 'right', indent: 1 },
  choice: { ...body, ...leftEdge, wraps: true },
  flag: { ...body, horizontal: 'center' },
  quiet: { ...calculated, ...leftEdge, wraps: true },
  quietCenter: { ...calculated, horizontal: 'center' },
  quietWhole: { ...calculated, format: '#,##0', horizontal: 'right', indent: 1 },
  quietDecimal: { ...calculated, format: '#,##0.######', horizontal: 'right', indent: 1 },
  quietMoney: { ...calculated, format: 'money', horizontal: 'right', indent: 1 },
  quietShare: { ...calculated, format: '0%', horizontal: 'right', indent: 1 },
  quietDay: { ...calculated, format: 'day', horizontal: 'right', indent: 1 },
  link: { ...body, ...leftEdge, wraps: true, font: { color: ink.accent, underline: true } },
  linkQuoted: { ...body, ...leftEdge, wraps: true, quoted: true, font: { color: ink.accent, underline: true } },
  note: { ...leftEdge, font: { color: ink.quiet }, vertical: 'top' },
  mapTitle: { font: { size: 20, bold: true, color: ink.text }, format: '@', vertical: 'center', quoted: true },
  section: { font: { size: 12, bold: true, color: ink.header }, rule: 'strong', vertical: 'bottom' },
  sectionRight: {
    font: { bold: true, color: ink.quiet },
    rule: 'strong',
    vertical: 'bottom',
    horizontal: 'right',
    indent: 1,
  },
  label: { ...body, font: { color: ink.quiet } },
  labelFact: { ...body, font: { bold: true, color: ink.text } },
  fact: { ...body, format: '@', wraps: true, quoted: true },
  factDay: { ...body, format: 'day', horizontal: 'left' },
  figure: { ...body, font: { size: 14, bold: true, color: ink.text }, horizontal: 'right', vertical: 'center' },
  figureShare: {
    ...body,
    font: { size: 14, bold: true, color: ink.text },
    format: '0%',
    horizontal: 'right',
    vertical: 'center',
  },
  figureLabel: { ...body, font: { bold: true, color: ink.text }, vertical: 'center' },
  explanation: { ...body, font: { color: ink.quiet }, wraps: true, vertical: 'center', indent: 1, horizontal: 'left' },
  total: {
    ...body,
    font: { bold: true, color: ink.text },
    rule: 'above',
    format: '#,##0',
    horizontal: 'right',
    indent: 1,
  },
  totalMoney: {
    ...body,
    font: { bold: true, color: ink.text },
    rule: 'above',
    format: 'money',
    horizontal: 'right',
    indent: 1,
  },
  totalLabel: { ...body, ...leftEdge, font: { bold: true, color: ink.text }, rule: 'above' },
  totalCenter: { ...body, font: { bold: true, color: ink.text }, rule: 'above', format: '#,##0', horizontal: 'center' },
  sideTotal: { ...body, font: { bold: true, color: ink.text }, format: '#,##0', horizontal: 'center' },
  mark: { ...body, horizontal: 'center', vertical: 'center', format: '[=1]"●";[=0]"○";"◐"' },
  strength: {
    rule: 'around',
    font: { color: ink.text },
    horizontal: 'center',
    vertical: 'center',
    format: '[=3]"●●●";[=2]"●●";"●"',
  },
  matrixBlank: { rule: 'around' },
  indirect: {
    font: { color: ink.quiet, size: 14, bold: true },
    horizontal: 'center',
    vertical: 'center',
    rule: 'around',
  },
  barIdea: bar('E5E9EF'),
  barPlanned: bar('C9DCF5'),
  barActive: bar('9CC4F2'),
  barPaused: bar('F3DDB0'),
  barDone: bar('BFE3CB'),
  barIdeaToday: { ...bar('E5E9EF'), rule: 'today' },
  barPlannedToday: { ...bar('C9DCF5'), rule: 'today' },
  barActiveToday: { ...bar('9CC4F2'), rule: 'today' },
  barPausedToday: { ...bar('F3DDB0'), rule: 'today' },
  barDoneToday: { ...bar('BFE3CB'), rule: 'today' },
  flagToday: { ...body, horizontal: 'center', fill: 'FFF6DC', rule: 'today' },
  severity: { ...body, ...leftEdge, font: { bold: true, color: ink.text } },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof declared;

/** The style of a name. */
export function styleOf(name: StyleName): Style {
  return declared[name];
}

/** The form of a style for a text that begins like a formula; the style itself where it has none. */
export function quotedForm(name: StyleName): StyleName {
  const quoted = `${name}Quoted`;
  return quoted in declared ? (quoted as StyleName) : name;
}

/** True for texts that a spreadsheet program would take for a formula when they are typed. */
export function looksLikeFormula(text: string): boolean {
  return /^[\s\u00a0]*[=+\-@]|^[\t\r\u00a0]/.test(text);
}

const colorings = {
  strong: { fill: '7FB69A', color: '0B2A1B' },
  medium: { fill: 'B5D9C5', color: '0F3A26' },
  weak: { fill: 'E1F1E8', color: '1F4A35' },
  bad: { fill: 'F9D2CE', color: '7A1410' },
  warning: { fill: 'FCE8BF', color: '5C3D00' },
  information: { fill: 'D9E8FB', color: '123F78' },
  good: { fill: 'CFEBD8', color: '124A2A' },
} as const;

/** The styles part of a workbook. @param names the styles in the order of their numbers; number 0 is the plain one */
export function stylesXml(names: readonly StyleName[], formats: Formats): string {
  const fonts = new Parts();
  const fills = new Parts();
  const borders = new Parts();
  const numberFormats = new Parts();
  fonts.number(fontXml({ color: ink.text }));
  // The first two fills are fixed by the format.
  fills.number('<fill><patternFill patternType="none"/></fill>');
  fills.number('<fill><patternFill patternType="gray125"/></fill>');
  borders.number(borderXml(undefined));
  const cells = names.map((name) => {
    const style: Style = declared[name];
    const font = fonts.number(fontXml(style.font ?? {}));
    const fill = style.fill === undefined ? 0 : fills.number(solidFill(style.fill));
    const border = borders.number(borderXml(style.rule));
    const format = formatNumber(style.format, formats, numberFormats);
    const quoted = style.quoted === true ? ' quotePrefix="1"' : '';
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`;
  });
  const different = Object.values(colorings).map(
    ({ fill, color }) =>
      `<dxf><font><color rgb="FF${color}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    numberFormats.list.length === 0 ? '' : list('numFmts', numberFormats.list),
    list('fonts', fonts.list),
    list('fills', fills.list),
    list('borders', borders.list),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', cells),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    list('dxfs', different),
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ].join('');
}

/** Parts of one sort, each once, by number. */
class Parts {
  readonly list: string[] = [];

  number(xml: string): number {
    const known = this.list.indexOf(xml);
    return known >= 0 ? known : this.list.push(xml) - 1;
  }
}

const list = (name: string, parts: readonly string[]) => `<${name} count="${parts.length}">${parts.join('')}</${name}>`;

function fontXml({ size = 10, bold, italic, color = ink.text, underline }: Font): string {
  return `<font>${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}${underline === true ? '<u/>' : ''}<sz val="${size}"/><color rgb="FF${color}"/><name val="Calibri"/><family val="2"/></font>`;
}

function solidFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(rule: Style['rule']): string {
  const edge = (side: string, on: boolean, kind = 'thin', color: string = ink.rule) =>
    on ? `<${side} style="${kind}"><color rgb="FF${color}"/></${side}>` : `<${side}/>`;
  const around = rule === 'around';
  const now = rule === 'today';
  const bottom =
    rule === 'strong'
      ? edge('bottom', true, 'medium', ink.header)
      : edge('bottom', around || now || rule === 'below' || rule === 'above');
  const top = rule === 'above' ? edge('top', true, 'thin', ink.quiet) : edge('top', around);
  const side = (name: string) => (now ? edge(name, true, 'medium', 'C98A00') : edge(name, around));
  return `<border>${side('left')}${side('right')}${top}${bottom}<diagonal/></border>`;
}

/** Number formats below this are built in. */
const FIRST_OWN_FORMAT = 164;

function formatNumber(format: string | undefined, formats: Formats, own: Parts): number {
  switch (format) {
    case undefined:
      return 0;
    case '0%':
      return 9;
    case '#,##0':
      return 3;
    // Shown in the order of the system's own short date.
    case 'day':
      return 14;
    case '@':
      return 49;
    default: {
      const code = format === 'money' ? formats.money : format;
      const before = own.list.length;
      // A format's number stands in its own text, so it is looked up by the code.
      const known = own.list.findIndex((xml) => xml.includes(`formatCode="${escapeXml(code)}"`));
      if (known >= 0) return FIRST_OWN_FORMAT + known;
      own.list.push(`<numFmt numFmtId="${FIRST_OWN_FORMAT + before}" formatCode="${escapeXml(code)}"/>`);
      return FIRST_OWN_FORMAT + before;
    }
  }
}

function alignmentXml({ horizontal, vertical = 'top', wraps, rotated, indent }: Style): string {
  const parts = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    ` vertical="${vertical}"`,
    rotated === true ? ' textRotation="90"' : '',
    wraps === true ? ' wrapText="1"' : '',
    indent === undefined ? '' : ` indent="${indent}"`,
  ];
  return `<alignment${parts.join('')}/>`;
}

/** True for styles whose cells stand at the right edge, as numbers and dates do. */
export function isRightAligned(name: StyleName): boolean {
  return styleOf(name).horizontal === 'right';
}
