import type { ReadBackup } from '#shared/exchange/backup/readBackup.ts';
import type { ReadMapFile } from '#shared/exchange/readMapFile.ts';
import { askWorker, type OnProgress } from './askWorker.ts';

/** What a file turned out to be. */
export type ReadFile =
  | { readonly kind: 'map'; readonly read: ReadMapFile }
  | { readonly kind: 'backup'; readonly read: ReadBackup };

/**
 * Reads a map file or a file of all maps in a worker of its own.
 * @param bytes handed over: they are gone from here afterwards
 * @param signal ends it; the promise then never settles
 * @throws UnreadableFile where the file cannot be opened; its message is one sentence for a person
 */
export async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ReadFile> {
  const worker = new Worker(new URL('./mapFileWorker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await askWorker<ReadFile>(worker, bytes, { limit: null, onProgress, transfer: [bytes.buffer] });
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
