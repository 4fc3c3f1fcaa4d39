import type { MapDocument } from '#shared/model/document.ts';
import { hashAfter, hashToText } from '#shared/model/hash.ts';
import type { Change } from '#shared/model/patch.ts';
import { isOrdered, type TableName } from '#shared/model/tables.ts';
import type { CommitPlan, RecordWrite } from './mapStorage.ts';
import type { Confirmed, Pending } from './rebase.ts';

/** What has to be written so that the database holds `pending` on top of `base`, and what is confirmed once it is. */
export function planCommit(base: Confirmed, pending: readonly Pending[]): { plan: CommitPlan; confirmed: Confirmed } {
  const document = pending.at(-1)?.after ?? base.document;
  const changes = pending.flatMap(({ entry }) => entry.changes);
  const hash = hashAfter(base.hash, base.document, document, changes);
  const entries = pending.map(({ entry }, i) => ({ ...entry, revision: base.revision + 1 + i }));
  return {
    plan: { writes: writesFor(document, changes), entries, document, hash: hashToText(hash) },
    confirmed: { document, hash, revision: base.revision + pending.length },
  };
}

/** The records that changes touched, as they are in the document after them. */
function writesFor(after: MapDocument, changes: readonly Change[]): RecordWrite[] {
  const writes = new Map<string, RecordWrite>();
  for (const change of changes) {
    if (change.table === 'map') {
      writes.set('map', { table: 'map', id: after.map.id, record: after.map });
      continue;
    }
    if (change.op !== 'set' && isOrdered(change.table))
      writes.set(`order ${change.table}`, orderOf(after, change.table));
    if (change.op === 'place') continue;
    const id = change.op === 'set' ? change.id : change.record.id;
    const record = after[change.table].get(id) ?? null;
    writes.set(`${change.table} ${id}`, { table: change.table, id, record });
  }
  return [...writes.values()];
}

function orderOf(after: MapDocument, table: TableName): RecordWrite {
  return { table: 'order', id: table, record: [...after[table].keys()] };
}
