import { type CellObject, read, SSF, type WorkSheet } from 'xlsx';
import { dayOfSerial } from './daySerial.ts';
import { type CleanPackage, cleanPackage } from './gate/cleanPackage.ts';
import { ROW_LIMIT } from './gate/limits.ts';
import { RefusedWorkbook } from './refusedWorkbook.ts';
import { columnLetters } from './sheetPlan.ts';
import type { CellContent, ContentNote, RowContent, SheetContent, WorkbookContent } from './workbookContent.ts';

/** How many addresses a note names before it says how many more there are. */
const ADDRESSES_NAMED = 5;

/**
 * The cells of an `.xlsx` workbook, past the gate of reliability.md. Formulas are taken by their last results; dates are
 * calendar days without a time zone, from whichever day the workbook counts.
 * @throws RefusedWorkbook with one clear sentence where it is not read at all
 */
export function readWorkbook(bytes: Uint8Array): WorkbookContent {
  const clean = cleanPackage(bytes);
  const library = openClean(clean);
  const notes: ContentNote[] = [...clean.notes];
  const note = (sheet: string, text: string) => notes.push({ sheet, text });
  const sheets = clean.sheets.map(({ name, isHidden, found }, i): SheetContent => {
    const sheet = library[i];
    const reading = new SheetReading(name, clean.from1904, found.withoutResult);
    const rows = sheet === undefined ? [] : reading.rows(sheet);
    if (isHidden && rows.length > 0 && name !== 'Lists') note(name, `The hidden sheet “${name}” was read as well.`);
    if (found.hiddenRows > 0) note(name, `“${name}”: ${found.hiddenRows} hidden rows were read as well.`);
    if (found.hasHiddenColumns) note(name, `“${name}”: hidden columns were read as well.`);
    if (found.hasMergedCells) note(name, `“${name}”: of merged cells, the first holds the value.`);
    for (const text of reading.notes()) note(name, text);
    return { name, isHidden, rows };
  });
  if (sheets.length === 0) throw new RefusedWorkbook('damaged', 'The workbook has no sheet with cells.');
  return { sheets, notes };
}

function openClean(clean: CleanPackage): readonly (WorkSheet | undefined)[] {
  try {
    const workbook = read(clean.bytes, {
      type: 'array',
      WTF: true,
      nodim: true,
      dense: true,
      sheetRows: ROW_LIMIT + 2,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      bookVBA: false,
    });
    return workbook.SheetNames.map((name) => workbook.Sheets[name]);
  } catch {
    throw new RefusedWorkbook(
      'damaged',
      'The workbook is damaged: its cells cannot be read; save it again in the program that made it.',
    );
  }
}

/** What the library calls errors by number. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

class SheetReading {
  readonly #name: string;
  readonly #from1904: boolean;
  readonly #formulas: string[] = [];
  readonly #unknownResults: readonly string[];
  readonly #oddDays: string[] = [];

  constructor(name: string, from1904: boolean, unknownResults: readonly string[]) {
    this.#name = name;
    this.#from1904 = from1904;
    this.#unknownResults = unknownResults;
  }

  rows(sheet: WorkSheet): readonly RowContent[] {
    const rows: RowContent[] = [];
    const data = (sheet['!data'] ?? []) as (CellObject[] | undefined)[];
    data.forEach((row, r) => {
      if (row === undefined) return;
      const cells: (CellContent | undefined)[] = [];
      let holdsAny = false;
      row.forEach((cell, c) => {
        if (cell === undefined) return;
        const content = this.#content(cell, `${columnLetters(c)}${r + 1}`);
        if (content === null) return;
        cells[c] = content;
        holdsAny = true;
      });
      if (holdsAny) rows.push({ number: r + 1, cells });
    });
    return rows;
  }

  #content(cell: CellObject, address: string): CellContent {
    if (cell.f !== undefined) this.#formulas.push(address);
    switch (cell.t) {
      case 's':
        return typeof cell.v === 'string' && cell.v !== '' ? cell.v : null;
      case 'b':
        return cell.v === true;
      case 'e':
        return { error: ERRORS[Number(cell.v)] ?? '#VALUE!' };
      case 'n':
        return this.#number(cell, address);
      default:
        return null;
    }
  }

  #number(cell: CellObject, address: string): CellContent {
    if (typeof cell.v !== 'number' || !Number.isFinite(cell.v)) return null;
    if (!isDayFormat(cell.z)) return cell.v;
    const day = dayOfSerial(cell.v, this.#from1904);
    if (day !== null) return { day };
    this.#oddDays.push(address);
    return cell.v;
  }

  notes(): readonly string[] {
    const said = (addresses: readonly string[], what: string) =>
      addresses.length === 0 ? [] : [`“${this.#name}”: ${what} (${named(addresses)}).`];
    const formulas = this.#formulas.filter((address) => !this.#unknownResults.includes(address));
    return [
      ...said(formulas, 'formulas were ignored, their last results read'),
      ...said(this.#unknownResults, 'formulas without a result were read as empty cells'),
      ...said(this.#oddDays, 'numbers shown as dates are no days in the calendar'),
    ];
  }
}

/** True for formats that show a day; a mere time of day is a number. */
function isDayFormat(format: string | number | undefined): boolean {
  if (typeof format !== 'string' || format === 'General' || format === '@') return false;
  return SSF.is_date(format) === true && /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function named(addresses: readonly string[]): string {
  const first = addresses.slice(0, ADDRESSES_NAMED).join(', ');
  const more = addresses.length - ADDRESSES_NAMED;
  return more > 0 ? `${first} and ${more} more` : first;
}
