import { evaluate } from '#shared/checks/evaluate.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { serialOfDay } from './daySerial.ts';
import { WorkbookExport } from './exportContext.ts';
import { comparableTitle } from './references.ts';
import { sheets } from './registry.ts';
import { columnLetters, type PlannedCell } from './sheetPlan.ts';
import { type CellContent, isCellDay, type SheetContent, textOfCell } from './workbookContent.ts';
import type { CalculatedSheet } from './workbookSheet.ts';

/** How many addresses a sentence names before it says how many more there are. */
const ADDRESSES_NAMED = 5;

/**
 * What was typed into calculated sheets: a sentence for each that shows something else than the map on the day of its
 * export would. None where the day cannot be told.
 */
export function calculatedEdits(
  document: MapDocument,
  found: ReadonlyMap<CalculatedSheet, SheetContent>,
  summary: SheetContent | undefined,
  initiatives: SheetContent | undefined,
): readonly string[] {
  const asOf = summary?.rows.find(({ cells }) => cells[0] === 'As of')?.cells[1] ?? null;
  // A map that is only now being made of the workbook has nothing to hold it against.
  if (!isCellDay(asOf) || found.size === 0 || document.elements.size === 0) return [];
  const context = new WorkbookExport(evaluate(document, asOf.day), copyOf(initiatives), sheets);
  return [...found].flatMap(([sheet, content]) => {
    const planned = sheet.plan(context).rows.map(({ cells }) => cells);
    const changed = changedCells(planned, content);
    if (changed.length === 0) return [];
    const more = changed.length > ADDRESSES_NAMED ? ` and ${changed.length - ADDRESSES_NAMED} more` : '';
    const named = `${changed.slice(0, ADDRESSES_NAMED).join(', ')}${more}`;
    return [
      `“${content.name}” shows something else than the map (${named}); it is calculated, so what was typed there was not read.`,
    ];
  });
}

/** Which kind of copy the workbook is, by the columns that it lacks. */
function copyOf(initiatives: SheetContent | undefined) {
  const headers = new Set((initiatives?.rows[0]?.cells ?? []).map((cell) => comparableTitle(textOfCell(cell ?? null))));
  return {
    withoutMoney: headers.size > 0 && !headers.has('cost: one-off'),
    withoutOwners: headers.size > 0 && !headers.has('owner'),
  };
}

function changedCells(
  planned: readonly (readonly (PlannedCell | null)[])[],
  { rows }: SheetContent,
): readonly string[] {
  const changed: string[] = [];
  const byNumber = new Map(rows.map(({ number, cells }) => [number, cells]));
  const last = Math.max(planned.length, ...byNumber.keys());
  for (let row = 1; row <= last; row++) {
    const wanted = planned[row - 1] ?? [];
    const given = byNumber.get(row) ?? [];
    for (let column = 0; column < Math.max(wanted.length, given.length); column++) {
      if (!shows(given[column] ?? null, wanted[column] ?? null)) changed.push(`${columnLetters(column)}${row}`);
    }
  }
  return changed;
}

function shows(given: CellContent, wanted: PlannedCell | null): boolean {
  const value = wanted?.value ?? null;
  if (isCellDay(given)) return serialOfDay(given.day) === value;
  if (typeof given === 'number' && typeof value === 'number') return given.toPrecision(12) === value.toPrecision(12);
  return textOfCell(given).trim() === String(value ?? '').trim();
}
