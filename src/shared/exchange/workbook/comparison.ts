import type { MapDocument } from '#shared/model/document.ts';
import { type AnyRecord, nameOf, type TableName } from '#shared/model/tables.ts';
import type { Id } from '#shared/model/values.ts';
import type { Column, ReferenceTarget } from './columns.ts';
import { type ParsedCell, parseCell } from './parseCell.ts';
import type { Addition, FieldChange, Place, Preview, Question, Removal, Unreadable } from './preview.ts';
import { type Named, ReferenceBook, type Resolved } from './references.ts';
import type { DayOrder, DecimalSign } from './typedText.ts';
import { decimalEvidence } from './typedText.ts';
import { type CellContent, isCellDay, textOfCell, type WorkbookContent } from './workbookContent.ts';

export interface CompareOptions {
  /** Gives each new record its id. */
  readonly newId: () => Id;
  /** How dates like 01/02/2026 are meant, by the keys of the preview's questions, or in every column. */
  readonly dayOrder?: DayOrder | Readonly<Record<string, DayOrder>>;
  /** How the file writes decimals, where it does not tell by itself. */
  readonly decimalSign?: DecimalSign;
}

/** How many cells a question shows. */
const SAMPLES = 3;

/** A comparison under way: what it draws on and what it has found so far. */
export class Comparison {
  readonly document: MapDocument;
  readonly newId: () => Id;
  /** Names as they stood when the workbook was exported: what an untouched cell holds. */
  readonly references: ReferenceBook;
  readonly additions: Addition[] = [];
  readonly changes: FieldChange[] = [];
  readonly removals: Removal[] = [];
  readonly unreadable: Unreadable[] = [];
  readonly ignored: string[] = [];
  readonly notes: string[] = [];
  readonly #questions = new Map<string, { question: Omit<Question, 'samples'>; samples: string[] }>();
  readonly #options: CompareOptions;
  readonly #decimalSign: DecimalSign | undefined;
  #newReferences: ReferenceBook;

  constructor(document: MapDocument, content: WorkbookContent, options: CompareOptions) {
    this.document = document;
    this.newId = options.newId;
    this.references = new ReferenceBook(document);
    this.#newReferences = this.references;
    this.#options = options;
    this.#decimalSign = options.decimalSign ?? decimalSignOf(content);
  }

  /** Tells how records will be called once the workbook is taken over: new ones, and those with another title. */
  expect(named: Partial<Record<ReferenceTarget, readonly Named[]>>): void {
    this.#newReferences = new ReferenceBook(this.document, named);
  }

  /**
   * The value of a cell. What cannot be read is listed, with its place.
   * @param afterwards what becomes of it, for the sentence: `left as it was`
   */
  read(
    column: Column,
    content: CellContent,
    place: Place,
    afterwards: string,
  ): { readonly value: unknown } | undefined {
    const parsed = this.#parse(column, content, place);
    if ('value' in parsed) {
      if (parsed.note !== undefined) {
        this.notes.push(`“${place.sheet}”, row ${place.row}: ${column.header} ${parsed.note}.`);
      }
      return parsed;
    }
    if ('question' in parsed) {
      const key = questionKey(place.sheet, column);
      const asked = this.#questions.get(key) ?? {
        question: { key, kind: parsed.question, sheet: place.sheet, field: column.header },
        samples: [],
      };
      if (asked.samples.length < SAMPLES) asked.samples.push(parsed.sample);
      this.#questions.set(key, asked);
      this.list(place, column.header, `“${parsed.sample}” can be read in two ways; ${afterwards}`);
    } else {
      this.list(place, column.header, `${parsed.problem}; ${afterwards}`);
    }
    return undefined;
  }

  /** The record that a name means: as it will be called, else as it is called now. */
  resolve(target: ReferenceTarget, text: string): Resolved {
    const found = this.#newReferences.in(target).resolve(text);
    return 'id' in found ? found : this.references.in(target).resolve(text);
  }

  #parse(column: Column, content: CellContent, place: Place): ParsedCell {
    const { dayOrder } = this.#options;
    const order = typeof dayOrder === 'object' ? dayOrder[questionKey(place.sheet, column)] : dayOrder;
    return parseCell(column, content, {
      resolve: (target, text) => this.resolve(target, text),
      ...(order === undefined ? {} : { dayOrder: order }),
      ...(this.#decimalSign === undefined ? {} : { decimalSign: this.#decimalSign }),
    });
  }

  /** Lists something that could not be read. @param what the end of a sentence that begins with its place */
  list(place: Place, field: string | undefined, what: string): void {
    const where = field === undefined ? '' : `${field} `;
    this.unreadable.push({
      ...place,
      ...(field === undefined ? {} : { field }),
      reason: `“${place.sheet}”, row ${place.row}: ${where}${what}.`.replace(/\s+/g, ' '),
    });
  }

  nameOf(table: TableName, record: AnyRecord): string {
    return nameOf(table, record);
  }

  preview(): Preview {
    const { document, additions, changes, removals, unreadable, ignored, notes } = this;
    const questions = [...this.#questions.values()].map(({ question, samples }) => ({ ...question, samples }));
    return { document, additions, changes, removals, unreadable, questions, ignored, notes };
  }
}

function questionKey(sheet: string, column: Column): string {
  return `${sheet}/${column.header}`;
}

/** How a file writes decimals, where its own texts say it and do not contradict each other. */
function decimalSignOf(content: WorkbookContent): DecimalSign | undefined {
  const found = new Set<DecimalSign>();
  for (const { rows } of content.sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        if (typeof cell !== 'string' || cell.length > 30) continue;
        const sign = decimalEvidence(cell);
        if (sign !== null) found.add(sign);
      }
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** A cell as the preview shows it. */
export function shownText(content: CellContent): string {
  return isCellDay(content) ? content.day : textOfCell(content);
}
