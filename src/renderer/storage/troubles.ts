import { StorageError, type StorageTrouble } from '#renderer/state/mapStorage.ts';

/** What each trouble means to a person, and what can be done. */
const sentences: Record<StorageTrouble, string> = {
  quota: 'There is no room left for this program’s data. Free some space on the disk; the program goes on trying.',
  blocked: 'Another window holds the data in an older form. Close the other windows of Throughline.',
  closed: 'Throughline was updated in another window. Reload this window to go on.',
  timeout: 'The disk does not answer. It may be full; the program goes on trying.',
  newer:
    'The data was written by a newer version of Throughline. Maps can be read but not changed until it is updated.',
  damaged: 'The stored map is damaged.',
  gone: 'The map is not there any more: it was deleted in another window.',
  failed: 'The data could not be stored.',
};

export function trouble(kind: StorageTrouble, cause?: unknown): StorageError {
  return new StorageError(kind, sentences[kind], cause);
}

const kinds: Readonly<Record<string, StorageTrouble>> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'failed',
  VersionError: 'newer',
  TimeoutError: 'timeout',
};

/** Any error of the database as the one kind that leaves this folder. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  // The first cause that says something: Dexie wraps the browser's errors, an aborted transaction names its reason inside.
  for (let inner: unknown = error; inner instanceof Object; inner = (inner as { inner?: unknown }).inner) {
    const kind = kinds[(inner as { name?: string }).name ?? ''];
    if (kind !== undefined) return trouble(kind, error);
  }
  const words = error instanceof Error ? error.message : String(error);
  return new StorageError('failed', `${sentences.failed} (${words})`, error);
}
