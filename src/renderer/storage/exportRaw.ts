import type { Database } from './database.ts';
import { type Tables, tableKeys } from './schema.ts';

/**
 * Everything that can still be read, row by row and table by table, as JSON: a table or row that fails is named and left
 * out. For the error screen, where no map can be opened any more.
 */
export async function exportRaw(database: Database, mapId?: string): Promise<string> {
  const dump: Record<string, unknown> = { program: 'Throughline', content: 'raw records of the database' };
  for (const name of Object.keys(tableKeys) as (keyof Tables)[]) {
    try {
      const rows: object[] = await database.read(
        [name],
        (tables) => tables[name].toArray() as PromiseLike<object[]> as Promise<object[]>,
      );
      dump[name] = rows.filter((row) => mapId === undefined || !('mapId' in row) || row.mapId === mapId).map(readable);
    } catch (error) {
      dump[name] = { unreadable: error instanceof Error ? error.message : String(error) };
    }
  }
  return JSON.stringify(dump, null, 1);
}

/** Packed bytes as the text that they hold. */
export function readable(row: object): object {
  return 'bytes' in row && row.bytes instanceof Uint8Array
    ? { ...row, bytes: new TextDecoder().decode(row.bytes) }
    : row;
}
