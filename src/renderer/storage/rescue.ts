/**
 * Reads everything out of a database that cannot be opened in the usual way, with the browser's own interface and no
 * schema: for the error screen.
 */
import { readable } from './exportRaw.ts';

/** How long (ms) the browser may take to answer. */
const PATIENCE = 10_000;

/**
 * @param name the database's
 * @returns all rows of all tables as JSON text; a table that cannot be read is named with the reason
 * @throws Error with a plain sentence where the browser does not let anybody in
 */
export async function rescueRecords(name: string): Promise<string> {
  const database = await open(name);
  try {
    const dump: Record<string, unknown> = { program: 'Throughline', content: 'raw records of the database' };
    for (const table of database.objectStoreNames) {
      dump[table] = await rows(database, table).catch((error: unknown) => ({ unreadable: String(error) }));
    }
    return JSON.stringify(dump, null, 1);
  } finally {
    database.close();
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('The browser does not give access to the database.'));
    const timer = setTimeout(fail, PATIENCE);
    const request = indexedDB.open(name);
    // There is no such database: making an empty one would look like a first start.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => {
      clearTimeout(timer);
      fail();
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
  });
}

function rows(database: IDBDatabase, table: string): Promise<object[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(table, 'readonly').objectStore(table).getAll();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve((request.result as object[]).map(readable));
  });
}
