import { Dexie, type Table } from 'dexie';
import type { LogEntry, StoredMap, StoredVersion } from '#renderer/state/mapStorage.ts';
import type { Miniature } from '#shared/exchange/miniature.ts';

/** Version of the database's tables. A later one gets its own `version(n)` below, and an upgrade that a test has run. */
export const SCHEMA = 1;

/** One record of one map, or (tables `map` and `order`) the map's own information and an ordered table's ids. */
export interface RecordRow {
  readonly mapId: string;
  readonly table: string;
  readonly id: string;
  readonly record: unknown;
}

export interface LogRow extends LogEntry {
  readonly mapId: string;
}

/** A whole map as packed text, from which it opens fast; later entries of the log are applied on top. */
export interface SnapshotRow {
  readonly mapId: string;
  readonly revision: number;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

export interface MiniatureRow {
  readonly mapId: string;
  readonly revision: number;
  readonly miniature: Miniature;
}

export interface VersionRow extends StoredVersion {
  /** The map as a map file's text. */
  readonly text: string;
}

export function headOfVersion({ text: _, ...head }: VersionRow): StoredVersion {
  return head;
}

/** What was taken out of the way of a restore though it could not be read: never thrown away. */
export interface SalvageRow {
  readonly salvageId: string;
  readonly mapId: string;
  readonly at: string;
  readonly text: string;
}

/** Facts about the database itself, and settings (`setting:<name>`). */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface Tables {
  readonly heads: Table<StoredMap, string>;
  readonly records: Table<RecordRow, [string, string, string]>;
  readonly log: Table<LogRow, [string, number]>;
  readonly snapshots: Table<SnapshotRow, string>;
  readonly miniatures: Table<MiniatureRow, string>;
  readonly versions: Table<VersionRow, string>;
  readonly salvage: Table<SalvageRow, string>;
  readonly meta: Table<MetaRow, string>;
}

export const tableKeys = {
  heads: 'mapId',
  records: '[mapId+table+id]',
  log: '[mapId+revision]',
  snapshots: 'mapId',
  miniatures: 'mapId',
  versions: 'versionId, mapId',
  salvage: 'salvageId',
  meta: 'key',
} as const satisfies Record<keyof Tables, string>;

/** A closed database of this program's schema; of whatever schema is there where `asItIs`. */
export function declareDatabase(name: string, asItIs: boolean): Dexie {
  // `strict`: the acknowledgement waits for the disk. Chromium's default loses seconds of work at a power cut.
  // No cache of queries: edits are written beside Dexie (`writeAtOnce`), which would go on answering with what was before.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  if (!asItIs) database.version(SCHEMA).stores(tableKeys);
  return database;
}

export function tablesOf(database: Dexie): Tables {
  const names = Object.keys(tableKeys) as (keyof Tables)[];
  return Object.fromEntries(names.map((name) => [name, database.table(name)])) as unknown as Tables;
}

/** Keys of all rows of one map in a table whose key begins with the map's id. */
export const keysOfMap = {
  records: (mapId: string) => [
    [mapId, Dexie.minKey, Dexie.minKey],
    [mapId, Dexie.maxKey, Dexie.maxKey],
  ],
  log: (mapId: string, from: number = 0, to: number = Number.MAX_SAFE_INTEGER) => [
    [mapId, from],
    [mapId, to],
  ],
} as const;
