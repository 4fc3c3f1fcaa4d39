import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Day, Id } from '#shared/model/values.ts';
import type { Withheld } from './columns.ts';
import { DropdownLists } from './dropdownLists.ts';
import { ReferenceBook } from './references.ts';
import { columnLetters, quotedSheet } from './sheetPlan.ts';
import type { ExportContext, LaidOutSheet, RecordSheet, WorkbookSheet } from './workbookSheet.ts';

/** What is left out of a client copy. */
export interface WorkbookOptions {
  /** The day marked as today; the evaluation's unless given. */
  readonly asOf?: Day;
  /** Leaves out every amount and what follows from amounts. */
  readonly withoutMoney?: boolean;
  /** Leaves out the names of owners, partners and teams. */
  readonly withoutOwners?: boolean;
}

/** The context of one export. */
export class WorkbookExport implements ExportContext {
  readonly document: MapDocument;
  readonly evaluation: Evaluation;
  readonly sheets: readonly WorkbookSheet[];
  readonly asOf: Day;
  readonly withheld: ReadonlySet<Withheld>;
  readonly references: ReferenceBook;
  readonly lists = new DropdownLists();
  readonly #layouts = new Map<string, LaidOutSheet>();
  readonly #places = new Map<Id, string>();

  constructor(evaluation: Evaluation, options: WorkbookOptions, sheets: readonly WorkbookSheet[]) {
    this.sheets = sheets;
    this.document = evaluation.document;
    this.evaluation = evaluation;
    this.asOf = options.asOf ?? evaluation.asOf;
    this.withheld = new Set([
      ...(options.withoutMoney === true ? (['money'] as const) : []),
      ...(options.withoutOwners === true ? (['owners'] as const) : []),
    ]);
    this.references = new ReferenceBook(this.document);
    for (const sheet of sheets) if (sheet.role === 'records') this.#layOut(sheet);
  }

  #layOut(sheet: RecordSheet): void {
    const isKept = ({ withheld }: { readonly withheld?: Withheld }) =>
      withheld === undefined || !this.withheld.has(withheld);
    const rows = sheet.rows(this.document);
    this.#layouts.set(sheet.name, {
      sheet,
      columns: sheet.columns.filter(isKept),
      calculated: sheet.calculated.filter(isKept),
      rows,
    });
    if ('entries' in sheet.home) return;
    rows.forEach(({ id }, i) => {
      this.#places.set(id, `${quotedSheet(sheet.name)}!A${i + 2}`);
    });
  }

  /** A record sheet's columns and rows as this export writes them. @throws Error for a name that is no record sheet's */
  layoutOf(name: string): LaidOutSheet {
    const layout = this.#layouts.get(name);
    if (layout === undefined) throw new Error(`no record sheet ${name}`);
    return layout;
  }

  /** Where a record's row is, for a link to it: `Goals!A7`. */
  placeOf(id: Id): string | undefined {
    return this.#places.get(id);
  }

  /** The cells of a column below its header, as a formula writes them; undefined where the column is left out. */
  rangeOf(sheetName: string, header: string): string | undefined {
    const { columns, calculated, rows } = this.layoutOf(sheetName);
    const at = [...columns, ...calculated].findIndex((column) => column.header === header);
    if (at < 0) return undefined;
    const letters = columnLetters(at);
    return `${quotedSheet(sheetName)}!$${letters}$2:$${letters}$${Math.max(2, rows.length + 1)}`;
  }
}
