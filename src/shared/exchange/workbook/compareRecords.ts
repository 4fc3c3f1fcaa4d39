import { innerIds } from '#shared/model/applyPatch.ts';
import { makeElement } from '#shared/model/commands/addElement.ts';
import { FaultSink } from '#shared/model/faults.ts';
import type { Perspective } from '#shared/model/kinds/base.ts';
import type { Element, KindName } from '#shared/model/kinds/registry.ts';
import { isPermitted, type Link, permittedRelations } from '#shared/model/link.ts';
import { type AnyRecord, listRecords, type TableName, tableNames } from '#shared/model/tables.ts';
import { type Id, isId, ownValue, sameValue } from '#shared/model/values.ts';
import { type Column, valueAt, withValueAt } from './columns.ts';
import { type Comparison, shownText } from './comparison.ts';
import type { FreePlaces } from './freePlaces.ts';
import { sameCell } from './parseCell.ts';
import type { FieldChange, Place } from './preview.ts';
import type { RecordRow, RecordRows } from './recordRows.ts';
import { renderCell } from './renderCell.ts';

/** What the comparison of one sheet needs to know of the others. */
export interface SheetsSeen {
  /** Element kinds whose sheet is in the workbook. */
  readonly kinds: ReadonlySet<KindName>;
  /** Elements by id as they will be once all is taken over. */
  readonly elementOf: (id: Id) => Element | undefined;
  readonly places: FreePlaces;
}

/** Ids of everything on the map, with what each belongs to. */
export function takenIds(comparison: Comparison): ReadonlyMap<Id, string> {
  const { document } = comparison;
  const taken = new Map<Id, string>([[document.map.id, 'the map itself']]);
  for (const table of tableNames) {
    for (const record of document[table].values()) {
      const name = comparison.nameOf(table, record);
      taken.set(record.id, name);
      for (const id of innerIds(record)) taken.set(id, `an entry of ${name}`);
    }
  }
  return taken;
}

/** The rows of a sheet with the record that each stands for; undefined for a new one. */
export interface MatchedRow {
  readonly row: RecordRow;
  readonly place: Place;
  readonly record: AnyRecord | undefined;
  /** The id that a new record gets. */
  readonly id: Id;
  /** Set where several rows have one id. */
  readonly oneOf?: string;
}

/** Matches rows with records by id, or by title where the sheet has no ids. Rows that cannot be matched are listed. */
export function matchRows(
  comparison: Comparison,
  { rows, name, hasId, sheet }: RecordRows,
  records: ReadonlyMap<Id, AnyRecord>,
  taken: ReadonlyMap<Id, string>,
): readonly MatchedRow[] {
  const byId = new Map<string, number[]>();
  for (const { id, row } of rows) if (id !== null) byId.set(id.trim(), [...(byId.get(id.trim()) ?? []), row]);
  const titleColumn = sheet.columns.find(({ path }) => path[0] === 'title');
  const byTitle = hasId ? undefined : uniqueTitles(records);
  return rows.flatMap((row): MatchedRow[] => {
    const place = { sheet: name, row: row.row };
    if (row.id === null) {
      const title = titleColumn === undefined ? '' : shownText(row.cell(titleColumn)).trim().toLowerCase();
      const record = byTitle?.get(title);
      return [{ row, place, record, id: record?.id ?? comparison.newId() }];
    }
    const record = records.get(row.id) ?? records.get(row.id.trim());
    const id = record?.id ?? row.id.trim();
    const same = byId.get(row.id.trim()) ?? [];
    if (same.length > 1) {
      const others = same.filter((other) => other !== row.row).join(' and ');
      comparison.list(place, undefined, `the ID stands in row ${others} too; accept one of them`);
      return record === undefined ? [] : [{ row, place, record, id, oneOf: id }];
    }
    if (record === undefined && taken.has(id)) {
      comparison.list(place, undefined, `the ID belongs to ${taken.get(id)}, so the row was not read`);
      return [];
    }
    if (record === undefined && !isId(id)) {
      comparison.list(place, undefined, 'the ID is too long to be one, so the row was not read');
      return [];
    }
    return [{ row, place, record, id }];
  });
}

function uniqueTitles(records: ReadonlyMap<Id, AnyRecord>): ReadonlyMap<string, AnyRecord> {
  const titles = new Map<string, AnyRecord | null>();
  for (const record of records.values()) {
    const title = String(ownValue(record, 'title') ?? '')
      .trim()
      .toLowerCase();
    titles.set(title, titles.has(title) || title === '' ? null : record);
  }
  return new Map([...titles].flatMap(([title, record]) => (record === null ? [] : [[title, record] as const])));
}

/** The changes of one record's fields. */
export function compareFields(
  comparison: Comparison,
  { columns }: RecordRows,
  { row, place, oneOf }: MatchedRow,
  record: AnyRecord,
  table: TableName,
): void {
  for (const column of columns) {
    const content = row.cell(column);
    const rendered = renderCell(column, record, comparison.references);
    if (sameCell(content, rendered)) continue;
    const read = comparison.read(column, content, place, 'left as it was');
    if (read === undefined || sameValue(read.value, valueAt(record, column.path))) continue;
    const repeats = oneOf === undefined ? '' : `@${place.row}`;
    const change: FieldChange = {
      key: `set/${table}/${record.id}/${column.path.join('.')}${repeats}`,
      ...place,
      name: comparison.nameOf(table, record),
      field: column.header,
      oldText: shownText(rendered),
      newText: shownText(content),
      target: { table, id: record.id, path: column.path, value: read.value },
    };
    comparison.changes.push(oneOf === undefined ? change : { ...change, oneOf: `${oneOf}/${column.path.join('.')}` });
  }
}

/** The values that a new row gives, nested as the record has them; cells that cannot be read are listed and left out. */
function newValues(
  comparison: Comparison,
  columns: readonly Column[],
  { row, place }: MatchedRow,
): Record<string, unknown> {
  let values: Record<string, unknown> = {};
  for (const column of columns) {
    const content = row.cell(column);
    if (content === null || shownText(content).trim() === '') continue;
    const read = comparison.read(column, content, place, 'left empty');
    if (read !== undefined) values = withValueAt(values, column.path, read.value);
  }
  return values;
}

/** The new element, entry or link of a row; listed where it cannot be made. */
export function compareNew(comparison: Comparison, rows: RecordRows, matched: MatchedRow, seen: SheetsSeen): void {
  const { home, label } = rows.sheet;
  const values = newValues(comparison, rows.columns, matched);
  const record =
    home.table === 'elements'
      ? 'kind' in home
        ? newElement(home.kind, values, matched, seen)
        : null
      : home.table === 'links'
        ? newLink(comparison, values, matched, seen)
        : newListRecord(home.table, values, matched);
  if (record === null) return;
  if (record === undefined) {
    comparison.list(matched.place, undefined, `a new ${label} without a title was not read`);
    return;
  }
  comparison.additions.push({
    key: `add/${home.table}/${record.id}`,
    ...matched.place,
    name: home.table === 'links' ? linkName(record as Link, seen) : comparison.nameOf(home.table, record),
    what: { table: home.table, record },
  });
}

function newElement(
  kind: KindName,
  values: Record<string, unknown>,
  { id }: MatchedRow,
  { places }: SheetsSeen,
): AnyRecord | undefined {
  const { title, perspective, ...rest } = values;
  if (typeof title !== 'string' || title.trim() === '') return undefined;
  const unplaced = makeElement({
    id,
    kind,
    title,
    values: rest,
    ...(perspective === undefined ? {} : { perspective: perspective as Perspective }),
  });
  return unplaced === null ? undefined : { ...unplaced, position: places.take(unplaced) };
}

function newListRecord(
  table: Exclude<TableName, 'elements' | 'links'>,
  values: Record<string, unknown>,
  { id }: MatchedRow,
): AnyRecord | undefined {
  if (typeof values.title !== 'string' || values.title.trim() === '') return undefined;
  return listRecords[table].shape.read({ ...values, id }, table, new FaultSink()) as AnyRecord | undefined;
}

function newLink(
  comparison: Comparison,
  values: Record<string, unknown>,
  { id, place }: MatchedRow,
  { elementOf }: SheetsSeen,
): AnyRecord | null {
  const from = elementOf(String(values.from ?? ''));
  const to = elementOf(String(values.to ?? ''));
  if (from === undefined || to === undefined) {
    comparison.list(place, undefined, 'a new link needs an element at each end, so it was not read');
    return null;
  }
  const permitted = permittedRelations(from.kind, to.kind);
  const relation = values.relation ?? (permitted.length === 1 ? permitted[0] : undefined);
  const link = listRecords.links.shape.read(
    { ...values, id, relation, strength: values.strength ?? 2 },
    'links',
    new FaultSink(),
  ) as Link | undefined;
  if (link === undefined || !isPermitted(link.relation, from, to)) {
    const what = relation === undefined ? 'the relation is missing' : 'these two cannot be linked in this way';
    comparison.list(place, undefined, `${what}, so the link was not read`);
    return null;
  }
  return link;
}

/** A link in a sentence: `“A” supports “B”`. */
export function linkName(link: Link, { elementOf }: Pick<SheetsSeen, 'elementOf'>): string {
  const title = (id: Id) => `“${elementOf(id)?.title.trim() || 'Untitled'}”`;
  const word = listRecords.links.fields.relation.words?.[link.relation]?.toLowerCase() ?? link.relation;
  return `${title(link.from)} ${word} ${title(link.to)}`;
}
