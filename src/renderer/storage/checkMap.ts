import type { Database } from './database.ts';
import { readMap, readRecords } from './readMap.ts';
import type { Tables } from './schema.ts';
import { trouble } from './troubles.ts';
import { mapTables, prepareWhole } from './writeMap.ts';

/**
 * Reads a map in both ways in which it is kept, and mends the one from the other.
 * @returns false where it is whole in neither
 */
export async function checkMap(database: Database, mapId: string): Promise<boolean> {
  try {
    const { document, head, fromSnapshot } = await readMap(database, mapId);
    if (!fromSnapshot || (await readRecords(database, mapId)) !== null) return true;
    const { rows } = prepareWhole({ document, revision: head.revision, binnedAt: head.binnedAt });
    const write = async (tables: Tables) => {
      if ((await tables.heads.get(mapId))?.revision !== head.revision) throw trouble('failed');
      await tables.records.where('[mapId+table+id]').between([mapId, '', ''], [mapId, '\uffff', '\uffff']).delete();
      await tables.records.bulkPut(rows);
    };
    await database.write(mapTables, write, rows.length);
    return true;
  } catch (error) {
    const kind = (error as { trouble?: string }).trouble;
    if (kind === 'damaged') return false;
    // Another window is at work on it, or it was deleted: then it has been read by somebody who knows.
    if (kind === 'gone' || kind === 'failed') return true;
    throw error;
  }
}
