import { moneyText } from '#renderer/ui/amounts.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { amountText, countText, numberText, percentText } from '#renderer/ui/numbers.ts';
import { pointsMet } from '#shared/analysis/coverage.ts';
import { plannedCost } from '#shared/analysis/money.ts';
import { type Column, valueAt } from '#shared/exchange/workbook/columns.ts';
import { joinList } from '#shared/exchange/workbook/listText.ts';
import { ReferenceBook } from '#shared/exchange/workbook/references.ts';
import { renderCell } from '#shared/exchange/workbook/renderCell.ts';
import { verdictWords } from '#shared/exchange/workbook/words.ts';
import { type CellContent, textOfCell } from '#shared/exchange/workbook/workbookContent.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { kinds, type Work } from '#shared/model/kinds/registry.ts';
import type { Day, Id } from '#shared/model/values.ts';
import {
  cellValue,
  DEPENDS_ON,
  milestonesDone,
  nextMilestone,
  type PlanColumn,
  type PlanFacts,
  scoreOf,
} from '../planColumns.ts';
import { linkedTitles } from '../planLinks.ts';

/** Whether work has a field at all: some are for community programs alone. */
export function hasField(work: Work, column: PlanColumn): boolean {
  return column.is === 'computed' || !column.programsOnly || work.kind === 'program';
}

/** What a cell shows, to the person's habits; empty where there is nothing. */
export function shownText(work: Work, column: PlanColumn, facts: PlanFacts): string {
  if (!hasField(work, column)) return '';
  return column.is === 'field' ? shownField(work, column.column, facts) : shownComputed(work, column.key, facts);
}

function shownField(work: Work, column: Column, { document }: PlanFacts): string {
  if (column.path[0] === DEPENDS_ON) return linkedTitles(document, work.id, 'dependsOn').join(', ');
  const value = valueAt(work, column.path);
  if (value === null || value === undefined || value === '') return '';
  switch (column.format) {
    case 'day':
      return dayText(value as Day);
    case 'money':
      return moneyText(value as number, document.map.currency);
    case 'number':
      return numberText(value as number);
    case 'flag':
      return value === true ? 'Yes' : 'No';
    case 'choice':
      return wordOf(column, value);
    case 'choices':
      return (value as readonly string[]).map((one) => wordOf(column, one)).join(', ');
    case 'references':
      return titlesOf(document, column, value as readonly Id[]).join(', ');
    case 'texts':
      return (value as readonly string[]).join(', ');
    default:
      return String(value);
  }
}

function shownComputed(work: Work, key: string, facts: PlanFacts): string {
  const { document } = facts;
  switch (key) {
    case 'kind':
      return kinds[work.kind].label;
    case 'plannedCost':
      return moneyText(Math.round(plannedCost(work, document.map.horizon)), document.map.currency);
    case 'milestonesDone': {
      const { milestones } = work;
      const done = milestones.filter((one) => one.done).length;
      return milestonesDone(work) === null ? '' : `${countText(done)} of ${countText(milestones.length)}`;
    }
    case 'nextMilestone': {
      const next = nextMilestone(work);
      if (next === null) return '';
      const title = next.title.trim() || 'Without a title';
      return next.due === null ? title : `${dayText(next.due)}: ${title}`;
    }
    case 'goals':
      return linkedTitles(document, work.id, 'supports').join(', ');
    default:
      return shownScore(work, key, facts);
  }
}

function shownScore(work: Work, key: string, facts: PlanFacts): string {
  const score = scoreOf(work, facts);
  if (score === undefined) return '';
  switch (key) {
    case 'alignment':
      return verdictWords[score.alignment.verdict];
    case 'alignmentScore':
      return percentText(score.alignment.score / 100);
    case 'coverage':
      return `${countText(pointsMet(score.coverage))} of 6`;
    default:
      return score.returnOnInvestment === null ? '' : percentText(score.returnOnInvestment);
  }
}

function wordOf(column: Column, value: unknown): string {
  return column.choices?.find((choice) => choice.value === value)?.word ?? String(value);
}

function titlesOf(document: MapDocument, column: Column, ids: readonly Id[]): string[] {
  const table = document[column.refersTo as 'audiences' | 'channels' | 'platforms'];
  // Ids that name nothing count for nothing.
  return ids.flatMap((id) => {
    const record = table.get(id);
    return record === undefined ? [] : [record.title.trim() || 'Without a title'];
  });
}

const books = new WeakMap<MapDocument, ReferenceBook>();

/** Names for what cells refer to, by which they are found again. */
export function referencesOf(document: MapDocument): ReferenceBook {
  const book = books.get(document) ?? new ReferenceBook(document);
  books.set(document, book);
  return book;
}

const copied = new Intl.NumberFormat(undefined, { maximumFractionDigits: 10, useGrouping: false });

/** What a cell puts on the clipboard: days as `YYYY-MM-DD`, numbers bare, so that spreadsheets and this table read it. */
export function copiedText(work: Work, column: PlanColumn, facts: PlanFacts): string {
  if (!hasField(work, column)) return '';
  if (column.is === 'computed') return copiedComputed(work, column.key, facts);
  const content = rendered(work, column.column, facts);
  return typeof content === 'number' ? copied.format(content) : textOfCell(content);
}

function copiedComputed(work: Work, key: string, facts: PlanFacts): string {
  if (key === 'plannedCost') {
    return copied.format(Math.round(plannedCost(work, facts.document.map.horizon) * 100) / 100);
  }
  if (key === 'goals') return joinList([...linkedTitles(facts.document, work.id, 'supports')]);
  return shownComputed(work, key, facts);
}

/** What stands in the editor of a cell when it opens. */
export function editedText(work: Work, column: Column, facts: PlanFacts): string {
  const value = cellValue(work, column, facts.document);
  if (value === null || value === undefined) return '';
  if (column.format === 'day') return dayText(value as Day);
  if (column.format === 'money' || column.format === 'number') return numberText(value as number);
  return textOfCell(rendered(work, column, facts));
}

/** What a spreadsheet's cell would hold. */
function rendered(work: Work, column: Column, { document }: PlanFacts): CellContent {
  const record = column.path[0] === DEPENDS_ON ? { [DEPENDS_ON]: cellValue(work, column, document) } : work;
  return renderCell(column, record, referencesOf(document));
}

/** A block of cells as spreadsheet programs take it: cells by tabs, rows by lines, quoted where they hold either. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** “3 cells”, “1 cell”. */
export function cellsText(count: number): string {
  return amountText(count, 'cell', 'cells');
}
