/** What a worker answers to one request, and how the window waits for it. */

export type WorkerAnswer<Result> =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number; readonly step: string }
  | { readonly kind: 'done'; readonly result: Result }
  /** The file cannot be read; the message is a sentence for a person. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** A file that cannot be read; the message is one sentence for a person. */
export class UnreadableFile extends Error {}

/** Told as the work goes on: a share from 0 to 1 and what is being done. */
export type OnProgress = (share: number, step: string) => void;

interface Waiting {
  /** How long (ms) it may take; null for as long as it takes. */
  readonly limit: number | null;
  readonly onProgress?: OnProgress | undefined;
  /** Handed over with the request: the window does not have it any more. */
  readonly transfer?: readonly Transferable[];
}

/**
 * Sends a request and waits for what it comes to. One request at a time.
 * @throws UnreadableFile where the file cannot be read @throws Error where something went wrong
 */
export function askWorker<Result>(
  worker: Worker,
  request: unknown,
  { limit, onProgress, transfer = [] }: Waiting,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const { signal } = listening;
    const timer = limit === null ? undefined : setTimeout(() => fail(new UnreadableFile(TOO_LONG)), limit);
    const settle = () => {
      clearTimeout(timer);
      listening.abort();
    };
    const fail = (error: Error) => {
      settle();
      reject(error);
    };
    const hear = ({ data }: MessageEvent<WorkerAnswer<Result>>) => {
      switch (data.kind) {
        case 'progress':
          return onProgress?.(data.done / data.all, data.step);
        case 'done':
          settle();
          return resolve(data.result);
        case 'refused':
          return fail(new UnreadableFile(data.message));
        case 'failed':
          return fail(new Error(data.message));
      }
    };
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('messageerror', () => fail(new Error(FAILED)), { signal });
    worker.addEventListener('error', () => fail(new Error(FAILED)), { signal });
    worker.postMessage(request, [...transfer]);
  });
}

const FAILED = 'The file could not be worked on.';
const TOO_LONG = 'The file took too long to read, so it was given up; nothing was changed.';
