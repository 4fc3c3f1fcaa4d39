import type { Change } from '#shared/model/patch.ts';
import { type TableName, tableNames } from '#shared/model/tables.ts';
import type { Id } from '#shared/model/values.ts';

/** Fields of elements that no score, figure or check looks at, so that dragging and describing recompute nothing. */
const UNREAD: ReadonlySet<string> = new Set(['description', 'position', 'theme', 'tags', 'votes']);

/** The records that an edit touched. */
export interface Touched {
  readonly records: Readonly<Record<TableName, ReadonlySet<Id>>>;
  /** Those of the touched elements of which a field was changed that something is computed from. */
  readonly elementsRead: ReadonlySet<Id>;
  /** Keys of the map's own information. */
  readonly mapKeys: ReadonlySet<string>;
}

/** What a list of changes touches, whatever they do to it. */
export function touchedBy(changes: readonly Change[]): Touched {
  const records = Object.fromEntries(tableNames.map((table) => [table, new Set<Id>()])) as Record<TableName, Set<Id>>;
  const elementsRead = new Set<Id>();
  const mapKeys = new Set<string>();
  for (const change of changes) {
    if (change.table === 'map') {
      mapKeys.add(change.key);
      continue;
    }
    const id = 'id' in change ? change.id : change.record.id;
    records[change.table].add(id);
    if (change.table === 'elements' && !(change.op === 'set' && UNREAD.has(change.key))) elementsRead.add(id);
  }
  return { records, elementsRead, mapKeys };
}
