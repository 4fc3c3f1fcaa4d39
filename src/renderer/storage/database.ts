import { Dexie, RangeSet } from 'dexie';
import { type Connection, type Observable, StorageError } from '#renderer/state/mapStorage.ts';
import { subject } from './observable.ts';
import { declareDatabase, SCHEMA, type Tables, tableKeys, tablesOf } from './schema.ts';
import { asStorageError, trouble } from './troubles.ts';

/** How long (ms) the disk may take for one transaction before the person is told. */
export const WATCHDOG = 10_000;
/** How much longer (ms) for each record of a transaction that writes many: a whole map is no sign of a silent disk. */
const RECORD_TIME = 4;

type TableName = keyof Tables;

/** Ways to end a transaction from within: without an error and with nothing written, or as soon as what was asked for is. */
export interface End {
  readonly giveUp: () => void;
  readonly commit: () => void;
}

/** The open database. Every access is one transaction of its own; all errors are StorageErrors. */
export interface Database {
  readonly connection: Observable<Connection>;
  /**
   * A transaction that is on the disk, whole, when the promise resolves. Inside, wait for nothing but the tables.
   * @param records about how many it writes or deletes, where they are more than a few
   */
  write<R>(tables: readonly TableName[], task: (tables: Tables) => Promise<R>, records?: number): Promise<R>;
  read<R>(tables: readonly TableName[], task: (tables: Tables) => Promise<R>): Promise<R>;
  /**
   * A transaction whose requests are all made at once, for the one write that has to be fast: an edit's. Dexie adds as
   * much again to the time that the disk takes. @param task makes the requests, and may end it before their answers are in
   * @returns false where it was given up
   */
  writeAtOnce(
    tables: readonly TableName[],
    task: (table: (name: TableName) => IDBObjectStore, end: End) => void,
    records: number,
  ): Promise<boolean>;
  /** Tells live queries of a row that was written at once. */
  tellLiveQueries(table: TableName, key: string): void;
  /** Tries to open again what was closed. @throws StorageError where that is no use: a newer program took over */
  reconnect(): Promise<void>;
  close(): void;
  readonly tables: Tables;
}

export interface DatabaseOptions {
  readonly name: string;
  readonly watchdog?: number;
  /** Hears of the connection from the beginning: opening waits for as long as another window is in the way. */
  readonly onConnection?: (connection: Connection) => void;
}

/**
 * Opens the database, or makes it. One that a newer program has written is opened as it is, to be read only.
 * @throws StorageError where it cannot be opened; a second attempt has been made by then
 */
export async function openDatabase({ name, watchdog = WATCHDOG, onConnection }: DatabaseOptions): Promise<Database> {
  const newer = await isNewer(name);
  const connection = subject<Connection>(
    newer ? { state: 'readOnly', message: trouble('newer').message } : { state: 'open' },
  );
  if (onConnection !== undefined) connection.subscribe(onConnection);
  const dexie = declareDatabase(name, newer);
  const usual = connection.get();
  // Another window wants to upgrade: get out of its way, for good.
  let replaced = false;
  dexie.on('versionchange', () => {
    replaced = true;
    dexie.close();
    connection.set({ state: 'closed', message: trouble('closed').message });
  });
  dexie.on('blocked', () => connection.set({ state: 'blocked', message: trouble('blocked').message }));
  await openTwice(dexie, connection.set);
  connection.set(usual);

  const limitFor = (records: number) => watchdog + records * RECORD_TIME;
  const limited = limiter();
  const run = async <R>(
    mode: 'rw' | 'r',
    names: readonly TableName[],
    task: (tables: Tables) => Promise<R>,
    records = 0,
  ) => {
    if (replaced) throw trouble('closed');
    if (newer && mode === 'rw') throw trouble('newer');
    try {
      const { work, abort } = begin(dexie, mode, names, () => task(tables));
      return await limited(work, limitFor(records), abort);
    } catch (error) {
      throw asStorageError(error);
    }
  };
  const tables = tablesOf(dexie);
  return {
    connection,
    tables,
    write: (names, task, records) => run('rw', names, task, records),
    read: (names, task) => run('r', names, task),
    async writeAtOnce(names, task, records) {
      if (replaced) throw trouble('closed');
      if (newer) throw trouble('newer');
      try {
        if (!dexie.isOpen()) await dexie.open();
        const { work, abort } = beginAtOnce(dexie.backendDB(), names, task);
        return await limited(work, limitFor(records), abort);
      } catch (error) {
        throw asStorageError(error);
      }
    },
    tellLiveQueries(table, key) {
      Dexie.on.storagemutated.fire({ [`idb://${name}/${table}/`]: new RangeSet(key) });
    },
    async reconnect() {
      if (replaced) throw trouble('closed');
      try {
        dexie.close({ disableAutoOpen: false });
        await limited(dexie.open(), watchdog, () => {});
        connection.set(usual);
      } catch (error) {
        const known = asStorageError(error);
        connection.set({ state: 'failed', message: known.message });
        throw known;
      }
    },
    close: () => dexie.close(),
  };
}

/** Dexie would open a newer database with no more than a warning, and might even alter its tables. */
async function isNewer(name: string): Promise<boolean> {
  const present = (await indexedDB.databases()).find((database) => database.name === name);
  return Math.floor((present?.version ?? 0) / 10) > SCHEMA;
}

/** Opening can fail once and work at the next attempt (Dexie #1767). */
async function openTwice(dexie: Dexie, show: (connection: Connection) => void): Promise<void> {
  try {
    await dexie.open();
  } catch {
    try {
      dexie.close({ disableAutoOpen: false });
      await dexie.open();
    } catch (error) {
      const known = asStorageError(error);
      show({ state: 'failed', message: known.message });
      throw known;
    }
  }
  for (const name of Object.keys(tableKeys)) {
    if (!dexie.backendDB().objectStoreNames.contains(name)) throw trouble('newer');
  }
}

/** Work on the tables that has begun, and the way to give it up. */
interface Begun<R> {
  readonly work: PromiseLike<R>;
  readonly abort: () => void;
}

function begin<R>(dexie: Dexie, mode: 'rw' | 'r', names: readonly string[], task: () => Promise<R>): Begun<R> {
  let abort = () => {};
  const work = dexie.transaction(mode, [...names], (transaction) => {
    abort = () => transaction.abort();
    return task();
  });
  return { work, abort: () => abort() };
}

function beginAtOnce(
  database: IDBDatabase,
  names: readonly TableName[],
  task: (table: (name: TableName) => IDBObjectStore, end: End) => void,
): Begun<boolean> {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  let givenUp = false;
  const work = new Promise<boolean>((resolve, reject) => {
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => (givenUp ? resolve(false) : reject(transaction.error ?? new Error('aborted')));
    const giveUp = () => {
      givenUp = true;
      transaction.abort();
    };
    try {
      task((name) => transaction.objectStore(name), { giveUp, commit: () => transaction.commit() });
    } catch (error) {
      reject(error);
      transaction.abort();
    }
  });
  return { work, abort: () => transaction.abort() };
}

/**
 * A full disk may never answer at all: after `limit` ms that is said, and the work is given up. Work waits for what was
 * begun before it, a whole map perhaps; its own time counts from when that is over.
 */
function limiter(): <R>(work: PromiseLike<R>, limit: number, abort: () => void) => Promise<R> {
  const running = new Set<PromiseLike<unknown>>();
  return (work, limit, abort) =>
    new Promise((resolve, reject) => {
      let ahead = [...running];
      running.add(work);
      const check = () => {
        if (ahead.length > 0) {
          ahead = ahead.filter((other) => running.has(other));
          timer = setTimeout(check, limit);
          return;
        }
        running.delete(work);
        reject(trouble('timeout'));
        try {
          abort();
        } catch {
          // It ended in the same moment; whether it was stored is found out at the next attempt.
        }
      };
      let timer = setTimeout(check, limit);
      const end = () => {
        clearTimeout(timer);
        running.delete(work);
      };
      work.then(
        (value) => {
          end();
          resolve(value);
        },
        (error: unknown) => {
          end();
          reject(error instanceof Error || error instanceof StorageError ? error : new Error(String(error)));
        },
      );
    });
}
