/**
 * What the state needs of whatever keeps the maps. The one adapter is `src/renderer/storage` (IndexedDB); it is joined
 * to the state in `src/renderer/app`, so that neither knows the other.
 */
import type { Miniature } from '#shared/exchange/miniature.ts';
import type { MapHead, VersionHead } from '#shared/ipc/mirror.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import type { Change } from '#shared/model/patch.ts';
import type { AnyRecord, TableName } from '#shared/model/tables.ts';
import type { Id, Instant } from '#shared/model/values.ts';

/** What is known of a stored map without opening it: what Home lists, and what two copies are compared by. */
export interface StoredMap extends MapHead {
  readonly organization: string;
  readonly createdAt: Instant;
  /** How many elements of each kind. */
  readonly kinds: Readonly<Record<KindName, number>>;
}

/** `quiet` entries are no step of anybody's history (loading, a bumped revision). */
export type EntryKind = 'edit' | 'undo' | 'redo' | 'quiet';

/** One committed patch: the row that the log holds for it. Revisions of a map count up by one from entry to entry. */
export interface LogEntry {
  readonly entryId: string;
  /** The revision that it made. */
  readonly revision: number;
  readonly windowId: string;
  /** The step of history that it is part of; for undo and redo, the step that it takes back or makes again. */
  readonly stepId: string;
  readonly kind: EntryKind;
  readonly label: string;
  readonly changes: readonly Change[];
  /** True for the entry that opened its step: a step is read whole once this one is read. */
  readonly opensStep: boolean;
  readonly at: Instant;
}

/** An entry that has no number yet. */
export type PendingEntry = Omit<LogEntry, 'revision'>;

/** A record to write, or (null) to delete. `order` holds an ordered table's ids, `map` the map's own information. */
export type RecordWrite =
  | { readonly table: TableName; readonly id: Id; readonly record: AnyRecord | null }
  | { readonly table: 'map'; readonly id: Id; readonly record: MapDocument['map'] }
  | { readonly table: 'order'; readonly id: TableName; readonly record: readonly Id[] };

/** All that one commit writes, in one transaction. */
export interface CommitPlan {
  readonly writes: readonly RecordWrite[];
  /** Numbered, in order, following on the last entry that the database holds. Empty: nothing is written. */
  readonly entries: readonly LogEntry[];
  /** The map as it is after the commit: the head and the copy on disk follow from it. */
  readonly document: MapDocument;
  /** Its fingerprint (`hashToText`). */
  readonly hash: string;
}

/** Why something is not in the database. */
export type StorageTrouble =
  /** No room left. */
  | 'quota'
  /** Another window holds the database in its old form. */
  | 'blocked'
  /** The database was closed: by the browser, or for a newer program in another window. Reload. */
  | 'closed'
  /** The disk does not answer. */
  | 'timeout'
  /** The database was written by a newer program; it is only read. */
  | 'newer'
  /** What the database holds of this map is not whole, or not what this window knows. */
  | 'damaged'
  /** The map is not there (any more). */
  | 'gone'
  | 'failed';

/** Every method of the interfaces below rejects with this and nothing else; `message` is a plain sentence. */
export class StorageError extends Error {
  readonly trouble: StorageTrouble;
  constructor(trouble: StorageTrouble, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StorageError';
    this.trouble = trouble;
  }
}

/** A map read whole, every record counted and its fingerprint compared with the head's. */
export interface OpenedMap {
  readonly document: MapDocument;
  readonly head: StoredMap;
}

/** What the store of an open map needs. */
export interface MapStorage {
  /** Names this window in the log. */
  readonly windowId: string;
  /** @throws StorageError `gone`, `damaged` (then `Safekeeping` can offer the mirror's copy), or one of the others */
  open(mapId: Id): Promise<OpenedMap>;
  /**
   * One transaction: where the database is ahead of `known`, the missed entries are given to `plan`, which answers with
   * what to write on top of them (null: nothing). `plan` is given null where the log does not lead from `known` to what
   * the database holds (the map was restored): then only reading it again helps. `plan` must not wait for anything.
   * @throws StorageError; then nothing of the plan is in the database, except after `timeout`, where it may be later
   */
  commit(mapId: Id, known: number, plan: (missed: readonly LogEntry[] | null) => CommitPlan | null): Promise<void>;
  /** Entries after a revision, oldest first; null where the log does not lead on from it: read the map again. */
  entriesAfter(mapId: Id, revision: number): Promise<readonly LogEntry[] | null>;
  /** At most `limit` entries up to and with `revision`, newest first. */
  entriesBefore(mapId: Id, revision: number, limit: number): Promise<readonly LogEntry[]>;
  /** Keeps a whole copy from which the map opens fast. Called when the person rests. */
  writeSnapshot(map: { document: MapDocument; revision: number; hash: string }): Promise<void>;
  /** Hears of commits of other windows (and of this window's library). Returns the function that stops it. */
  onCommitted(listener: (mapId: Id, revision: number) => void): () => void;
  /** Ids of the windows that are open now, this one among them. */
  livingWindows(): Promise<ReadonlySet<string>>;
  /** Tries to get a lost connection back, before another attempt to save. */
  reconnect(): Promise<void>;
}

/** A named (or automatic) version of a map. */
export type StoredVersion = VersionHead;

/** All maps: what Home lists and does. */
export interface MapLibrary {
  /** All maps, the bin included (`binnedAt`), newest revision of each; no order. */
  list(): Promise<readonly StoredMap[]>;
  /** Calls at once and after each change, of whichever window. Returns the function that stops it. */
  watch(listener: (maps: readonly StoredMap[]) => void, onTrouble: (error: StorageError) => void): () => void;
  /** Reads a map whole, for an export or a comparison. */
  read(mapId: Id): Promise<OpenedMap>;
  /** The small picture of the map as it is stored. */
  miniature(mapId: Id): Promise<Miniature>;
  /** Stores a new map. @throws StorageError `failed` where a map of this id is there already */
  create(document: MapDocument): Promise<StoredMap>;
  rename(mapId: Id, title: string): Promise<void>;
  /** A copy with new ids throughout, under the given title. */
  duplicate(mapId: Id, title: string): Promise<StoredMap>;
  /** Puts a map into the bin, where it stays for 30 days. */
  bin(mapId: Id): Promise<void>;
  /** Takes it out of the bin. */
  restore(mapId: Id): Promise<void>;
  /** With all versions, here and on disk. Only for maps in the bin. */
  deleteForGood(mapId: Id): Promise<void>;
  /** Versions of a map, newest first. */
  versions(mapId: Id): Promise<readonly StoredVersion[]>;
  /** Keeps the map as it is in the database now (flush the store first). */
  saveVersion(mapId: Id, title: string, automatic: boolean): Promise<StoredVersion>;
  /**
   * Takes in a version that was kept elsewhere. @param text of its map file @returns false where it is here already
   */
  keepVersion(version: StoredVersion, text: string): Promise<boolean>;
  readVersion(versionId: Id): Promise<MapDocument>;
  deleteVersion(versionId: Id): Promise<void>;
  /**
   * Everything that the database holds (of one map), as JSON text, readable even where no map can be opened:
   * for the error screen.
   */
  exportRaw(mapId?: Id): Promise<string>;
}

/** Whether the files on disk have what the database has. */
export type MirrorState =
  /** Nobody keeps files here. */
  | { readonly state: 'off' }
  | { readonly state: 'written' }
  | { readonly state: 'writing' }
  | { readonly state: 'notWritten'; readonly message: string };

/** A map on disk that the database lacks, or holds in another state. */
export interface RestorableMap {
  /** The database it was mirrored from. */
  readonly databaseId: string;
  readonly head: MapHead;
  /** What the database holds of it. */
  readonly why: 'missing' | 'older' | 'damaged' | 'differs';
  /** How many versions come with it. */
  readonly versions: number;
}

/** What the program finds when it starts, before anything is shown or seeded. */
export interface StartReport {
  /** True where the last run did not end in good order: everything was read and compared. */
  readonly unclean: boolean;
  /** True where the database is new though one was here before. */
  readonly emptied: boolean;
  /** Maps of this database that are better on disk. Offer them first: "Restore N maps". */
  readonly restorable: readonly RestorableMap[];
  /** Maps that other databases (another browser, another port, the desktop) have left on disk. */
  readonly others: readonly RestorableMap[];
  /** Why the files on disk could not be looked at, as a sentence; null where they could, or where there are none. */
  readonly keeperTrouble: string | null;
}

/** The copies on disk, seen from the window. */
export interface Safekeeping {
  /** To be called once, before Home is shown or a map opened. Empties the bin of what is older than 30 days. */
  start(): Promise<StartReport>;
  /** Looks again, for Home's "Restore from a backup". */
  compare(): Promise<Pick<StartReport, 'restorable' | 'others' | 'keeperTrouble'>>;
  /** Writes maps from disk into the database; a map of the same id that is whole is kept as a version before. */
  restore(maps: readonly RestorableMap[]): Promise<readonly RestoreOutcome[]>;
  /** The person keeps what the database holds: it becomes the newer one, the files' state stays as a generation. */
  keepOwn(maps: readonly RestorableMap[]): Promise<void>;
  readonly mirror: Observable<MirrorState>;
  /** Writes what is still to be written, now. */
  flush(): Promise<void>;
}

export type RestoreOutcome =
  | { readonly restored: true; readonly mapId: Id; readonly title: string }
  | { readonly restored: false; readonly title: string; readonly reason: string };

/** The connection to the database, for a banner. */
export type Connection =
  | { readonly state: 'open' }
  /** Maps can be read, not changed: `message` says why. */
  | { readonly state: 'readOnly'; readonly message: string }
  /** `message` says what to do (close the other windows; reload). */
  | { readonly state: 'blocked' | 'closed' | 'failed'; readonly message: string };

/** A value and its changes; `subscribe` returns the function that stops it. */
export interface Observable<T> {
  get(): T;
  subscribe(listener: (value: T) => void): () => void;
}

/** Small settings of the program (theme, widths): JSON values by name, never part of a map. */
export interface Settings {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
}

/** Everything that keeps maps, as `openStorage` of `src/renderer/storage` gives it. */
export interface Storage {
  readonly databaseId: string;
  readonly maps: MapStorage;
  readonly library: MapLibrary;
  readonly safekeeping: Safekeeping;
  readonly settings: Settings;
  readonly connection: Observable<Connection>;
  /** Asks the browser to keep the database when room gets short. True where it promises to. */
  askToPersist(): Promise<boolean>;
  close(): Promise<void>;
}
