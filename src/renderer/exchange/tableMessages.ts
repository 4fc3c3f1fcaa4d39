/** What the window and its worker for tables say to each other. */
import type { ClientMapping } from '#shared/exchange/workbook/clientMapping.ts';
import type { CompareOptions } from '#shared/exchange/workbook/comparison.ts';
import type { WorkbookOptions } from '#shared/exchange/workbook/exportContext.ts';
import type { Preview } from '#shared/exchange/workbook/preview.ts';
import type { Day } from '#shared/model/values.ts';
import type { WorkerAnswer } from './askWorker.ts';
import type { DocumentParcel } from './documentPieces.ts';

/** The answers to a preview's questions. */
export type ReadingChoices = Omit<CompareOptions, 'newId'>;

/** The first rows of a sheet, to choose headers and columns by. */
export interface SheetOutline {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** What was read of a file before it is held against a map. */
export interface TableOutline {
  readonly sheets: readonly SheetOutline[];
  /** True for a workbook that this program wrote; anything else has its columns matched. */
  readonly isExported: boolean;
  /** How a table of somebody's own is likely meant; null where nothing looks like a row of headers. */
  readonly mapping: ClientMapping | null;
}

/** A preview without the map that it was held against, which the window has already. */
export type PreviewParts = Omit<Preview, 'document'>;

export type TableRequest =
  | { readonly task: 'write'; readonly map: DocumentParcel; readonly asOf: Day; readonly options: WorkbookOptions }
  | { readonly task: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly task: 'guess'; readonly sheet: string; readonly headerRow?: number }
  | {
      readonly task: 'compare';
      readonly map: DocumentParcel;
      /** Null for a workbook that this program wrote. */
      readonly mapping: ClientMapping | null;
      readonly choices: ReadingChoices;
    };

export interface TableResults {
  readonly write: Uint8Array<ArrayBuffer>;
  readonly read: TableOutline;
  readonly guess: ClientMapping | null;
  readonly compare: PreviewParts;
}

export type TableAnswer = WorkerAnswer<TableResults[keyof TableResults]>;
