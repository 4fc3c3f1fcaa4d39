import type { Platform } from '#renderer/platform/platform.ts';

/** Saves the database's raw records as a file. */
export async function saveRawRecords({ saveFileAs }: Platform, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  await saveFileAs({ kind: 'json', suggestedName: 'Throughline data', bytes });
}
