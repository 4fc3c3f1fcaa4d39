import type { ClientMapping } from '#shared/exchange/workbook/clientMapping.ts';
import type { WorkbookOptions } from '#shared/exchange/workbook/exportContext.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Day } from '#shared/model/values.ts';
import type {
  PreviewParts,
  ReadingChoices,
  TableAnswer,
  TableOutline,
  TableRequest,
  TableResults,
} from './tableMessages.ts';

/** A file that cannot be read; the message is one sentence for a person. */
export class RefusedTable extends Error {}

/** Told as the writing goes on: a share from 0 to 1 and what is being written. */
export type OnProgress = (share: number, step: string) => void;

/** How long (ms) a file may take to be read (reliability.md, the gate). */
const READING_LIMIT = 15_000;

/** A worker for tables; what it has read it keeps until it is ended. */
export class TableWorker {
  readonly #worker = new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' });

  /** @throws RefusedTable where the file cannot be read @throws Error where something went wrong */
  read(name: string, bytes: Uint8Array): Promise<TableOutline> {
    return this.#ask({ task: 'read', name, bytes }, READING_LIMIT);
  }

  /** How a sheet is likely meant. @param headerRow where a person has chosen it */
  guess(sheet: string, headerRow?: number): Promise<ClientMapping | null> {
    return this.#ask({ task: 'guess', sheet, ...(headerRow === undefined ? {} : { headerRow }) }, READING_LIMIT);
  }

  compare(document: MapDocument, mapping: ClientMapping | null, choices: ReadingChoices): Promise<PreviewParts> {
    return this.#ask({ task: 'compare', document, mapping, choices }, 4 * READING_LIMIT);
  }

  write(
    document: MapDocument,
    asOf: Day,
    options: WorkbookOptions,
    onProgress: OnProgress,
  ): Promise<TableResults['write']> {
    return this.#ask({ task: 'write', document, asOf, options }, null, onProgress);
  }

  /** Ends whatever it is doing; nothing more is heard of it. */
  end(): void {
    this.#worker.terminate();
  }

  #ask<K extends TableRequest['task']>(
    request: TableRequest & { readonly task: K },
    limit: number | null,
    onProgress?: OnProgress,
  ): Promise<TableResults[K]> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const listening = new AbortController();
      const timer = limit === null ? undefined : setTimeout(() => fail(new RefusedTable(TOO_LONG)), limit);
      const settle = () => {
        clearTimeout(timer);
        listening.abort();
      };
      const fail = (error: Error) => {
        settle();
        reject(error);
      };
      const hear = ({ data }: MessageEvent<TableAnswer>) => {
        switch (data.kind) {
          case 'progress':
            return onProgress?.(data.done / data.all, data.step);
          case 'done':
            settle();
            return resolve(data.result as TableResults[K]);
          case 'refused':
            return fail(new RefusedTable(data.message));
          case 'failed':
            return fail(new Error(data.message));
        }
      };
      worker.addEventListener('message', hear, { signal: listening.signal });
      worker.addEventListener('error', () => fail(new Error('The file could not be worked on.')), {
        signal: listening.signal,
      });
      worker.postMessage(request);
    });
  }
}

const TOO_LONG = 'The file took too long to read, so it was given up; nothing was changed.';
