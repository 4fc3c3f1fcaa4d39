import type { MapDocument } from '#shared/model/document.ts';
import type { Change } from '#shared/model/patch.ts';
import { type AnyRecord, isOrdered, type TableName, tableNames } from '#shared/model/tables.ts';
import { type Id, ownValue, sameValue } from '#shared/model/values.ts';

/** Keys of a map's information that stay with the map whatever its content is. */
const KEPT_KEYS: ReadonlySet<string> = new Set(['id', 'updatedAt']);

/**
 * The changes that make one document's content that of another, touching only what differs. The map keeps its id.
 * Keys of the file that the format does not know stay as they are: no patch reaches them.
 */
export function replaceContent(from: MapDocument, to: MapDocument): readonly Change[] {
  const changes: Change[] = keyChanges('map', from.map.id, from.map, to.map);
  for (const table of tableNames) changes.push(...tableChanges(table, from[table], to[table]));
  return changes;
}

type Records = ReadonlyMap<Id, AnyRecord>;

function tableChanges(table: TableName, from: Records, to: Records): Change[] {
  return isOrdered(table) ? orderedChanges(table, from, to) : unorderedChanges(table, from, to);
}

function unorderedChanges(table: TableName, from: Records, to: Records): Change[] {
  const changes: Change[] = [];
  for (const [id, record] of from) {
    const next = to.get(id);
    if (next !== undefined && sameKind(record, next)) changes.push(...keyChanges(table, id, record, next));
    else changes.push({ op: 'remove', table, record });
  }
  for (const [id, record] of to) {
    const before = from.get(id);
    if (before === undefined || !sameKind(before, record)) changes.push({ op: 'add', table, record });
  }
  return changes;
}

function orderedChanges(table: TableName, from: Records, to: Records): Change[] {
  const changes: Change[] = [];
  const order = [...from.keys()];
  for (const [id, record] of from) {
    const next = to.get(id);
    if (next !== undefined) {
      changes.push(...keyChanges(table, id, record, next));
    } else {
      const at = order.indexOf(id);
      changes.push({ op: 'remove', table, record, at });
      order.splice(at, 1);
    }
  }
  // Behind the removals: the places of what comes in and moves are counted among what is left.
  [...to.keys()].forEach((id, at) => {
    const record = to.get(id) as AnyRecord;
    const place = order.indexOf(id);
    if (place < 0) {
      changes.push({ op: 'add', table, record, at });
      order.splice(at, 0, id);
    } else if (place !== at) {
      changes.push({ op: 'place', table, id, from: place, to: at });
      order.splice(place, 1);
      order.splice(at, 0, id);
    }
  });
  return changes;
}

/** An element's kind is no key that could be set: it is taken out and put back as something else. */
function sameKind(a: AnyRecord, b: AnyRecord): boolean {
  return ownValue(a, 'kind') === ownValue(b, 'kind');
}

function keyChanges(table: TableName | 'map', id: Id, from: object, to: object): Change[] {
  if (from === to) return [];
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys]
    .filter((key) => !KEPT_KEYS.has(key) && !sameValue(ownValue(from, key), ownValue(to, key)))
    .map((key) => ({ op: 'set', table, id, key, from: ownValue(from, key), to: ownValue(to, key) }));
}
