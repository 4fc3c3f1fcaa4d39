import type { MapDocument } from '#shared/model/document.ts';
import { mapShape } from '#shared/model/mapInfo.ts';
import type { AnyShape } from '#shared/model/shape.ts';
import { type AnyRecord, isOrdered, shapeOf, type TableName, tableNames } from '#shared/model/tables.ts';
import { compareText, type Id, sameValue } from '#shared/model/values.ts';
import { type FieldDifference, fieldDifferences } from './fieldDifferences.ts';

/** One record that is not the same in two documents. */
export type Difference =
  | { readonly change: 'added' | 'removed'; readonly table: TableName; readonly record: AnyRecord }
  | {
      readonly change: 'changed';
      readonly table: TableName;
      readonly before: AnyRecord;
      readonly after: AnyRecord;
      readonly fields: readonly FieldDifference[];
    }
  /** What the map says of itself, or a key of the file that the format does not know. */
  | { readonly change: 'changed'; readonly table: 'map'; readonly fields: readonly FieldDifference[] }
  /** The order of a list that both have. */
  | {
      readonly change: 'order';
      readonly table: TableName;
      readonly before: readonly Id[];
      readonly after: readonly Id[];
    };

/**
 * What differs between two documents, by record and field: the map itself first, then table by table, in each those
 * removed, changed and added by id, then a changed order. `updatedAt` is not compared (map-format.md).
 */
export function diffDocuments(before: MapDocument, after: MapDocument): readonly Difference[] {
  return [...mapDifferences(before, after), ...tableNames.flatMap((table) => tableDifferences(table, before, after))];
}

function mapDifferences(before: MapDocument, after: MapDocument): readonly Difference[] {
  const { updatedAt: _before, ...from } = before.map;
  const { updatedAt: _after, ...to } = after.map;
  const fields = [
    ...fieldDifferences(mapShape as unknown as AnyShape, from, to),
    ...[...new Set([...Object.keys(before.unknown), ...Object.keys(after.unknown)])]
      .sort(compareText)
      .filter((key) => !sameValue(before.unknown[key], after.unknown[key]))
      .map((key) => ({ path: key, from: before.unknown[key], to: after.unknown[key] })),
  ];
  return fields.length === 0 ? [] : [{ change: 'changed', table: 'map', fields }];
}

function tableDifferences(table: TableName, before: MapDocument, after: MapDocument): readonly Difference[] {
  const from = before[table] as ReadonlyMap<Id, AnyRecord>;
  const to = after[table] as ReadonlyMap<Id, AnyRecord>;
  if (from === to) return [];
  const found: Difference[] = [];
  for (const id of [...from.keys()].sort(compareText)) {
    const record = from.get(id) as AnyRecord;
    const other = to.get(id);
    if (other === undefined) found.push({ change: 'removed', table, record });
    else if (other !== record) found.push(...recordDifferences(table, record, other));
  }
  for (const id of [...to.keys()].sort(compareText)) {
    if (!from.has(id)) found.push({ change: 'added', table, record: to.get(id) as AnyRecord });
  }
  if (isOrdered(table)) found.push(...orderDifferences(table, from, to));
  return found;
}

function recordDifferences(table: TableName, before: AnyRecord, after: AnyRecord): readonly Difference[] {
  const shape = shapeOf(table, before);
  const other = shapeOf(table, after);
  if (shape === undefined || shape !== other) {
    return [
      { change: 'removed', table, record: before },
      { change: 'added', table, record: after },
    ];
  }
  const fields = fieldDifferences(shape as unknown as AnyShape, before, after);
  return fields.length === 0 ? [] : [{ change: 'changed', table, before, after, fields }];
}

function orderDifferences(
  table: TableName,
  from: ReadonlyMap<Id, AnyRecord>,
  to: ReadonlyMap<Id, AnyRecord>,
): readonly Difference[] {
  const before = [...from.keys()].filter((id) => to.has(id));
  const after = [...to.keys()].filter((id) => from.has(id));
  return sameValue(before, after) ? [] : [{ change: 'order', table, before, after }];
}
