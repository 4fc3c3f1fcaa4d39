import type { Database } from './database.ts';

/** Chromium's LevelDB begins a new log when about 4 MiB have been written since the last one. */
const ROUND_RECORDS = 160;
/** Larger values (from 64 KiB) would be kept in files beside the log. */
const RECORD_BYTES = 32 * 1024;
/** The first fills the log up, the second begins a new one, and the third waits until the old one is out of use. */
const ROUNDS = 2;

/**
 * Makes the browser begin a new log for this database; takes a fraction of a second and 10 MiB that are given back.
 * Call it after an end in no good order, before anything of worth is written, and wait for it.
 *
 * Why: Chromium writes a record of its log in two steps, the head and then the content. A process that is killed between
 * the two leaves a head alone at the end. The next start reads past that, but goes on writing right behind it (LevelDB's
 * `reuse_logs`), and the start after next takes the new records for the content that the head promises, finds the
 * checksum wrong, and deletes the whole database without a word. One kill in some hundred does it. In a log of its own
 * nothing that is written from now on stands behind such a head. @throws StorageError, where the disk is full for example
 */
export async function beginFreshLog(database: Database): Promise<void> {
  const keys = Array.from({ length: ROUND_RECORDS }, (_, i) => `filler:${i}`);
  for (let round = 0; round < ROUNDS; round++) {
    // Random, for values are compressed on their way.
    const rows = keys.map((key) => ({ key, value: crypto.getRandomValues(new Uint8Array(RECORD_BYTES)) }));
    await database.write(['meta'], (tables) => tables.meta.bulkPut(rows), ROUND_RECORDS);
  }
  await database.write(['meta'], (tables) => tables.meta.bulkDelete(keys), ROUND_RECORDS);
}
