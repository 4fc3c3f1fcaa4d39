import type { Change } from '#shared/model/patch.ts';
import { type TableName, tableNames } from '#shared/model/tables.ts';
import type { Id } from '#shared/model/values.ts';

/** Fields of elements that no score, figure or check looks at, so that dragging and describing recompute nothing. */
export const UNREAD: ReadonlySet<string> = new Set(['description', 'position', 'theme', 'tags', 'votes']);

/** The records that an edit touched. */
export interface Touched {
  readonly records: Readonly<Record<TableName, ReadonlySet<Id>>>;
  /** The fields changed of each touched element, but those from which nothing is computed. */
  readonly fields: ReadonlyMap<Id, ReadonlySet<string>>;
  /** Keys of the map's own information. */
  readonly mapKeys: ReadonlySet<string>;
}

/** What a list of changes touches, whatever they do to it. */
export function touchedBy(changes: readonly Change[]): Touched {
  const records = Object.fromEntries(tableNames.map((table) => [table, new Set<Id>()])) as Record<TableName, Set<Id>>;
  const fields = new Map<Id, Set<string>>();
  const mapKeys = new Set<string>();
  for (const change of changes) {
    if (change.table === 'map') {
      mapKeys.add(change.key);
      continue;
    }
    const id = 'id' in change ? change.id : change.record.id;
    records[change.table].add(id);
    if (change.table !== 'elements') continue;
    const keys = change.op === 'set' ? [change.key] : Object.keys('record' in change ? change.record : {});
    for (const key of keys) {
      if (UNREAD.has(key)) continue;
      const known = fields.get(id);
      if (known === undefined) fields.set(id, new Set([key]));
      else known.add(key);
    }
  }
  return { records, fields, mapKeys };
}
