import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { type Link, linkKey } from '#shared/model/link.ts';
import type { AnyRecord } from '#shared/model/tables.ts';
import type { Id } from '#shared/model/values.ts';
import {
  type ClientKind,
  type ClientMapping,
  clientKinds,
  columnsByField,
  kindOfText,
  placesFor,
} from './clientMapping.ts';
import type { Column } from './columns.ts';
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
import { FreePlaces } from './freePlaces.ts';
import { linkingFields, namedEnds } from './namedLinks.ts';
import type { Preview } from './preview.ts';
import type { RecordRow, RecordRows } from './recordRows.ts';
import { comparableTitle, type Named } from './references.ts';
import { recordSheets } from './registry.ts';
import { isBlankCell, type RowContent, textOfCell, type WorkbookContent } from './workbookContent.ts';

/**
 * Holds a client's own sheet against a map, by a mapping that a person has seen. A row whose title the map has already
 * (among elements of its kind) changes that element, by what its cells say and not by those that are empty; any other is
 * an addition. Nothing is removed. Links go by titles.
 */
export function compareClientSheet(
  document: MapDocument,
  content: WorkbookContent,
  mapping: ClientMapping,
  options: CompareOptions,
): Preview {
  const comparison = new Comparison(document, content, options);
  for (const note of content.notes) comparison.notes.push(note.text);
  const sheet = content.sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) {
    comparison.notes.push(`There is no sheet “${mapping.sheet}”.`);
    return comparison.preview();
  }
  const rows = sheet.rows.filter(({ number }) => number > mapping.headerRow);
  const tables = tablesOf(comparison, mapping, rows);
  const taken = takenIds(comparison);
  const matched = tables.map((table) => ({
    table,
    matches: matchRows(comparison, table, elementsOf(document, table.kind), taken),
  }));
  const fresh = expect(comparison, matched);
  const seen: SheetsSeen = {
    kinds: new Set(),
    elementOf: (id) => document.elements.get(id) ?? fresh.get(id),
    places: new FreePlaces(document),
  };
  for (const { table, matches } of matched) {
    for (const match of matches) {
      if (match.record === undefined) compareNew(comparison, table, match, seen);
      else compareFields(comparison, filledOnly(table, match), match, match.record, 'elements');
    }
  }
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const known = new Set([...document.links.values()].map(linkKey));
  const added = new Set(comparison.additions.map(({ what }) => ('record' in what ? what.record.id : '')));
  for (const { matches } of matched) {
    for (const match of matches) {
      if (match.record !== undefined || added.has(match.id))
        compareLinks(comparison, mapping, byNumber, match, seen, known);
    }
  }
  for (const { header, field } of mapping.columns) {
    if (field === null) comparison.ignored.push(`“${mapping.sheet}”: the column “${header}” was not read.`);
  }
  return comparison.preview();
}

type KindRows = RecordRows & { readonly kind: ClientKind };

function elementsOf(document: MapDocument, kind: ClientKind): ReadonlyMap<Id, AnyRecord> {
  return new Map([...document.elements].filter(([, element]) => element.kind === kind));
}

function placeOf(mapping: ClientMapping, field: string): number | undefined {
  return mapping.columns.find((each) => each.field === field)?.column;
}

/** The sheet's rows as rows of the record sheets of their kinds. */
function tablesOf(comparison: Comparison, mapping: ClientMapping, rows: readonly RowContent[]): readonly KindRows[] {
  const kindPlace = placeOf(mapping, 'kind');
  const byKind = new Map<ClientKind, RowContent[]>();
  for (const row of rows) {
    const said = kindPlace === undefined ? '' : textOfCell(row.cells[kindPlace] ?? null).trim();
    const kind = said === '' ? mapping.kind : kindOfText(said);
    if (kind === null) {
      comparison.list(
        { sheet: mapping.sheet, row: row.number },
        undefined,
        `“${said}” is no kind of element, so the row was not read`,
      );
      continue;
    }
    const list = byKind.get(kind) ?? [];
    list.push(row);
    byKind.set(kind, list);
  }
  return clientKinds.flatMap((kind): KindRows[] => {
    const sheet = recordSheets.find(({ home }) => 'kind' in home && home.kind === kind);
    const own = byKind.get(kind);
    if (sheet === undefined || own === undefined) return [];
    const places = placesFor(kind, mapping.columns);
    const idPlace = placeOf(mapping, 'id');
    const toRow = ({ number, cells }: RowContent): RecordRow => {
      const idText = idPlace === undefined ? '' : textOfCell(cells[idPlace] ?? null).trim();
      return {
        row: number,
        // A client's own numbering is not ours: only an id that the map knows counts.
        id: comparison.document.elements.get(idText)?.kind === kind ? idText : null,
        cell: (column) => cells[places.get(column) ?? -1] ?? null,
      };
    };
    return [
      {
        sheet,
        kind,
        name: mapping.sheet,
        columns: [...places.keys()],
        hasId: false,
        rows: own.map(toRow),
        unknown: [],
        repeated: [],
      },
    ];
  });
}

/** An empty cell of a client's sheet says nothing; it takes nothing away. A title that matched is the same title. */
function filledOnly(table: KindRows, { row }: MatchedRow): RecordRows {
  const says = (column: Column) => !isBlankCell(row.cell(column)) && (row.id !== null || column.path[0] !== 'title');
  return { ...table, columns: table.columns.filter(says) };
}

/** Tells how new elements will be called, so that links can name them. */
function expect(
  comparison: Comparison,
  matched: readonly { readonly table: KindRows; readonly matches: readonly MatchedRow[] }[],
): ReadonlyMap<Id, Element> {
  const named: Named[] = [];
  const fresh = new Map<Id, Element>();
  for (const { table, matches } of matched) {
    const column = columnsByField(table.kind).get('title');
    for (const { id, record, row } of matches) {
      const title = column === undefined ? '' : shownText(row.cell(column));
      named.push({ id, title, kind: comparableTitle(table.sheet.label) });
      if (record === undefined) fresh.set(id, { id, kind: table.kind, title } as Element);
    }
  }
  comparison.expect({ elements: named });
  return fresh;
}

/** The links that a row names by titles. */
function compareLinks(
  comparison: Comparison,
  mapping: ClientMapping,
  rows: ReadonlyMap<number, RowContent>,
  match: MatchedRow,
  { elementOf }: SheetsSeen,
  known: Set<string>,
): void {
  const row = rows.get(match.row.row);
  const from = elementOf(match.id);
  if (row === undefined || from === undefined) return;
  for (const [field, relation] of linkingFields) {
    const place = placeOf(mapping, field);
    const cell = place === undefined ? null : (row.cells[place] ?? null);
    if (isBlankCell(cell)) continue;
    const naming = { resolve: (title: string) => comparison.resolve('elements', title), elementOf };
    const { ends, problems } = namedEnds(from, relation, textOfCell(cell), naming);
    for (const problem of problems) comparison.list(match.place, undefined, problem);
    for (const end of ends) {
      const link: Link = { id: comparison.newId(), from: from.id, ...end, strength: 2, rationale: '' };
      if (known.has(linkKey(link))) continue;
      known.add(linkKey(link));
      comparison.additions.push({
        key: `add/links/${link.id}`,
        ...match.place,
        name: linkName(link, { elementOf }),
        what: { table: 'links', record: link },
      });
    }
  }
}
