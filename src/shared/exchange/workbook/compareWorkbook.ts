import type { MapDocument } from '#shared/model/document.ts';
import type { Element, KindName } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import type { AnyRecord } from '#shared/model/tables.ts';
import type { Id } from '#shared/model/values.ts';
import { calculatedEdits } from './calculatedEdits.ts';
import type { ReferenceTarget } from './columns.ts';
import { compareMilestones, compareReadings } from './compareEntries.ts';
import { compareFacts } from './compareFacts.ts';
import {
  compareFields,
  compareNew,
  linkName,
  type MatchedRow,
  matchRows,
  type SheetsSeen,
  takenIds,
} from './compareRecords.ts';
import { type CompareOptions, Comparison, shownText } from './comparison.ts';
import { LISTS_SHEET } from './dropdownLists.ts';
import { FreePlaces } from './freePlaces.ts';
import type { Preview } from './preview.ts';
import { type RecordRows, recordRows } from './recordRows.ts';
import { comparableTitle, type Named, namedIn } from './references.ts';
import { sheets } from './registry.ts';
import type { SheetContent, WorkbookContent } from './workbookContent.ts';
import type { RecordHome, RecordSheet } from './workbookSheet.ts';

/** What a workbook cannot hold and therefore leaves as it is. */
const NOT_HELD =
  'Notes, reviews, mutes, risks, returns, health readings, counts, ratings and positions have no sheet and stay as they are.';

/**
 * Holds an exported and perhaps edited workbook against a map: what it adds, changes and removes, and what could not be
 * read. An untouched cell never counts as a change, whatever it shows. Absent sheets and columns leave their fields
 * alone (map-format.md, sheets of the exported workbook). Pure but for the ids that `options.newId` gives.
 */
export function compareWorkbook(document: MapDocument, content: WorkbookContent, options: CompareOptions): Preview {
  const comparison = new Comparison(document, content, options);
  const bySheet = findSheets(comparison, content);
  const tables = [...bySheet].flatMap(([sheet, found]) => {
    if (sheet.role !== 'records') return [];
    const rows = recordRows(sheet, found);
    if (rows === null) {
      comparison.list(
        { sheet: found.name, row: 1 },
        undefined,
        'there is no row of headers, so the sheet was not read',
      );
      return [];
    }
    reportColumns(comparison, rows);
    return [rows];
  });
  const taken = takenIds(comparison);
  const matched = new Map(tables.map((rows) => [rows.sheet, matchesOf(comparison, rows, taken)]));
  expectNames(comparison, tables, matched);
  const seen = elementsSeen(comparison, tables, matched);
  for (const [sheet, found] of bySheet) if (sheet.role === 'facts') compareFacts(comparison, found);
  // Links and entries come last: their ends may be new.
  const inOrder = [...tables].sort((a, b) => rank(a.sheet.home) - rank(b.sheet.home));
  for (const rows of inOrder) compareTable(comparison, rows, matched.get(rows.sheet) ?? [], taken, seen);
  reportContent(comparison, content, bySheet);
  return comparison.preview();
}

function rank(home: RecordHome): number {
  if (home.table === 'links') return 3;
  if ('entries' in home) return 2;
  return home.table === 'elements' ? 1 : 0;
}

type FoundSheets = ReadonlyMap<(typeof sheets)[number], SheetContent>;

/** The sheets of the format that the workbook has, told by their names; their order does not matter. */
function findSheets(comparison: Comparison, content: WorkbookContent): FoundSheets {
  const found = new Map<(typeof sheets)[number], SheetContent>();
  for (const sheetContent of content.sheets) {
    const name = comparableTitle(sheetContent.name);
    const sheet = sheets.find((each) => comparableTitle(each.name) === name);
    if (sheet !== undefined && !found.has(sheet)) found.set(sheet, sheetContent);
    else if (name !== comparableTitle(LISTS_SHEET) && sheetContent.rows.length > 0) {
      comparison.ignored.push(`The sheet “${sheetContent.name}” is none of an exported workbook and was not read.`);
    }
  }
  return found;
}

function reportColumns(comparison: Comparison, { name, unknown, repeated, hasId, sheet }: RecordRows): void {
  for (const header of unknown) {
    comparison.ignored.push(`“${name}”: the column “${header}” is none of the map’s and was not read.`);
  }
  for (const header of repeated) {
    comparison.ignored.push(`“${name}”: the column “${header}” stands twice; the first was read.`);
  }
  if (!hasId && !('entries' in sheet.home)) {
    comparison.notes.push(`“${name}” has no column “ID”: rows were matched by title, and nothing is removed.`);
  }
}

function reportContent(comparison: Comparison, content: WorkbookContent, bySheet: FoundSheets): void {
  const calculated = new Map(
    [...bySheet].flatMap(([sheet, found]) => (sheet.role === 'calculated' ? [[sheet, found] as const] : [])),
  );
  const named = (name: string) => [...bySheet].find(([sheet]) => sheet.name === name)?.[1];
  comparison.ignored.push(...calculatedEdits(comparison.document, calculated, named('Summary'), named('Initiatives')));
  const unread = new Set([...bySheet].filter(([sheet]) => sheet.role !== 'records').map(([, found]) => found.name));
  for (const { sheet, text } of content.notes) if (sheet === null || !unread.has(sheet)) comparison.notes.push(text);
  const absent = sheets.filter((sheet) => sheet.role === 'records' && !bySheet.has(sheet)).map(({ name }) => name);
  if (absent.length > 0) comparison.notes.push(`Not in the workbook, and left as on the map: ${absent.join(', ')}.`);
  comparison.notes.push(NOT_HELD);
}

function recordsOf(document: MapDocument, home: RecordHome): ReadonlyMap<Id, AnyRecord> {
  if (home.table !== 'elements') return document[home.table] as ReadonlyMap<Id, AnyRecord>;
  const kind = 'kind' in home ? home.kind : null;
  return new Map([...document.elements].filter(([, element]) => element.kind === kind));
}

function matchesOf(comparison: Comparison, rows: RecordRows, taken: ReadonlyMap<Id, string>): readonly MatchedRow[] {
  const { home } = rows.sheet;
  return 'entries' in home ? [] : matchRows(comparison, rows, recordsOf(comparison.document, home), taken);
}

const titleColumn = (sheet: RecordSheet) => sheet.columns.find(({ path }) => path[0] === 'title');

/** How everything will be called: a row's own title goes before that of the map. */
function expectNames(
  comparison: Comparison,
  tables: readonly RecordRows[],
  matched: ReadonlyMap<RecordSheet, readonly MatchedRow[]>,
): void {
  const named: Partial<Record<ReferenceTarget, Named[]>> = {};
  const add = (target: ReferenceTarget, name: Named) => {
    const list = named[target] ?? [];
    list.push(name);
    named[target] = list;
  };
  const words = new Map(namedIn(comparison.document, 'elements').map(({ id, kind }) => [id, kind]));
  for (const { sheet, columns } of tables) {
    const column = titleColumn(sheet);
    if (column === undefined || !columns.includes(column)) continue;
    for (const { row, id } of matched.get(sheet) ?? []) {
      const title = shownText(row.cell(column));
      if (title.trim() === '') continue;
      const { home } = sheet;
      if ('kind' in home) {
        const kind = words.get(id) ?? sheet.label.toLowerCase().replace('kpi', 'KPI');
        add('elements', { id, title, kind });
        if (home.kind === 'initiative' || home.kind === 'program') add('work', { id, title, kind });
        if (home.kind === 'kpi') add('kpis', { id, title, kind });
      } else if (
        home.table !== 'elements' &&
        home.table !== 'links' &&
        home.table !== 'reviews' &&
        home.table !== 'views'
      ) {
        add(home.table, { id, title });
      }
    }
  }
  comparison.expect(named);
}

/** The elements as they will be: those of the map by their new titles, without the rows that were taken out, and the new ones. */
function elementsSeen(
  comparison: Comparison,
  tables: readonly RecordRows[],
  matched: ReadonlyMap<RecordSheet, readonly MatchedRow[]>,
): SheetsSeen {
  const kinds = new Set<KindName>();
  const kept = new Set<Id>();
  const fresh = new Map<Id, Element>();
  const titles = new Map<Id, string>();
  for (const { sheet, hasId } of tables) {
    if (!('kind' in sheet.home)) continue;
    if (hasId) kinds.add(sheet.home.kind);
    for (const { id, record, row } of matched.get(sheet) ?? []) {
      kept.add(id);
      const column = titleColumn(sheet);
      // Enough of the new element for a link to know its kind; the element itself is made with its row.
      const title = column === undefined ? '' : shownText(row.cell(column));
      if (record === undefined) fresh.set(id, { id, kind: sheet.home.kind, title } as Element);
      else if (title.trim() !== '') titles.set(id, title);
    }
    // A row that could not be matched still says that its record is there.
    for (const row of tables.find((table) => table.sheet === sheet)?.rows ?? [])
      if (row.id !== null) kept.add(row.id.trim());
  }
  const elementOf = (id: Id): Element | undefined => {
    const present = comparison.document.elements.get(id);
    if (present === undefined) return fresh.get(id);
    if (kinds.has(present.kind) && !kept.has(id)) return undefined;
    const title = titles.get(id);
    return title === undefined || title === present.title ? present : { ...present, title };
  };
  return { kinds, elementOf, places: new FreePlaces(comparison.document) };
}

function compareTable(
  comparison: Comparison,
  rows: RecordRows,
  matched: readonly MatchedRow[],
  taken: ReadonlyMap<Id, string>,
  seen: SheetsSeen,
): void {
  const { home } = rows.sheet;
  if ('entries' in home) {
    if (home.entries === 'milestones') compareMilestones(comparison, rows, taken, seen);
    else compareReadings(comparison, rows, seen);
    return;
  }
  for (const match of matched) {
    if (match.record !== undefined) compareFields(comparison, rows, match, match.record, home.table);
    else compareNew(comparison, rows, match, seen);
  }
  if (rows.hasId) findRemovals(comparison, rows, home, matched, seen);
  if (home.table === 'stages' && rows.hasId) compareOrder(comparison, rows, matched);
}

function findRemovals(
  comparison: Comparison,
  rows: RecordRows,
  home: Exclude<RecordHome, { entries: string }>,
  matched: readonly MatchedRow[],
  seen: SheetsSeen,
): void {
  const linkCounts = countLinks(comparison.document);
  const present = new Set<Id>(matched.map(({ id }) => id));
  for (const { id } of rows.rows) if (id !== null) present.add(id).add(id.trim());
  for (const [id, record] of recordsOf(comparison.document, home)) {
    if (present.has(id)) continue;
    if (home.table === 'links' && !canBeRemoved(record as Link, comparison.document, seen)) continue;
    const links = home.table === 'elements' ? (linkCounts.get(id) ?? 0) : 0;
    comparison.removals.push({
      key: `remove/${home.table}/${id}`,
      sheet: rows.name,
      name:
        home.table === 'links'
          ? linkName(record as Link, { elementOf: (end) => comparison.document.elements.get(end) })
          : comparison.nameOf(home.table, record),
      what: { table: home.table, id },
      ...(links === 0 ? {} : { takesAlong: links === 1 ? '1 link' : `${links} links` }),
    });
  }
}

/** How many links touch each element. */
function countLinks(document: MapDocument): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { from, to } of document.links.values()) {
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A link is removed only where both its ends have a sheet here; where an end goes, the link goes with it anyway. */
function canBeRemoved(link: Link, document: MapDocument, { kinds, elementOf }: SheetsSeen): boolean {
  const ends = [link.from, link.to];
  const hasSheets = ends.every((id) => {
    const kind = document.elements.get(id)?.kind;
    return kind !== undefined && kinds.has(kind);
  });
  return hasSheets && ends.every((id) => elementOf(id) !== undefined);
}

/** The order of the rows is the order of the route. */
function compareOrder(comparison: Comparison, rows: RecordRows, matched: readonly MatchedRow[]): void {
  const kept = matched.filter(({ record }) => record !== undefined).map(({ id }) => id);
  const before = [...comparison.document.stages.keys()].filter((id) => kept.includes(id));
  if (before.every((id, i) => id === kept[i]) || new Set(kept).size !== kept.length) return;
  const titles = (ids: readonly Id[]) => ids.map((id) => comparison.document.stages.get(id)?.title ?? '').join(' → ');
  comparison.changes.push({
    key: 'order/stages',
    sheet: rows.name,
    row: matched[0]?.place.row ?? 2,
    name: 'The KPI route',
    field: 'Order',
    oldText: titles(before),
    newText: titles(kept),
    target: { order: kept },
  });
}
