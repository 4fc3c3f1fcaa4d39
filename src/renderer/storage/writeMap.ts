import type { CommitPlan, LogEntry, RecordWrite, StoredMap } from '#renderer/state/mapStorage.ts';
import { miniature } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { documentHash, hashToText } from '#shared/model/hash.ts';
import { isOrdered, tableNames } from '#shared/model/tables.ts';
import type { Database } from './database.ts';
import { headAfter, headOf } from './headOf.ts';
import { entries } from './readMap.ts';
import { keysOfMap, type RecordRow, type Tables } from './schema.ts';
import { pack } from './snapshot.ts';
import { trouble } from './troubles.ts';

/**
 * One commit: see `MapStorage.commit`.
 * @returns the new head, or null where nothing was to be written
 */
export function commitPlan(
  database: Database,
  mapId: string,
  known: number,
  plan: (missed: readonly LogEntry[] | null) => CommitPlan | null,
): Promise<StoredMap | null> {
  return database.write(['heads', 'records', 'log'], async (tables) => {
    const head = await tables.heads.get(mapId);
    if (head === undefined) throw trouble('gone');
    const made = plan(head.revision === known ? [] : await missedEntries(tables, head, known));
    const last = made?.entries.at(-1);
    if (made === null || last === undefined) return null;
    const { document, hash, writes } = made;
    const next = headOf(document, { revision: last.revision, hash, binnedAt: head.binnedAt, savedAt: last.at });
    await Promise.all([
      ...writes.map((write) => writeRecord(tables, mapId, write)),
      ...made.entries.map((entry) => tables.log.add({ ...entry, mapId })),
      tables.heads.put(next),
    ]);
    return next;
  });
}

/**
 * The same where the database is most likely just as this window left it: all requests at once, one trip to the disk.
 * @param expected the head as this window knows it
 * @returns undefined where the database is not as expected, and nothing was written
 */
export async function commitAtOnce(
  database: Database,
  expected: StoredMap,
  plan: (missed: readonly LogEntry[]) => CommitPlan | null,
): Promise<StoredMap | undefined> {
  const { mapId, binnedAt } = expected;
  const made = plan([]);
  const last = made?.entries.at(-1);
  if (made === null || last === undefined) return undefined;
  const stored = { revision: last.revision, hash: made.hash, savedAt: last.at };
  const next = headAfter(expected, made.document, made.entries, stored);
  const done = await database.writeAtOnce(
    ['heads', 'records', 'log'],
    (table, end) => {
      const present = table('heads').get(mapId) as IDBRequest<StoredMap | undefined>;
      present.onsuccess = () => {
        const isExpected = present.result?.revision === expected.revision && present.result.binnedAt === binnedAt;
        // On its way to the disk while the answers to the writes are still under way; one that fails undoes all of it.
        if (isExpected) end.commit();
        else end.giveUp();
      };
      for (const { table: name, id, record } of made.writes) {
        if (record === null) table('records').delete([mapId, name, id]);
        else table('records').put({ mapId, table: name, id, record });
      }
      for (const entry of made.entries) table('log').add({ ...entry, mapId });
      table('heads').put(next);
    },
    made.writes.length,
  );
  if (!done) return undefined;
  // The edit is saved already; those who watch hear of it after whoever made it.
  setTimeout(() => database.tellLiveQueries('heads', mapId));
  return next;
}

/** The entries between what a window knows and what the database holds; null where they do not lead from one to the other. */
export async function missedEntries(tables: Tables, head: StoredMap, known: number): Promise<LogEntry[] | null> {
  const missed = await entries(tables, head.mapId, known + 1, head.revision);
  return head.revision >= known && missed.length === head.revision - known ? missed : null;
}

async function writeRecord(tables: Tables, mapId: string, { table, id, record }: RecordWrite): Promise<void> {
  if (record === null) await tables.records.delete([mapId, table, id]);
  else await tables.records.put({ mapId, table, id, record });
}

export interface WholeMap {
  readonly document: MapDocument;
  readonly revision: number;
  readonly binnedAt: string | null;
}

/** The tables that hold one map. */
export const mapTables = ['heads', 'records', 'log', 'snapshots', 'miniatures'] as const;

/**
 * Writes a map from nothing or over what was there (its log included), inside a transaction over `mapTables`. The pieces
 * are made before, by `prepareWhole`: nothing slow may happen inside.
 */
export async function writeWhole(tables: Tables, prepared: PreparedMap): Promise<void> {
  const { head, rows, snapshot, picture } = prepared;
  await clearMap(tables, head.mapId);
  await Promise.all([
    tables.records.bulkPut(rows),
    tables.snapshots.put(snapshot),
    tables.miniatures.put(picture),
    tables.heads.put(head),
  ]);
}

export type PreparedMap = ReturnType<typeof prepareWhole>;

export function prepareWhole({ document, revision, binnedAt }: WholeMap) {
  const hash = hashToText(documentHash(document));
  const mapId = document.map.id;
  return {
    head: headOf(document, { revision, hash, binnedAt, savedAt: document.map.updatedAt }),
    rows: rowsOf(document),
    snapshot: { mapId, revision, hash, ...pack(document) },
    picture: { mapId, revision, miniature: miniature(document) },
  };
}

/** Deletes everything that is stored of a map but its versions. */
export async function clearMap(tables: Tables, mapId: string): Promise<void> {
  const [firstRecord, lastRecord] = keysOfMap.records(mapId);
  const [firstEntry, lastEntry] = keysOfMap.log(mapId);
  await Promise.all([
    tables.records.where(':id').between(firstRecord, lastRecord).delete(),
    tables.log.where(':id').between(firstEntry, lastEntry, true, true).delete(),
    tables.snapshots.delete(mapId),
    tables.miniatures.delete(mapId),
    tables.heads.delete(mapId),
  ]);
}

function rowsOf(document: MapDocument): RecordRow[] {
  const mapId = document.map.id;
  const row = (table: string, id: string, record: unknown): RecordRow => ({ mapId, table, id, record });
  const rows = [row('map', mapId, document.map), row('unknown', mapId, document.unknown)];
  for (const table of tableNames) {
    for (const [id, record] of document[table]) rows.push(row(table, id, record));
    if (isOrdered(table)) rows.push(row('order', table, [...document[table].keys()]));
  }
  return rows;
}
