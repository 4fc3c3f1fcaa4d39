/** Runs apart from the page: reads map files and files of all maps, however large, so that the page never stands still. */
import { BACKUP_LIMIT } from '#shared/exchange/backup/backup.ts';
import { isBackup, readBackup } from '#shared/exchange/backup/readBackup.ts';
import { textOfBytes } from '#shared/exchange/fileBytes.ts';
import { readMapFile } from '#shared/exchange/readMapFile.ts';
import { RefusedFile } from '#shared/exchange/refusedFile.ts';
import type { WorkerAnswer } from './askWorker.ts';
import type { ReadFile } from './readFile.ts';

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  try {
    answer({ kind: 'done', result: read(data) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer({ kind: error instanceof RefusedFile ? 'refused' : 'failed', message });
  }
});

function answer(message: WorkerAnswer<ReadFile>): void {
  self.postMessage(message);
}

function read(bytes: Uint8Array): ReadFile {
  const tell = (share: number, step: string) => answer({ kind: 'progress', done: share, all: 1, step });
  const newId = () => crypto.randomUUID();
  const text = textOfBytes(bytes, (raw) => new TextDecoder('utf-8', { fatal: true }).decode(raw), BACKUP_LIMIT);
  return isBackup(text)
    ? { kind: 'backup', read: readBackup(text, newId, tell) }
    : { kind: 'map', read: readMapFile(text, newId, { onStep: tell }) };
}
