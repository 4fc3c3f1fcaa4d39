/** The database behind the program's back: what another program version, a full disk or a power cut would do to it. */

/** A connection without the program's manners: it does not make way for an upgrade. */
export function rawOpen(name: string, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

/** Does something to a table, in a connection of its own. */
export async function tamper(name: string, table: string, act: (store: IDBObjectStore) => void): Promise<void> {
  const db = await rawOpen(name);
  await new Promise<void>((done, fail) => {
    const transaction = db.transaction(table, 'readwrite');
    transaction.oncomplete = () => done();
    transaction.onerror = () => fail(transaction.error);
    act(transaction.objectStore(table));
  });
  db.close();
}

/** Holds a table as a disk that does not answer would: no transaction on it ends until it is let go. */
export async function stall(name: string, table: string): Promise<() => Promise<void>> {
  const db = await rawOpen(name);
  const transaction = db.transaction(table, 'readwrite');
  const store = transaction.objectStore(table);
  let held = true;
  const keepAlive = () => {
    if (held) store.count().onsuccess = keepAlive;
  };
  keepAlive();
  return () =>
    new Promise((done) => {
      transaction.oncomplete = () => {
        db.close();
        done();
      };
      held = false;
    });
}
