import type { StyleName } from './styles.ts';

/** A cell to be written. Days are written as serials under a date style. */
export interface PlannedCell {
  readonly value: string | number | null;
  readonly style: StyleName;
  /** Without the equals sign; `value` is then its result, for readers that do not calculate. */
  readonly formula?: string;
  /** A place in this workbook: `'KPI route'!A5`. */
  readonly link?: string;
}

export interface PlannedRow {
  readonly cells: readonly (PlannedCell | null)[];
  /** In points; fitted to its texts where left out. */
  readonly height?: number;
}

export interface PlannedColumn {
  /** In characters. */
  readonly width: number;
  /** What empty cells, and so new rows, look like. */
  readonly style?: StyleName;
}

/** Rows and columns, 0 first, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What may be typed into an area. */
export interface Validation {
  readonly area: Area;
  readonly type: 'list' | 'day' | 'number' | 'hint';
  /** For `list`: the values as a formula, `Lists!$A$2:$A$7`. */
  readonly values?: string;
  /** For `number`: the least and the most that is taken. */
  readonly min?: number;
  readonly max?: number;
  readonly prompt?: { readonly title: string; readonly text: string };
}

/** A style for the cells of an area that hold a value. */
export interface Coloring {
  readonly area: Area;
  readonly when: string | number;
  readonly style: ColoringName;
}

export const coloringNames = ['strong', 'medium', 'weak', 'bad', 'warning', 'information', 'good'] as const;
export type ColoringName = (typeof coloringNames)[number];

export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly PlannedRow[];
  readonly columns: readonly PlannedColumn[];
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter?: Area;
  readonly validations?: readonly Validation[];
  readonly colorings?: readonly Coloring[];
  readonly merges?: readonly Area[];
  /** RRGGBB. */
  readonly tab?: string;
  readonly isHidden?: boolean;
  readonly showsGrid?: boolean;
  /** Heights are only estimates: programs fit rows to their texts when a cell is edited. */
  readonly fitsRows?: boolean;
  readonly print?: {
    readonly pagesWide: number;
    /** How many rows and columns are repeated on each page. */
    readonly repeatRows: number;
    readonly repeatColumns: number;
    readonly isPortrait?: boolean;
    /** What is printed; all of it where left out. */
    readonly area?: Area;
  };
}

/** `A`, `Z`, `AA`. @param column 0 first */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1:C7`, or `A1` for one cell. */
export function areaText({ top, left, bottom, right }: Area): string {
  const from = `${columnLetters(left)}${top + 1}`;
  const to = `${columnLetters(right)}${bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** `$A$1:$C$7`. */
export function fixedAreaText({ top, left, bottom, right }: Area): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
