import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import type { TableName } from '#shared/model/tables.ts';
import type { Day, Id } from '#shared/model/values.ts';
import type { Column, Withheld } from './columns.ts';
import type { DropdownLists } from './dropdownLists.ts';
import type { ReferenceBook } from './references.ts';
import type { SheetPlan } from './sheetPlan.ts';
import type { StyleName } from './styles.ts';
import type { CellContent } from './workbookContent.ts';

/** A column whose values follow from the map: written, never read. */
export interface CalculatedColumn {
  readonly header: string;
  readonly help: string;
  readonly width: number;
  readonly style: StyleName;
  readonly withheld?: Withheld;
  readonly value: (record: SheetRecord, context: ExportContext) => CellContent;
}

/** A row of a record sheet: the record with its own id (of a reading: its KPI's), and what else its columns name. */
export interface SheetRecord {
  readonly id: Id;
  readonly [key: string]: unknown;
}

/** Where the records of a sheet stand in the document. */
export type RecordHome =
  | { readonly table: 'elements'; readonly kind: KindName }
  | { readonly table: Exclude<TableName, 'elements'> }
  /** Entries of a list inside elements. */
  | { readonly table: 'elements'; readonly entries: 'milestones' | 'readings' };

/** A sheet with one header row and one row a record, to be edited and read back. */
export interface RecordSheet {
  readonly role: 'records';
  readonly name: string;
  /** What one of its records is called: `Goal`. */
  readonly label: string;
  readonly about: string;
  readonly home: RecordHome;
  readonly columns: readonly Column[];
  readonly calculated: readonly CalculatedColumn[];
  readonly tab: string;
  /** The header of its id column. */
  readonly rows: (document: MapDocument) => readonly SheetRecord[];
}

/** A sheet that is only read by people; edits there change nothing. */
export interface CalculatedSheet {
  readonly role: 'calculated' | 'facts';
  readonly name: string;
  readonly about: string;
  readonly plan: (context: ExportContext) => SheetPlan;
}

export type WorkbookSheet = RecordSheet | CalculatedSheet;

/** Header of the column that tells which record a row is. */
export const ID_HEADER = 'ID';

/** Colors of the sheets' tabs, by what they hold. */
export const tabs = {
  overview: '24364F',
  goals: 'B7791F',
  work: '1D5FBF',
  measures: '2F855A',
  capabilities: '805AD5',
  people: 'C05621',
  links: '5B6675',
} as const;

/** A record sheet as it is written: its columns without the withheld ones, and its rows. */
export interface LaidOutSheet {
  readonly sheet: RecordSheet;
  readonly columns: readonly Column[];
  readonly calculated: readonly CalculatedColumn[];
  readonly rows: readonly SheetRecord[];
}

/** What the sheets of one export share: the map, where each record stands, names for records and the dropdown lists. */
export interface ExportContext {
  readonly document: MapDocument;
  readonly evaluation: Evaluation;
  /** All sheets, in their order. */
  readonly sheets: readonly WorkbookSheet[];
  /** The day marked as today. */
  readonly asOf: Day;
  readonly withheld: ReadonlySet<Withheld>;
  readonly references: ReferenceBook;
  readonly lists: DropdownLists;
  /** A record sheet's columns and rows as this export writes them. @throws Error for a name that is no record sheet's */
  readonly layoutOf: (name: string) => LaidOutSheet;
  /** Where a record's row is, for a link to it: `Goals!A7`. */
  readonly placeOf: (id: Id) => string | undefined;
  /** The cells of a column below its header, as a formula writes them; undefined where the column is left out. */
  readonly rangeOf: (sheetName: string, header: string) => string | undefined;
}
