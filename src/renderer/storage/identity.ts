import type { Database } from './database.ts';
import type { Outside } from './outside.ts';
import type { Windows } from './windows.ts';

const DATABASE_ID = 'databaseId';
const WINDOW = 'window:';

export interface Identity {
  readonly databaseId: string;
  /** True where the database is new though there was one before. */
  readonly emptied: boolean;
  /** True where a window ended without a word (a crash, a power cut) since the last start. */
  readonly unclean: boolean;
}

/**
 * Which database this is. An emptied one takes up the id of the one before, so that its maps are found on disk. Notes
 * down that this window is open, on the disk itself: a note in localStorage could be lost with the rest at a power cut.
 */
export async function identify(database: Database, windows: Windows, outside: Outside): Promise<Identity> {
  const remembered = outside.databaseId();
  const living = await windows.living();
  if (database.connection.get().state === 'readOnly') {
    const stored = await database.read(['meta'], (tables) => tables.meta.get(DATABASE_ID));
    return { databaseId: String(stored?.value ?? remembered ?? crypto.randomUUID()), emptied: false, unclean: false };
  }
  const ended = new Set(outside.endedWindows());
  const fresh = remembered ?? crypto.randomUUID();
  const found = await database.write(['meta'], async (tables) => {
    const [stored, noted] = await Promise.all([
      tables.meta.get(DATABASE_ID),
      tables.meta.where('key').startsWith(WINDOW).primaryKeys(),
    ]);
    const gone = noted.map((key) => key.slice(WINDOW.length)).filter((id) => !living.has(id));
    await tables.meta.bulkDelete(gone.map((id) => WINDOW + id));
    await tables.meta.put({ key: WINDOW + windows.windowId, value: true });
    if (stored === undefined) await tables.meta.put({ key: DATABASE_ID, value: fresh });
    return { stored: stored?.value, gone };
  });
  outside.forgetEnds(found.gone);
  const databaseId = String(found.stored ?? fresh);
  outside.rememberDatabase(databaseId);
  return {
    databaseId,
    emptied: found.stored === undefined && remembered !== null,
    unclean: found.gone.some((id) => !ended.has(id)),
  };
}
