import type { ClientMapping } from '#shared/exchange/workbook/clientMapping.ts';
import type { WorkbookOptions } from '#shared/exchange/workbook/exportContext.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Day } from '#shared/model/values.ts';
import { askWorker, type OnProgress } from './askWorker.ts';
import { type DocumentParcel, sendPieces } from './documentPieces.ts';
import type { PreviewParts, ReadingChoices, TableOutline, TableRequest, TableResults } from './tableMessages.ts';

/** How long (ms) a file may take to be read (reliability.md, the gate). */
const READING_LIMIT = 15_000;

/** A worker for tables; what it has read it keeps until it is ended. */
export class TableWorker {
  readonly #worker = new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' });
  #parcels = 0;

  /** @throws UnreadableFile where the file cannot be read @throws Error where something went wrong */
  read(name: string, bytes: Uint8Array): Promise<TableOutline> {
    return this.#ask({ task: 'read', name, bytes }, READING_LIMIT);
  }

  /** How a sheet is likely meant. @param headerRow where a person has chosen it */
  guess(sheet: string, headerRow?: number): Promise<ClientMapping | null> {
    return this.#ask({ task: 'guess', sheet, ...(headerRow === undefined ? {} : { headerRow }) }, READING_LIMIT);
  }

  async compare(document: MapDocument, mapping: ClientMapping | null, choices: ReadingChoices): Promise<PreviewParts> {
    const map = await this.#send(document);
    return this.#ask({ task: 'compare', map, mapping, choices }, 4 * READING_LIMIT);
  }

  async write(
    document: MapDocument,
    asOf: Day,
    options: WorkbookOptions,
    onProgress: OnProgress,
  ): Promise<TableResults['write']> {
    const map = await this.#send(document);
    return this.#ask({ task: 'write', map, asOf, options }, null, onProgress);
  }

  #send(document: MapDocument): Promise<DocumentParcel> {
    this.#parcels += 1;
    return sendPieces(this.#worker, this.#parcels, document);
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
    return askWorker(this.#worker, request, { limit, onProgress });
  }
}
