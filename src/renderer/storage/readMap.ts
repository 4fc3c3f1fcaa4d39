import type { OpenedMap, StoredMap } from '#renderer/state/mapStorage.ts';
import { applyPatch } from '#shared/model/applyPatch.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type DocumentHash, documentHash, hashAfter, hashFromText, hashToText } from '#shared/model/hash.ts';
import { isRefusal } from '#shared/model/patch.ts';
import { type AnyRecord, isOrdered, tableNames } from '#shared/model/tables.ts';
import type { Database } from './database.ts';
import { keysOfMap, type LogRow, type RecordRow, type SnapshotRow, type Tables } from './schema.ts';
import { unpack } from './snapshot.ts';
import { trouble } from './troubles.ts';

/** With more entries than these behind the snapshot, the records are read faster. */
const TAIL = 300;

/** A map that was read whole, and whether its snapshot served. */
export interface ReadMap extends OpenedMap {
  readonly fromSnapshot: boolean;
}

/**
 * Reads a map and proves it whole: counts and fingerprint must be the head's. From the snapshot and the entries behind
 * it; where they are not there or not right, from the records.
 * @throws StorageError `gone`, or `damaged` where neither gives the map that the head describes
 */
export async function readMap(database: Database, mapId: string): Promise<ReadMap> {
  const { head, snapshot, tail } = await database.read(['heads', 'snapshots', 'log'], async (tables) => {
    const [head, snapshot] = await Promise.all([tables.heads.get(mapId), tables.snapshots.get(mapId)]);
    const near = snapshot !== undefined && head !== undefined && head.revision - snapshot.revision <= TAIL;
    const none: LogRow[] = [];
    const behind = near && head.revision > snapshot.revision;
    const tail = behind ? await entries(tables, mapId, snapshot.revision + 1, head.revision) : none;
    return { head, snapshot: near ? snapshot : undefined, tail };
  });
  if (head === undefined) throw trouble('gone');
  const quick = snapshot === undefined ? null : fromSnapshot(head, snapshot, tail);
  if (quick !== null) return { document: quick, head, fromSnapshot: true };
  const whole = await readRecords(database, mapId);
  if (whole === null) throw trouble('damaged');
  return { ...whole, fromSnapshot: false };
}

/** The map as its records have it; null where they are not the map that the head describes. */
export async function readRecords(database: Database, mapId: string): Promise<OpenedMap | null> {
  const { head, rows } = await database.read(['heads', 'records'], async (tables) => {
    const [from, to] = keysOfMap.records(mapId);
    const [head, rows] = await Promise.all([
      tables.heads.get(mapId),
      tables.records.where(':id').between(from, to).toArray(),
    ]);
    return { head, rows };
  });
  if (head === undefined) throw trouble('gone');
  const document = documentOf(rows, head);
  if (document === null || !countsMatch(document, head)) return null;
  return hashToText(documentHash(document)) === head.hash ? { document, head } : null;
}

/** Entries of the log from one revision to another, oldest first. */
export async function entries(tables: Tables, mapId: string, from: number, to?: number): Promise<LogRow[]> {
  const [first, last] = keysOfMap.log(mapId, from, to);
  return tables.log.where(':id').between(first, last, true, true).toArray();
}

function fromSnapshot(head: StoredMap, snapshot: SnapshotRow, tail: readonly LogRow[]): MapDocument | null {
  let document = unpack(snapshot);
  if (document === null || tail.length !== head.revision - snapshot.revision) return null;
  let hash: DocumentHash = hashFromText(snapshot.hash);
  for (const entry of tail) {
    const after = applyPatch(document, entry, entry.at);
    if (isRefusal(after)) return null;
    hash = hashAfter(hash, document, after, entry.changes);
    document = after;
  }
  return hashToText(hash) === head.hash && countsMatch(document, head) ? document : null;
}

function countsMatch(document: MapDocument, head: StoredMap): boolean {
  return document.elements.size === head.elements && document.links.size === head.links;
}

function documentOf(rows: readonly RecordRow[], head: StoredMap): MapDocument | null {
  const byTable = new Map<string, Map<string, unknown>>();
  for (const { table, id, record } of rows) {
    const records = byTable.get(table) ?? new Map<string, unknown>();
    byTable.set(table, records.set(id, record));
  }
  const map = byTable.get('map')?.get(head.mapId);
  const unknown = byTable.get('unknown')?.get(head.mapId);
  if (map === undefined || unknown === undefined) return null;
  const tables: [string, Map<string, unknown>][] = [];
  for (const table of tableNames) {
    const records = byTable.get(table) ?? new Map<string, unknown>();
    const inOrder = isOrdered(table) ? ordered(records, byTable.get('order')?.get(table)) : records;
    if (inOrder === null) return null;
    tables.push([table, inOrder]);
  }
  // The moment of the last change stands in the head alone, so that an edit writes one record less.
  const info = { ...(map as MapDocument['map']), updatedAt: head.savedAt };
  return { map: info, unknown, ...Object.fromEntries(tables) } as MapDocument;
}

function ordered(records: ReadonlyMap<string, unknown>, order: unknown): Map<string, unknown> | null {
  const ids = (order ?? []) as readonly string[];
  if (ids.length !== records.size || !ids.every((id) => records.has(id))) return null;
  return new Map(ids.map((id) => [id, records.get(id) as AnyRecord]));
}
