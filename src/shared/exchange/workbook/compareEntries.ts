import type { Kpi } from '#shared/model/kinds/kpi.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import type { Id } from '#shared/model/values.ts';
import { sameValue } from '#shared/model/values.ts';
import type { SheetsSeen } from './compareRecords.ts';
import { type Comparison, shownText } from './comparison.ts';
import { sameCell } from './parseCell.ts';
import type { FieldChange, NewEntry, Place } from './preview.ts';
import type { RecordRow, RecordRows } from './recordRows.ts';
import { renderCell } from './renderCell.ts';

type Milestone = Extract<NewEntry, { list: 'milestones' }>['entry'];
type Reading = Kpi['readings'][number];

const quotedTitle = (title: string) => `“${title.trim() || 'Untitled'}”`;

/** Milestones are told by their own ids. */
export function compareMilestones(
  comparison: Comparison,
  rows: RecordRows,
  taken: ReadonlyMap<Id, string>,
  { elementOf, kinds }: SheetsSeen,
): void {
  const { document } = comparison;
  const present = new Map<Id, { readonly owner: Id; readonly at: number; readonly entry: Milestone }>();
  for (const element of document.elements.values()) {
    if (!isWork(element)) continue;
    element.milestones.forEach((entry, at) => {
      present.set(entry.id, { owner: element.id, at, entry });
    });
  }
  const seen = new Set<Id>();
  for (const row of rows.rows) {
    const place = { sheet: rows.name, row: row.row };
    const id = row.id === null ? null : present.has(row.id) ? row.id : row.id.trim();
    const known = id === null ? undefined : present.get(id);
    if (id !== null && seen.has(id)) {
      comparison.list(place, undefined, 'the ID stands in a row before it, so the row was not read');
    } else if (id !== null && known !== undefined) {
      seen.add(id);
      const record = { ...known.entry, work: known.owner };
      entryChanges(comparison, rows, row, place, record, {
        list: 'milestones',
        owner: known.owner,
        at: known.at,
        name: `Milestone ${quotedTitle(known.entry.title)}`,
      });
    } else if (id !== null && taken.has(id)) {
      comparison.list(place, undefined, `the ID belongs to ${taken.get(id)}, so the row was not read`);
    } else {
      if (id !== null) seen.add(id);
      newMilestone(comparison, rows, row, place, id ?? comparison.newId(), elementOf);
    }
  }
  if (!rows.hasId) return;
  for (const [id, { owner, at, entry }] of present) {
    const kind = document.elements.get(owner)?.kind;
    if (seen.has(id) || (kind !== undefined && kinds.has(kind) && elementOf(owner) === undefined)) continue;
    comparison.removals.push({
      key: `remove/milestones/${id}`,
      sheet: rows.name,
      name: `Milestone ${quotedTitle(entry.title)}`,
      what: { list: 'milestones', owner, at },
    });
  }
}

function newMilestone(
  comparison: Comparison,
  rows: RecordRows,
  row: RecordRow,
  place: Place,
  id: Id,
  elementOf: SheetsSeen['elementOf'],
): void {
  const values = entryValues(comparison, rows, row, place);
  const owner = elementOf(String(values.work ?? ''));
  if (owner === undefined || !isWork(owner)) {
    comparison.list(place, undefined, 'a new milestone needs the initiative or program it belongs to; it was not read');
    return;
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const entry: Milestone = {
    id,
    title: text(values.title),
    due: typeof values.due === 'string' ? values.due : null,
    done: values.done === true,
    owner: text(values.owner),
  };
  comparison.additions.push({
    key: `add/milestones/${id}`,
    ...place,
    name: `Milestone ${quotedTitle(entry.title)} of ${quotedTitle(owner.title)}`,
    what: { list: 'milestones', owner: owner.id, entry },
  });
}

function entryValues(
  comparison: Comparison,
  { columns }: RecordRows,
  row: RecordRow,
  place: Place,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const column of columns) {
    const content = row.cell(column);
    if (content === null || shownText(content).trim() === '') continue;
    const read = comparison.read(column, content, place, 'left empty');
    if (read !== undefined) values[column.path[0]] = read.value;
  }
  return values;
}

interface EntryTarget {
  readonly list: 'milestones' | 'readings';
  readonly owner: Id;
  readonly at: number;
  readonly name: string;
}

function entryChanges(
  comparison: Comparison,
  { columns }: RecordRows,
  row: RecordRow,
  place: Place,
  record: Readonly<Record<string, unknown>>,
  { list, owner, at, name }: EntryTarget,
  skipped: ReadonlySet<string> = new Set(),
): void {
  for (const column of columns) {
    const [key] = column.path;
    if (skipped.has(key)) continue;
    const content = row.cell(column);
    const rendered = renderCell(column, record, comparison.references);
    if (sameCell(content, rendered)) continue;
    const read = comparison.read(column, content, place, 'left as it was');
    if (read === undefined || sameValue(read.value, record[key])) continue;
    const change: FieldChange = {
      key: `set/${list}/${owner}/${at}/${key}`,
      ...place,
      name,
      field: column.header,
      oldText: shownText(rendered),
      newText: shownText(content),
      target: { list, owner, at, key, value: read.value },
    };
    comparison.changes.push(change);
  }
}

interface ReadingRow {
  readonly row: RecordRow;
  readonly place: Place;
  readonly reading: Reading;
}

/** Readings are told by their KPI, their day and, among those of one day, by what they say and then by their order. */
export function compareReadings(comparison: Comparison, rows: RecordRows, { elementOf, kinds }: SheetsSeen): void {
  const byKpi = new Map<Id, ReadingRow[]>();
  const unsure = new Set<Id>();
  for (const row of rows.rows) {
    const place = { sheet: rows.name, row: row.row };
    const values = entryValues(comparison, rows, row, place);
    const named = typeof values.id === 'string' ? values.id : undefined;
    const marked = row.id === null ? undefined : elementOf(row.id) === undefined ? row.id.trim() : row.id;
    const kpi = kpiOf(elementOf, marked) ?? kpiOf(elementOf, named);
    if (kpi === undefined) {
      const known = [marked, named].some((id) => id !== undefined && comparison.document.elements.has(id));
      if (!known) comparison.list(place, undefined, 'it does not say which KPI was read, so the row was not read');
      continue;
    }
    const { date, value, note } = values;
    if (typeof date !== 'string' || typeof value !== 'number') {
      unsure.add(kpi.id);
      comparison.list(place, undefined, 'a reading needs its date and its value, so the row was not read');
      continue;
    }
    const reading = { date, value, note: typeof note === 'string' ? note : '' };
    const list = byKpi.get(kpi.id) ?? [];
    list.push({ row, place, reading });
    byKpi.set(kpi.id, list);
  }
  const kpis = [...comparison.document.elements.values()].filter((element) => element.kind === 'kpi');
  for (const kpi of kpis) {
    // A KPI whose row was taken out takes its readings along.
    if (kinds.has('kpi') && elementOf(kpi.id) === undefined) continue;
    pairReadings(comparison, rows, kpi, byKpi.get(kpi.id) ?? [], unsure.has(kpi.id));
  }
  for (const [id, list] of byKpi) {
    if (comparison.document.elements.has(id)) continue;
    for (const each of list) addReading(comparison, id, elementOf(id)?.title ?? '', each);
  }
}

function kpiOf(elementOf: SheetsSeen['elementOf'], id: Id | undefined): Kpi | undefined {
  const element = id === undefined ? undefined : elementOf(id);
  return element?.kind === 'kpi' ? element : undefined;
}

function pairReadings(
  comparison: Comparison,
  rows: RecordRows,
  kpi: Kpi,
  given: readonly ReadingRow[],
  isUnsure: boolean,
): void {
  // By day, so that many readings are paired in one pass.
  const left = new Map<string, number[]>();
  kpi.readings.forEach(({ date }, at) => {
    const places = left.get(date) ?? [];
    places.push(at);
    left.set(date, places);
  });
  const has = (key: string) => rows.columns.some(({ path }) => path[0] === key);
  const take = (date: string, fits: (reading: Reading) => boolean): number | undefined => {
    const places = left.get(date) ?? [];
    const found = places.findIndex((at) => {
      const reading = kpi.readings[at];
      return reading !== undefined && fits(reading);
    });
    return found < 0 ? undefined : places.splice(found, 1)[0];
  };
  const open: ReadingRow[] = [];
  for (const each of given) {
    const { date, value, note } = each.reading;
    const shown = (reading: Reading) => {
      const column = rows.columns.find(({ path }) => path[0] === 'value');
      return column === undefined ? true : sameCell(value, reading.value);
    };
    const at = take(
      date,
      (reading) => shown(reading) && (!has('note') || sameCell(note || null, reading.note || null)),
    );
    if (at === undefined) open.push(each);
  }
  for (const each of open) {
    const at = take(each.reading.date, () => true);
    const present = at === undefined ? undefined : kpi.readings[at];
    if (at === undefined || present === undefined) {
      addReading(comparison, kpi.id, kpi.title, each);
      continue;
    }
    entryChanges(
      comparison,
      rows,
      each.row,
      each.place,
      { ...present, id: kpi.id },
      { list: 'readings', owner: kpi.id, at, name: `Reading of ${quotedTitle(kpi.title)} on ${present.date}` },
      new Set(['id', 'date']),
    );
  }
  if (isUnsure) return;
  for (const at of [...left.values()].flat().sort((a, b) => a - b)) {
    const reading = kpi.readings[at];
    if (reading === undefined) continue;
    comparison.removals.push({
      key: `remove/readings/${kpi.id}/${at}`,
      sheet: rows.name,
      name: `Reading of ${quotedTitle(kpi.title)} on ${reading.date}`,
      what: { list: 'readings', owner: kpi.id, at },
    });
  }
}

function addReading(comparison: Comparison, owner: Id, title: string, { place, reading }: ReadingRow): void {
  comparison.additions.push({
    key: `add/readings/${owner}/${place.row}`,
    ...place,
    name: `Reading of ${quotedTitle(title)}: ${reading.value} on ${reading.date}`,
    what: { list: 'readings', owner, entry: reading },
  });
}
